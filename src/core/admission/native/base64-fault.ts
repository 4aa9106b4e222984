const ALPHABET = /[A-Za-z0-9+/]/;

/** Where a text stops being Base64 for the API server, which skips line breaks; null when it is Base64 as a whole. */
export function base64Fault(text: string): number | null {
  let at = 0;
  const skipBreaks = (): void => {
    while (text[at] === '\n' || text[at] === '\r') at++;
  };
  for (;;) {
    for (let digit = 0; digit < 4; digit++) {
      skipBreaks();
      const sign = text[at];
      if (sign === undefined) return digit === 0 ? null : at - digit;
      at++;
      if (ALPHABET.test(sign)) continue;
      if (sign !== '=' || digit < 2) return at - 1;
      if (digit === 2) {
        skipBreaks();
        if (text[at] === undefined) return text.length;
        if (text[at] !== '=') return at - 1;
        at++;
      }
      skipBreaks();
      return text[at] === undefined ? null : at;
    }
  }
}
