import { pathText } from '../model/access.ts';
import { nearestSpan } from '../yaml/tree.ts';
import type { RuleReport, Rule } from './define-rule.ts';
import type { Finding } from './finding.ts';

type Named = Pick<Rule, 'code' | 'severity' | 'why'>;

/**
 * The finding that a report of a rule amounts to: with its place in the text, and a unique id.
 * Where the API server says the same it is an error, with the server's words beside the rule's own.
 */
export function makeFinding({ code, severity, why }: Named, report: RuleReport): Finding {
  const { on, path, violation, message } = report;
  const explanation = report.explanation ?? why;
  const serverWords = violation && violation.message !== message ? violation.message : undefined;
  return {
    id: `${code}@${on.key}#${pathText(path)}`,
    code,
    severity: report.severity ?? (violation && severity === 'warning' ? 'error' : severity),
    message,
    ...(serverWords !== undefined && { serverWords }),
    explanation:
      serverWords === undefined ? explanation : `${explanation} The API server says: ${serverWords}`,
    resource: on.key,
    path,
    at: {
      file: on.file,
      docId: on.docId,
      span: nearestSpan(on.doc, [...on.root, ...(report.at ?? path)], report.key ? 'key' : 'value'),
    },
    edges: report.edges ?? [],
    fixes: report.fixes ?? [],
    ...(violation && { admission: true }),
  };
}
