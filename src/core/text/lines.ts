import type { Span } from './span.ts';

export const isBreak = (code: number): boolean => code === 10 || code === 13;

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

/** The span of the line of `offset`, without its line break. */
export const lineAt = (text: string, offset: number): Span => ({
  start: lineStart(text, offset),
  end: lineEnd(text, offset),
});

/** Behind the line break at `offset`, if there is one. */
export function behindBreak(text: string, offset: number): number {
  if (text[offset] === '\r' && text[offset + 1] === '\n') return offset + 2;
  return isBreak(text.charCodeAt(offset)) ? offset + 1 : offset;
}

/** The column of `offset`, from 0. */
export const columnOf = (text: string, offset: number): number => offset - lineStart(text, offset);

/** The line breaks that a text uses: those of its first line. */
export function lineBreakOf(text: string): string {
  const at = text.search(/[\r\n]/);
  if (at === -1 || text[at] === '\n') return '\n';
  return text[at + 1] === '\n' ? '\r\n' : '\r';
}
