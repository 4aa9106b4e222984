/** The digits of Crockford's base32: none that is taken for another one when it is read out. */
const DIGITS = '0123456789ABCDEFGHJKMNPQRSTVWXYZ';

/** Bits as digits of base32; the last digit is filled up with zeros. */
export function toBase32(bits: readonly boolean[]): string {
  let text = '';
  for (let at = 0; at < bits.length; at += 5) {
    let value = 0;
    for (let bit = 0; bit < 5; bit++) value = value * 2 + (bits[at + bit] ? 1 : 0);
    text += DIGITS.charAt(value);
  }
  return text;
}

/** The bits of such digits; null where there is something else. */
export function fromBase32(text: string): readonly boolean[] | null {
  const bits: boolean[] = [];
  for (const digit of text) {
    const value = DIGITS.indexOf(digit);
    if (value < 0) return null;
    for (let bit = 4; bit >= 0; bit--) bits.push(((value >> bit) & 1) === 1);
  }
  return bits;
}

/** As it was meant: without spaces and hyphens, in capitals, and O, I and L as the digits that they look like. */
export const normalDigits = (text: string): string =>
  text
    .toUpperCase()
    .replaceAll(/[^A-Z0-9]/g, '')
    .replaceAll('O', '0')
    .replaceAll(/[IL]/g, '1');

/** A new name of so many digits. `random` gives numbers from 0 up to 1. */
export const randomDigits = (count: number, random: () => number): string =>
  Array.from({ length: count }, () => DIGITS.charAt(Math.floor(random() * DIGITS.length))).join('');
