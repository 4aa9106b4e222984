import { boundedCache } from '../../incremental/bounded-cache.ts';
import type { Json } from '../../yaml/json.ts';

/** An amount in billionths, and the family of units that it was written in. */
export type Quantity = Readonly<{ nano: bigint; units: 'decimal' | 'binary' | 'exponent' }>;

const MOST_KEPT = 1000;

const PARTS = /^([+-]?)(\d*)(?:\.(\d*))?([a-zA-Z]*)([+-]?\d*)$/;

const DECIMAL = ['n', 'u', 'm', '', 'k', 'M', 'G', 'T', 'P', 'E'];
const BINARY = ['', 'Ki', 'Mi', 'Gi', 'Ti', 'Pi', 'Ei'];

/** Amounts with more digits than any that is meant are left alone. */
const MAX_EXPONENT = 40;

/** What a quantity that can be read amounts to; undefined for any other value. */
export function quantityValue(value: Json | undefined): Quantity | undefined {
  if (typeof value === 'number') return readQuantity(String(value));
  return typeof value === 'string' ? readQuantity(value) : undefined;
}

/** Containers by the thousand ask for the same few amounts. */
const readQuantity = boundedCache((written: string): Quantity | undefined => {
  const text = written.trim();
  const [, sign, whole = '', part = '', suffix = '', exponent = ''] = PARTS.exec(text) ?? [];
  if (sign === undefined || (whole === '' && part === '')) return undefined;
  const digits = BigInt(whole + part) * (sign === '-' ? -1n : 1n);
  const binary = BINARY.indexOf(suffix);
  const decimal = DECIMAL.indexOf(suffix);
  const isExponent = exponent !== '';
  const power = isExponent ? Number(exponent) : decimal >= 0 ? (decimal - 3) * 3 : 0;
  if (Math.abs(power) > MAX_EXPONENT || (!isExponent && binary < 0 && decimal < 0)) return undefined;
  const scale = power + 9 - part.length;
  const factor = binary > 0 ? 1024n ** BigInt(binary) : 1n;
  const nano =
    scale < 0 ? up(digits * factor, 10n ** BigInt(-scale)) : digits * factor * 10n ** BigInt(scale);
  return { nano, units: isExponent ? 'exponent' : binary > 0 ? 'binary' : 'decimal' };
}, MOST_KEPT);

/** The server rounds away from zero what is smaller than a billionth. */
function up(value: bigint, by: bigint): bigint {
  const rest = value % by;
  return value / by + (rest === 0n ? 0n : value < 0n ? -1n : 1n);
}

const ONE = 1_000_000_000n;

/** An amount as the server writes it: with the largest unit that leaves a whole number. */
export function quantityText({ nano, units }: Quantity): string {
  if (nano === 0n) return '0';
  const size = nano < 0n ? -nano : nano;
  if (units === 'binary' && size >= 1024n * ONE && size % ONE === 0n) {
    const power = largest(size / ONE, 1024n, BINARY.length - 1);
    return `${nano / ONE / 1024n ** BigInt(power)}${BINARY[power]}`;
  }
  const power = largest(size, 1000n, DECIMAL.length - 1);
  const count = nano / 1000n ** BigInt(power);
  if (units === 'exponent') return power === 3 ? String(count) : `${count}e${(power - 3) * 3}`;
  return `${count}${DECIMAL[power]}`;
}

/** How often a number can be divided by another without a rest. */
function largest(value: bigint, by: bigint, most: number): number {
  let [rest, power] = [value, 0];
  while (power < most && rest % by === 0n) {
    rest /= by;
    power++;
  }
  return power;
}
