import { lastNotAbove } from '../incremental/last-not-above.ts';

/** A place in a text as editors count: from 1, columns in UTF-16 units. */
export type Position = Readonly<{ line: number; column: number }>;

/** The lines of a text. */
export type LineMap = Readonly<{
  text: string;
  /** The offset of the beginning of each line. */
  starts: readonly number[];
}>;

/** Finds the lines of a text; they end as in YAML: with CR, LF, or both. */
export function lineMapOf(text: string): LineMap {
  const starts = [0];
  for (const { index, 0: end } of text.matchAll(/\r\n|\r|\n/g)) starts.push(index + end.length);
  return { text, starts };
}

/** The place of an offset; those beyond the text are at its end. */
export function positionAt({ text, starts }: LineMap, offset: number): Position {
  const at = Math.min(Math.max(offset, 0), text.length);
  const index = lastNotAbove(starts, at);
  return { line: index + 1, column: at - (starts[index] ?? 0) + 1 };
}

/** A line by its number from 1, without its end. */
export function lineText({ text, starts }: LineMap, line: number): string {
  const start = starts[line - 1];
  if (start === undefined) return '';
  return text.slice(start, starts[line] ?? text.length).replace(/(?:\r\n|\r|\n)$/, '');
}
