import type { Environment } from '@marcbachmann/cel-js';
import { define } from './define.ts';
import { failure } from './failure.ts';

/** The smallest part of a quantity that counts: a nano. What is smaller is rounded up, as the API server does. */
const NANOS = 1_000_000_000n;

const UNITS: Readonly<Record<string, readonly [bigint, bigint]>> = {
  n: [1n, NANOS],
  u: [1_000n, NANOS],
  m: [1_000_000n, NANOS],
  '': [1n, 1n],
  k: [10n ** 3n, 1n],
  M: [10n ** 6n, 1n],
  G: [10n ** 9n, 1n],
  T: [10n ** 12n, 1n],
  P: [10n ** 15n, 1n],
  E: [10n ** 18n, 1n],
  Ki: [1n << 10n, 1n],
  Mi: [1n << 20n, 1n],
  Gi: [1n << 30n, 1n],
  Ti: [1n << 40n, 1n],
  Pi: [1n << 50n, 1n],
  Ei: [1n << 60n, 1n],
};

const QUANTITY = /^([+-]?)(\d*)(?:\.(\d*))?(?:([eE][+-]?\d{1,3})|([numkMGTPE]|[KMGTPE]i)?)$/;

/** An amount of something, exact to a nano. */
class Quantity {
  readonly nanos: bigint;

  constructor(nanos: bigint) {
    this.nanos = nanos;
  }

  equals(other: unknown): boolean {
    return other instanceof Quantity && other.nanos === this.nanos;
  }
}

function quantityOf(text: string): Quantity | undefined {
  const [matched, sign, whole = '', fraction = '', exponent, unit = ''] =
    text.length > 100 ? [] : (QUANTITY.exec(text) ?? []);
  if (matched === undefined || (whole === '' && fraction === '')) return undefined;
  let [times, by] = UNITS[unit] ?? [1n, 1n];
  const power = exponent === undefined ? 0 : Number(exponent.slice(1));
  if (power > 0) times *= 10n ** BigInt(power);
  else by *= 10n ** BigInt(-power);
  by *= 10n ** BigInt(fraction.length);
  const product = BigInt(whole + fraction) * times * NANOS;
  const nanos = (product + by - 1n) / by;
  return new Quantity(sign === '-' ? -nanos : nanos);
}

function quantity(text: string): Quantity {
  const read = quantityOf(text);
  if (!read) {
    throw failure(
      "quantities must match the regular expression '^([+-]?[0-9.]+)([eEinumkKMGTP]*[-+]?[0-9]*)$'",
    );
  }
  return read;
}

const isInteger = ({ nanos }: Quantity): boolean =>
  nanos % NANOS === 0n && nanos / NANOS <= 9223372036854775807n && nanos / NANOS >= -9223372036854775808n;

/** The library of quantities (`500m`, `1Gi`). */
export function registerQuantities(environment: Environment): void {
  environment.registerType('kubernetes.Quantity', Quantity);
  const type = 'kubernetes.Quantity';
  const add = define(environment);
  add(`quantity(string): ${type}`, quantity);
  add('isQuantity(string): bool', (text: string) => quantityOf(text) !== undefined);
  add(`${type}.sign(): int`, ({ nanos }: Quantity) => (nanos > 0n ? 1n : nanos < 0n ? -1n : 0n));
  add(`${type}.isInteger(): bool`, isInteger);
  add(`${type}.asInteger(): int`, (of: Quantity) => {
    if (!isInteger(of)) throw failure('cannot convert value to integer');
    return of.nanos / NANOS;
  });
  add(`${type}.asApproximateFloat(): double`, ({ nanos }: Quantity) => Number(nanos) / Number(NANOS));
  add(`${type}.add(${type}): ${type}`, (a: Quantity, b: Quantity) => new Quantity(a.nanos + b.nanos));
  add(`${type}.add(int): ${type}`, (a: Quantity, b: bigint) => new Quantity(a.nanos + b * NANOS));
  add(`${type}.sub(${type}): ${type}`, (a: Quantity, b: Quantity) => new Quantity(a.nanos - b.nanos));
  add(`${type}.sub(int): ${type}`, (a: Quantity, b: bigint) => new Quantity(a.nanos - b * NANOS));
  add(`${type}.isLessThan(${type}): bool`, (a: Quantity, b: Quantity) => a.nanos < b.nanos);
  add(`${type}.isGreaterThan(${type}): bool`, (a: Quantity, b: Quantity) => a.nanos > b.nanos);
  add(`${type}.compareTo(${type}): int`, (a: Quantity, b: Quantity) =>
    a.nanos < b.nanos ? -1n : a.nanos > b.nanos ? 1n : 0n,
  );
}
