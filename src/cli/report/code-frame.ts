import { lineText } from '../../core/text/line-map.ts';
import type { PlacedFinding } from '../../core/rules/placed-finding.ts';
import { printable } from './printable.ts';

/** So many characters of a line are shown; of longer ones a part around the place. */
const WIDTH = 100;

/**
 * The line of a finding with the one before it, and marks below the range. Of a range of several lines the first
 * is shown.
 */
export function codeFrame({ lines: linesOf, start, end }: Omit<PlacedFinding, 'finding'>): readonly string[] {
  const lines = linesOf();
  const line = lineText(lines, start.line);
  const from = Math.max(0, start.column - 1 - WIDTH / 2);
  const shown = line.slice(from, from + WIDTH);
  const gutter = String(start.line).length;
  const row = (label: string, text: string): string => `  ${label.padStart(gutter)} | ${text}`.trimEnd();

  const before = start.line > 1 && from === 0 ? [lineText(lines, start.line - 1).slice(0, WIDTH)] : [];
  const last = end.line === start.line ? end.column - 1 : line.length;
  const length = Math.max(1, Math.min(last, from + shown.length) - (start.column - 1));
  const indent = line.slice(from, start.column - 1).replaceAll(/[^\t]/g, ' ');
  return [
    ...before.map((text) => row(String(start.line - 1), plain(text))),
    row(String(start.line), plain(shown)),
    row('', plain(indent) + '^'.repeat(length)),
  ];
}

/** Tabs become two blanks so that marks are aligned. */
const plain = (text: string): string => printable(text.replaceAll('\t', '  '));
