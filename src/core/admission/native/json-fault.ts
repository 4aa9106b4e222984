import { quote } from '../words/quote.ts';

const SPACE = /[ \t\r\n]/;
const NUMBER = /-?(?:0|[1-9]\d*)(?:\.\d+)?(?:[eE][-+]?\d+)?/y;
const WORDS: Readonly<Record<string, string>> = { t: 'true', f: 'false', n: 'null' };

/** What Go says of bytes that are no JSON, or no object; null when they are one. It goes by bytes: `é` is two signs to it. */
export function jsonObjectFault(bytes: Uint8Array): string | null {
  const text = Array.from(bytes, (byte) => String.fromCharCode(byte)).join('');
  const fault = new Scanner(text).fault();
  if (fault !== null) return fault;
  const value: unknown = JSON.parse(text);
  if (value === null || (typeof value === 'object' && !Array.isArray(value))) return null;
  const sort = Array.isArray(value) ? 'array' : typeof value === 'boolean' ? 'bool' : typeof value;
  return `json: cannot unmarshal ${sort} into Go value of type map[string]interface {}`;
}

const END = 'unexpected end of JSON input';

/** Goes over a text until it stops being JSON. */
class Scanner {
  private at = 0;

  constructor(private readonly text: string) {}

  fault(): string | null {
    const found = this.value();
    if (found !== null) return found;
    this.space();
    return this.at < this.text.length ? this.bad('after top-level value') : null;
  }

  private space(): void {
    while (SPACE.test(this.text[this.at] ?? '')) this.at++;
  }

  /** @param endsToken whether a space may not stand here: Go reads one behind the text, and says that of it */
  private bad(where: string, endsToken = false): string {
    const sign = this.text[this.at];
    if (sign === undefined) return endsToken ? `invalid character ' ' ${where}` : END;
    const shown = sign === "'" ? String.raw`'\''` : sign === '"' ? `'"'` : `'${quote(sign).slice(1, -1)}'`;
    return `invalid character ${shown} ${where}`;
  }

  private value(): string | null {
    this.space();
    const sign = this.text[this.at];
    if (sign === '{') return this.list('}', () => this.member());
    if (sign === '[') return this.list(']', () => this.value());
    if (sign === '"') return this.string();
    const word = sign === undefined ? undefined : WORDS[sign];
    if (word !== undefined) return this.word(word);
    return this.number();
  }

  private list(end: string, item: () => string | null): string | null {
    const isObject = end === '}';
    this.at++;
    this.space();
    if (this.text[this.at] === end) {
      this.at++;
      return null;
    }
    for (;;) {
      const fault = item();
      if (fault !== null) return fault;
      this.space();
      const sign = this.text[this.at];
      if (sign !== ',' && sign !== end)
        return this.bad(isObject ? 'after object key:value pair' : 'after array element');
      this.at++;
      if (sign === end) return null;
    }
  }

  private member(): string | null {
    this.space();
    if (this.text[this.at] !== '"') return this.bad('looking for beginning of object key string');
    const fault = this.string();
    if (fault !== null) return fault;
    this.space();
    if (this.text[this.at] !== ':') return this.bad('after object key');
    this.at++;
    return this.value();
  }

  private string(): string | null {
    for (this.at++; this.at < this.text.length; this.at++) {
      const sign = this.text[this.at] ?? '';
      if (sign === '"') {
        this.at++;
        return null;
      }
      if (sign < ' ') return this.bad('in string literal');
      if (sign !== '\\') continue;
      this.at++;
      if (!/["\\/bfnrtu]/.test(this.text[this.at] ?? '')) return this.bad('in string escape code', true);
    }
    return END;
  }

  private word(word: string): string | null {
    for (const [index, letter] of [...word].entries()) {
      if (this.text[this.at] !== letter)
        return this.bad(`in literal ${word} (expecting '${word[index] ?? ''}')`, true);
      this.at++;
    }
    return null;
  }

  /** A number that breaks off behind its point, or behind its `e` and the sign that may follow. */
  private broken(where: string): string {
    this.at++;
    if (where === 'in exponent of' && /[-+]/.test(this.text[this.at] ?? '')) this.at++;
    return this.bad(`${where} numeric literal`, true);
  }

  private number(): string | null {
    NUMBER.lastIndex = this.at;
    const [digits] = NUMBER.exec(this.text) ?? [];
    if (digits === undefined) {
      if (this.text[this.at] !== '-') return this.bad('looking for beginning of value');
      this.at++;
      return this.bad('in numeric literal', true);
    }
    this.at += digits.length;
    const mayHaveExponent = !/e/i.test(digits);
    const mayHaveFraction = mayHaveExponent && !digits.includes('.');
    if (mayHaveFraction && this.text[this.at] === '.') return this.broken('after decimal point in');
    if (mayHaveExponent && /e/i.test(this.text[this.at] ?? '')) return this.broken('in exponent of');
    return null;
  }
}
