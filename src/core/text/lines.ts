import type { Span } from './span.ts';

const LINE_FEED = 10;
const RETURN = 13;
const NEXT_LINE = 0x85;
const LINE_SEPARATOR = 0x2028;
const PARAGRAPH_SEPARATOR = 0x2029;

/** A line break of YAML 1.1: besides those of the platforms also U+0085, U+2028 and U+2029. */
export const isLineBreak = (code: number): boolean =>
  code === LINE_FEED || code === RETURN || (code >= NEXT_LINE && isUnicodeBreak(code));

export const isUnicodeBreak = (code: number): boolean =>
  code === NEXT_LINE || code === LINE_SEPARATOR || code === PARAGRAPH_SEPARATOR;

/** Where the line of `offset` begins; a byte order mark is no part of it. */
export function lineStart(text: string, offset: number): number {
  let at = offset;
  while (at > 0 && !isLineBreak(text.charCodeAt(at - 1))) at--;
  return at === 0 && text.charCodeAt(0) === 0xfeff ? 1 : at;
}

/** Where the line of `offset` ends, before its line break. */
export function lineEnd(text: string, offset: number): number {
  let at = offset;
  while (at < text.length && !isLineBreak(text.charCodeAt(at))) at++;
  return at;
}

/** The span of the line of `offset`, without its line break. */
export const lineAt = (text: string, offset: number): Span => ({
  start: lineStart(text, offset),
  end: lineEnd(text, offset),
});

/** Behind the line break at `offset`, if there is one. */
export function behindBreak(text: string, offset: number): number {
  if (text[offset] === '\r' && text[offset + 1] === '\n') return offset + 2;
  return isLineBreak(text.charCodeAt(offset)) ? offset + 1 : offset;
}

/** The column of `offset`, from 0. */
export const columnOf = (text: string, offset: number): number => offset - lineStart(text, offset);

/** The line breaks that a text uses: those of its first line. */
export function lineBreakOf(text: string): string {
  const at = text.search(/[\r\n]/);
  if (at === -1 || text[at] === '\n') return '\n';
  return text[at + 1] === '\n' ? '\r\n' : '\r';
}
