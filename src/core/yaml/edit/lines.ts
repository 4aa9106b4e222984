import { isBreak } from '../line-of.ts';
import { skipBlanks } from '../trivia.ts';

/** Where the line of `offset` begins; a byte order mark is no part of it. */
export function lineStart(text: string, offset: number): number {
  let at = offset;
  while (at > 0 && !isBreak(text.charCodeAt(at - 1))) at--;
  return at === 0 && text.charCodeAt(0) === 0xfeff ? 1 : at;
}

/** Where the line of `offset` ends, before its line break. */
export function lineEnd(text: string, offset: number): number {
  let at = offset;
  while (at < text.length && !isBreak(text.charCodeAt(at))) at++;
  return at;
}

/** Behind the line break at `offset`, if there is one. */
export function behindBreak(text: string, offset: number): number {
  if (text[offset] === '\r' && text[offset + 1] === '\n') return offset + 2;
  return isBreak(text.charCodeAt(offset)) ? offset + 1 : offset;
}

/** The column of `offset`, from 0. */
export const columnOf = (text: string, offset: number): number => offset - lineStart(text, offset);

/** Whether only white space stands before `offset` on its line. */
export const isFirstOnLine = (text: string, offset: number): boolean =>
  skipBlanks(text, lineStart(text, offset)) >= offset;

/**
 * Where the comment block begins that stands directly above the entry at `start`, in its own column and without a blank
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
 * that are indented further than `column`: they stand inside the entry.
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

/** The line breaks that a text uses: those of its first line. */
export function lineBreakOf(text: string): string {
  const at = text.search(/[\r\n]/);
  if (at === -1 || text[at] === '\n') return '\n';
  return text[at + 1] === '\n' ? '\r\n' : '\r';
}
