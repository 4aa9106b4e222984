import { numberAt, stringAt, valueAt } from '../../model/access.ts';
import type { Json } from '../../yaml/json.ts';
import { isObject } from '../../yaml/is-object.ts';

/** A text of an object; the empty one where it has none. */
export const textOf = (value: Json, field: string): string => stringAt(value, [field]) ?? '';

/** A number of an object; undefined where it has none. */
export const numberOf = (value: Json, field: string): number | undefined => numberAt(value, [field]);

/** A number of an object; zero where it has none. */
export const countOf = (value: Json, field: string): number => numberAt(value, [field]) ?? 0;

/** Whether an object has a field. */
export const has = (value: Json, field: string): boolean => valueAt(value, [field]) !== undefined;

/** A field of an object that is an object itself. */
export function objectOf(value: Json, field: string): Json | undefined {
  const inner = valueAt(value, [field]);
  return inner !== undefined && isObject(inner) ? inner : undefined;
}
