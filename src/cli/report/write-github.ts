import type { Severity } from '../../core/rules/finding.ts';
import type { PlacedFinding } from '../../core/rules/placed-finding.ts';
import { fullMessage } from '../../core/rules/full-message.ts';
import { inRoots } from '../../core/planning/in-roots.ts';
import type { MergedFinding } from '../../core/planning/merge-findings.ts';
import { visible } from './printable.ts';

const COMMANDS: Readonly<Record<Severity, string>> = { error: 'error', warning: 'warning', info: 'notice' };

/** Findings as workflow commands, which GitHub shows as annotations on the lines of a pull request. */
export function writeGithub(
  placed: readonly (PlacedFinding & Partial<Pick<MergedFinding, 'roots'>>)[],
): string {
  return placed
    .map(({ finding, start, end, roots }) => {
      const properties = {
        file: finding.at.file,
        line: start.line,
        col: start.column,
        endLine: end.line,
        endColumn: end.column,
        title: finding.code,
      };
      const written = Object.entries(properties).map(([name, value]) => `${name}=${property(String(value))}`);
      return `::${COMMANDS[finding.severity]} ${written.join(',')}::${data(`${fullMessage(finding)}${inRoots(roots ?? null)}`)}\n`;
    })
    .join('');
}

/** What would end a command, or begin another one, is written in percents. */
const data = (text: string): string =>
  visible(text.replaceAll('%', '%25').replaceAll('\r', '%0D').replaceAll('\n', '%0A'));

const property = (text: string): string => data(text).replaceAll(':', '%3A').replaceAll(',', '%2C');
