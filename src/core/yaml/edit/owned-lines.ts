import { behindBreak, columnOf, lineEnd, lineStart } from '../../text/lines.ts';
import { skipBlanks } from '../trivia.ts';

/** Whether only white space is before `offset` on its line. */
export const isFirstOnLine = (text: string, offset: number): boolean =>
  skipBlanks(text, lineStart(text, offset)) >= offset;

/**
 * The start of the comment block directly above the entry at `start`, in its own column and without a blank
 * line between; the start of the entry's line where there is none. Nothing before `floor` is looked at.
 */
export function ownedStart(text: string, start: number, floor: number): number {
  const column = columnOf(text, start);
  let top = lineStart(text, start);
  while (top > floor) {
    const above = lineStart(text, breakBefore(text, top));
    const sign = skipBlanks(text, above);
    if (above < floor || above === top || text[sign] !== '#' || sign - above !== column) break;
    top = above;
  }
  return top;
}

/** The offset of the line break that ends the line above the one beginning at `start`. */
function breakBefore(text: string, start: number): number {
  if (start === 0) return 0;
  return text[start - 1] === '\n' && text[start - 2] === '\r' ? start - 2 : start - 1;
}

/**
 * The end of the line on which a block entry ends, its trailing comment included, and of the comment lines right below
 * that are indented further than `column`: they belong to the entry.
 */
export function entryEnd(text: string, contentEnd: number, column: number): number {
  let end = lineEnd(text, contentEnd);
  for (;;) {
    const next = behindBreak(text, end);
    if (next === end) return end;
    const sign = skipBlanks(text, next);
    if (text[sign] !== '#' || sign - next <= column) return end;
    end = lineEnd(text, sign);
  }
}
