/** The offset of the next thing written from `at` on: behind white space, line breaks and comments. */
export function skipTrivia(text: string, at: number, end = text.length): number {
  while (at < end) {
    const code = text.charCodeAt(at);
    if (code === 32 || code === 9 || code === 10 || code === 13) at++;
    else if (code === 35 && (at === 0 || isSpace(text.charCodeAt(at - 1)))) {
      while (at < end && text.charCodeAt(at) !== 10 && text.charCodeAt(at) !== 13) at++;
    } else break;
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
