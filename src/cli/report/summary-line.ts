import { counted, listed } from '../../core/text/words.ts';
import type { Severity } from '../../core/rules/finding.ts';
import type { Workspace } from '../input/workspace.ts';
import type { Merged } from '../../core/planning/merge-findings.ts';

/** The summary of a run: `2 errors and 1 note in 14 objects of 3 files; 1 finding is suppressed.` */
export function summaryLine(
  { findings, suppressed }: Merged,
  { source, rootCount }: Pick<Workspace, 'source' | 'rootCount'>,
): string {
  const count = (severity: Severity): number =>
    findings.filter(({ finding }) => finding.severity === severity).length;
  const counts = [
    counted(count('error'), 'error'),
    counted(count('warning'), 'warning'),
    counted(count('info'), 'note'),
  ].filter((part) => !part.startsWith('0 '));
  const what = counts.length === 0 ? 'Nothing found' : listed(counts);
  const objects = [...source.files.values()].reduce(
    (sum, { slots }) => sum + slots.reduce((inner, { resources }) => inner + resources.length, 0),
    0,
  );
  const where = `${counted(objects, 'object')} of ${counted(source.files.size, 'file')}`;
  const roots = rootCount > 0 ? `, built from ${counted(rootCount, 'root')}` : '';
  const left = suppressed === 0 ? '' : `; ${counted(suppressed, 'finding')} suppressed`;
  return `${what} in ${where}${roots}${left}.`;
}
