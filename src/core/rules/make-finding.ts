import { pathText } from '../model/access.ts';
import { nearestSpan } from '../yaml/tree.ts';
import type { Report, Rule } from './define-rule.ts';
import type { Finding } from './finding.ts';

type Named = Pick<Rule, 'code' | 'severity' | 'why'>;

/** The finding that a report of a rule amounts to: with its place in the text, and an id that tells it from others. */
export function makeFinding({ code, severity, why }: Named, report: Report): Finding {
  const { on, path } = report;
  return {
    id: `${code}@${on.key}#${pathText(path)}`,
    code,
    severity: report.severity ?? severity,
    message: report.message,
    explanation: report.explanation ?? why,
    resource: on.key,
    path,
    at: {
      file: on.file,
      docId: on.docId,
      span: nearestSpan(on.doc, [...on.root, ...path], report.key ? 'key' : 'value'),
    },
    edges: report.edges ?? [],
    fixes: report.fixes ?? [],
  };
}
