import { isLineBreak } from '../text/lines.ts';

/**
 * The offset of the next thing written from `at` on: behind white space, line breaks and comments. Where a value has ended,
 * a comment needs no space before it.
 */
export function skipTrivia(text: string, at: number, end = text.length): number {
  while (at < end) {
    const code = text.charCodeAt(at);
    if (isSpace(code) || isLineBreak(code)) at++;
    else if (code === 35) while (at < end && !isLineBreak(text.charCodeAt(at))) at++;
    else break;
  }
  return at;
}

/** The offset behind spaces and tabs. */
export function skipBlanks(text: string, at: number): number {
  while (text.charCodeAt(at) === 32 || text.charCodeAt(at) === 9) at++;
  return at;
}

/** Space, tab or line break. */
export const isSpace = (code: number): boolean => code === 32 || code === 9 || code === 10 || code === 13;
