import { stop } from './failure.ts';

/** What the signs behind a backslash stand for. `\'` is one of go-yaml's own. */
const SIGNS: Readonly<Record<string, string>> = {
  '0': '\0',
  a: '\x07',
  b: '\b',
  t: '\t',
  '\t': '\t',
  n: '\n',
  v: '\v',
  f: '\f',
  r: '\r',
  e: '\x1B',
  ' ': ' ',
  '"': '"',
  "'": "'",
  '\\': '\\',
  N: '\x85',
  _: '\xA0',
  L: '\u2028',
  P: '\u2029',
};

/** How many hexadecimal digits follow. */
const DIGITS: Readonly<Record<string, number>> = { x: 2, u: 4, U: 8 };

const LARGEST_CODE_POINT = 0x10ffff;

/**
 * The escape that the backslash at `at` begins: what it stands for, and where it ends.
 *
 * @param lenient whether to take those that JSON has and kubectl does not: `\/`, and halves of surrogate pairs
 * @throws ReadingStopped where it is none
 */
export function readEscape(text: string, at: number, lenient: boolean): { value: string; end: number } {
  const sign = text.charAt(at + 1);
  const value = lenient && sign === '/' ? '/' : SIGNS[sign];
  if (value !== undefined) return { value, end: at + 2 };
  const digits = DIGITS[sign];
  if (digits === undefined) return stop('escape', at);
  const end = at + 2 + digits;
  const hexadecimal = text.slice(at + 2, end);
  if (hexadecimal.length < digits || !/^[0-9a-fA-F]*$/.test(hexadecimal)) return stop('hexadecimal', at);
  const code = Number.parseInt(hexadecimal, 16);
  if (code > LARGEST_CODE_POINT || (isSurrogate(code) && !lenient)) return stop('escape', at);
  return { value: String.fromCodePoint(code), end };
}

const isSurrogate = (code: number): boolean => code >= 0xd800 && code <= 0xdfff;
