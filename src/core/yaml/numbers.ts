const FLOAT = /^[-+]?(?:\.[0-9]+|[0-9]+(?:\.[0-9]*)?)(?:[eE][-+]?[0-9]+)?$/;
const DOT_FLOAT = /^\.[0-9](?:_?[0-9])*(?:[eE][-+]?[0-9](?:_?[0-9])*)?$/;
const INTEGER = /^[-+]?(?:0[xX][0-9a-fA-F]+|0[oO]?[0-7]+|0[bB][01]+|0|[1-9][0-9]*)$/;
const LARGEST_UNSIGNED = 2n ** 64n - 1n;
const LARGEST_SIGNED = 2n ** 63n;

/**
 * The number of a plain scalar that begins with a digit, a sign or a dot, read as go-yaml 2 (which
 * `kubectl` uses) reads it; undefined when it is a string. `0777` is octal, `08` is eight, `1_000` a thousand,
 * and `12:30` no number.
 */
export function readNumber(source: string): number | undefined {
  if (source.charCodeAt(0) === 46)
    return DOT_FLOAT.test(source) ? finite(Number(source.replaceAll('_', ''))) : undefined;
  const plain = source.includes('_') ? source.replaceAll('_', '') : source;
  if (INTEGER.test(plain)) {
    const value = readInteger(plain);
    if (value !== undefined) return value;
  }
  return FLOAT.test(plain) ? finite(Number(plain)) : undefined;
}

function finite(value: number): number | undefined {
  // A negative zero would not compare equal to zero.
  return Number.isFinite(value) ? value + 0 : undefined;
}

/** Beyond 64 bits an integer is none any more: it is then read as a decimal fraction, or, in hexadecimal, as a string. */
function readInteger(plain: string): number | undefined {
  const negative = plain.charCodeAt(0) === 45;
  const digits = negative || plain.charCodeAt(0) === 43 ? plain.slice(1) : plain;
  if (digits.length < 16 && digits.charCodeAt(0) !== 48) return negative ? -Number(digits) : Number(digits);
  if (digits === '0') return 0;
  const exact = exactInteger(digits, negative);
  return exact === undefined ? undefined : Number(exact) + 0;
}

function exactInteger(digits: string, negative: boolean): bigint | undefined {
  const octal = digits.charCodeAt(0) === 48 && /^[0-9]/.test(digits.slice(1));
  const exact = BigInt(octal ? `0o${digits.slice(1)}` : digits);
  if (exact > (negative ? LARGEST_SIGNED : LARGEST_UNSIGNED)) return undefined;
  return negative ? -exact : exact;
}

/** The integer that a text is for go-yaml, with all its digits; undefined where it is none, or beyond 64 bits. */
export function integerOf(source: string): bigint | undefined {
  const plain = source.replaceAll('_', '');
  if (source.startsWith('.') || !INTEGER.test(plain)) return undefined;
  return exactInteger(plain.replace(/^[-+]/, ''), plain.startsWith('-'));
}

/** Whether a number is more than what fits into 63 bits: go-yaml has another type for it then, which is no key. */
export const isUnsigned = (value: bigint): boolean => value >= LARGEST_SIGNED;

/**
 * A number as the key of a mapping: go-yaml reads it as one of 32 bits, and prints as many digits as that has, from a million on
 * with an exponent.
 */
export function fractionKey(value: number): string {
  const single = Math.fround(value);
  if (Number.isNaN(single)) return '.nan';
  if (!Number.isFinite(single)) return single > 0 ? '.inf' : '-.inf';
  if (single === 0) return Object.is(single, -0) ? '-0' : '0';
  let text = single.toExponential();
  for (let digits = 1; digits <= 9; digits++) {
    text = single.toExponential(digits - 1);
    if (Math.fround(Number(text)) === single) break;
  }
  const [mantissa = '', power = '0'] = text.split('e');
  const exponent = Number(power);
  if (exponent >= -4 && exponent < 6) return String(Number(text));
  return `${mantissa}e${exponent < 0 ? '-' : '+'}${String(Math.abs(exponent)).padStart(2, '0')}`;
}
