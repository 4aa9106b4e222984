import { Duration, UnsignedInt } from '@marcbachmann/cel-js/evaluator';
import type { Schema } from '../../../kinds/schema.ts';
import { fieldName } from './field-name.ts';
import { spend } from './cost.ts';
import { unorderedList } from './cel-value.ts';

/**
 * Whether two values are equal in CEL. Values of different types are not; numbers of different types are compared as
 * numbers. Lists that a schema declares as sets or maps are equal when they hold equal items in any order.
 */
export function celEquals(a: unknown, b: unknown): boolean {
  if (a === b) return true;
  if (!spend(1)) return false;
  if (typeof a === 'bigint' || typeof a === 'number' || a instanceof UnsignedInt) return sameNumber(a, b);
  if (typeof a !== 'object' || typeof b !== 'object' || a === null || b === null) return false;
  if (Array.isArray(a)) return Array.isArray(b) && sameList(a, b);
  const left = asMap(a);
  const right = asMap(b);
  if (left || right) return left !== undefined && right !== undefined && sameMap(left, right);
  return sameScalar(a, b);
}

/** Whether a list holds an equal item, or a map the key. */
export function celIn(item: unknown, range: unknown): boolean {
  if (Array.isArray(range)) return range.some((other: unknown) => celEquals(item, other));
  const map = asMap(range);
  if (map === undefined) return false;
  return map.has(item) || (typeof item !== 'string' && [...map.keys()].some((key) => celEquals(item, key)));
}

function sameNumber(a: unknown, b: unknown): boolean {
  const left = a instanceof UnsignedInt ? a.value : a;
  const right = b instanceof UnsignedInt ? b.value : b;
  if (!isNumber(left) || !isNumber(right)) return false;
  // An int and a double are compared by what they stand for: neither is below the other.
  return !(left < right) && !(left > right) && !Number.isNaN(left) && !Number.isNaN(right);
}

const isNumber = (value: unknown): value is bigint | number =>
  typeof value === 'bigint' || typeof value === 'number';

function sameScalar(a: object, b: object): boolean {
  if (a instanceof Date) return b instanceof Date && a.getTime() === b.getTime();
  if (a instanceof Duration) return b instanceof Duration && a.seconds === b.seconds && a.nanos === b.nanos;
  if (a instanceof Uint8Array) {
    return b instanceof Uint8Array && a.length === b.length && a.every((byte, at) => byte === b[at]);
  }
  return 'equals' in a && typeof a.equals === 'function' && Boolean(a.equals(b));
}

/** Maps of a schema, and maps that an expression writes. */
function asMap(value: unknown): ReadonlyMap<unknown, unknown> | undefined {
  if (value instanceof Map) return value;
  if (typeof value !== 'object' || value === null || Object.getPrototypeOf(value) !== Object.prototype)
    return undefined;
  return new Map(Object.entries(value));
}

const sameMap = (a: ReadonlyMap<unknown, unknown>, b: ReadonlyMap<unknown, unknown>): boolean =>
  a.size === b.size && [...a].every(([key, value]) => b.has(key) && celEquals(value, b.get(key)));

function sameList(a: readonly unknown[], b: readonly unknown[]): boolean {
  if (a.length !== b.length) return false;
  const schema = unorderedList(a) ?? unorderedList(b);
  if (!schema) return a.every((item, at) => celEquals(item, b[at]));
  const keyOf = schema.listType === 'map' ? listKey(schema) : (item: unknown): unknown => item;
  return a.every((item) => {
    const key = keyOf(item);
    return b.some((other) => celEquals(key, keyOf(other)) && celEquals(item, other));
  });
}

const listKey = (schema: Schema) => {
  const names = (schema.listMapKeys ?? []).map(fieldName);
  return (item: unknown): unknown =>
    item instanceof Map ? names.map((name) => (name === undefined ? null : (item.get(name) ?? null))) : item;
};
