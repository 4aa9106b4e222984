import { styleText } from 'node:util';
import type { Severity } from '../../core/rules/finding.ts';
import type { Terminal } from '../terminal.ts';
import { codeFrame } from './code-frame.ts';
import { inRoots } from '../../core/planning/in-roots.ts';
import type { MergedFinding } from '../../core/planning/merge-findings.ts';
import type { PlacedFinding } from '../../core/rules/placed-finding.ts';
import { fullMessage } from '../../core/rules/full-message.ts';
import { printable } from './printable.ts';

const COLOURS = { error: 'red', warning: 'yellow', info: 'blue' } as const satisfies Record<Severity, string>;

/**
 * Findings for people and for tools that read lines: `file:line:column severity message [code]`. On a terminal each
 * comes with its lines and its fixes.
 */
export function writeText(
  placed: readonly (PlacedFinding & Partial<Pick<MergedFinding, 'roots'>>)[],
  { interactive, colours }: Pick<Terminal, 'interactive' | 'colours'>,
): string {
  // The caller has already decided whether the terminal shows colours.
  const paint = (format: Parameters<typeof styleText>[0], text: string): string =>
    colours ? styleText(format, text, { validateStream: false }) : text;
  const entry = (each: (typeof placed)[number]): string => {
    const { finding, start } = each;
    const place = `${printable(finding.at.file)}:${start.line}:${start.column}`;
    const severity = paint(COLOURS[finding.severity], finding.severity);
    const line = `${paint('bold', place)} ${severity} ${printable(fullMessage(finding))}${printable(inRoots(each.roots ?? null))} ${paint('dim', `[${finding.code}]`)}\n`;
    if (!interactive) return line;
    const fixes = finding.fixes.map(({ title }) => `  fix: ${printable(title)}`);
    return `${line}${[...codeFrame(each), ...fixes].join('\n')}\n\n`;
  };
  return placed.map(entry).join('');
}
