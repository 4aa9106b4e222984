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
  const octal = digits.charCodeAt(0) === 48 && /^[0-9]/.test(digits.slice(1));
  const exact = BigInt(octal ? `0o${digits.slice(1)}` : digits);
  if (exact > (negative ? LARGEST_SIGNED : LARGEST_UNSIGNED)) return undefined;
  return (negative ? -Number(exact) : Number(exact)) + 0;
}

/** A fraction as a mapping's key: go-yaml prints it with the digits of 32 bits, from a million on with an exponent. */
export function fractionKey(value: number): string {
  let text = value.toExponential();
  for (let digits = 1; digits <= 9; digits++) {
    text = value.toExponential(digits - 1);
    if (Math.fround(Number(text)) === Math.fround(value)) break;
  }
  const [mantissa = '', power = '0'] = text.split('e');
  const exponent = Number(power);
  if (exponent >= -4 && exponent < 6) return String(Number(text));
  return `${mantissa}e${exponent < 0 ? '-' : '+'}${String(Math.abs(exponent)).padStart(2, '0')}`;
}
