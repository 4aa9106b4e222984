/** The number, from 1, of the line on which `offset` stands. */
export function lineOf(text: string, offset: number): number {
  let line = 1;
  for (let at = 0; at < offset; at++) {
    const code = text.charCodeAt(at);
    if (code === 10 || (code === 13 && text.charCodeAt(at + 1) !== 10)) line++;
  }
  return line;
}

/** The stretch of the line on which `offset` stands, without its line break. */
export function lineAt(text: string, offset: number): { start: number; end: number } {
  let start = offset;
  while (start > 0 && !isBreak(text.charCodeAt(start - 1))) start--;
  let end = offset;
  while (end < text.length && !isBreak(text.charCodeAt(end))) end++;
  return { start, end };
}

export const isBreak = (code: number): boolean => code === 10 || code === 13;
