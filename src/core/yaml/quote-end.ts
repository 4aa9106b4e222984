/** Behind the quote that closes the one at `start`; -1 where none does before `limit`. */
export function quoteEnd(text: string, start: number, limit = text.length): number {
  const quote = text[start];
  for (let at = start + 1; at < limit; at++) {
    if (quote === '"' && text[at] === '\\') at++;
    else if (text[at] === quote) {
      if (quote === '"' || text[at + 1] !== quote) return at + 1;
      at++;
    }
  }
  return -1;
}
