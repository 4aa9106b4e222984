import { spanOfPlace } from '../builds/span-of-place.ts';
import { pathText } from '../model/access.ts';
import { placeOf } from '../model/place-of.ts';
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
  const at = placeOf(on, report.at ?? path);
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
      file: at.file,
      docId: at.docId,
      span: spanOfPlace(at, report.key ? 'key' : 'value'),
    },
    edges: report.edges ?? [],
    fixes: report.fixes ?? [],
    ...(report.absence && { absence: true }),
    ...(violation && { admission: true }),
  };
}
