import { isObject } from '../yaml/is-object.ts';
import type { Json, Path } from '../yaml/json.ts';

/** A value without the field at a path; an object that is empty then goes as well. Items of lists stay where they are. */
export function withoutField(value: Json, [key, ...rest]: Path): Json | undefined {
  if (Array.isArray(value) && typeof key === 'number') {
    if (rest.length === 0 || key >= value.length) return value;
    return value.map((item: Json, index) => (index === key ? (withoutField(item, rest) ?? {}) : item));
  }
  if (!isObject(value) || key === undefined || !Object.hasOwn(value, key)) return value;
  const inner = rest.length === 0 ? undefined : withoutField(value[key] as Json, rest);
  const others = Object.entries(value).filter(([name]) => name !== String(key));
  // In its place: a manifest keeps the order of its fields.
  if (inner !== undefined)
    return Object.fromEntries(
      Object.entries(value).map(([name, own]) => [name, name === String(key) ? inner : own]),
    );
  return others.length === 0 ? undefined : Object.fromEntries(others);
}
