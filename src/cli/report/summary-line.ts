import { counted, listed } from '../../core/text/words.ts';
import type { Analysis } from '../../core/analysis.ts';
import type { Finding, Severity } from '../../core/rules/finding.ts';

/**
 * The summary of a run: `2 errors and 1 info in 14 objects of 3 files; 1 finding is suppressed.`
 *
 * @param shown the findings that were written
 */
export function summaryLine({ findings, model }: Analysis, shown: readonly Finding[]): string {
  const count = (severity: Severity): number =>
    shown.filter((finding) => finding.severity === severity).length;
  const counts = [
    counted(count('error'), 'error'),
    counted(count('warning'), 'warning'),
    counted(count('info'), 'info', 'info'),
  ].filter((part) => !part.startsWith('0 '));
  const what = counts.length === 0 ? 'Nothing found' : listed(counts);
  const objects = [...model.files.values()].reduce(
    (sum, { slots }) => sum + slots.reduce((inner, { resources }) => inner + resources.length, 0),
    0,
  );
  const where = `${counted(objects, 'object')} of ${counted(model.files.size, 'file')}`;
  const hidden = findings.filter(({ suppressed }) => suppressed !== undefined).length;
  const left = hidden === 0 ? '' : `; ${counted(hidden, 'finding')} suppressed`;
  return `${what} in ${where}${left}.`;
}
