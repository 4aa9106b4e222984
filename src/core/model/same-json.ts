import type { Json, JsonArray, JsonObject } from '../yaml/json.ts';

/** Whether two values are equal; the order of keys does not count. */
export function sameJson(a: Json | undefined, b: Json | undefined): boolean {
  if (Object.is(a, b)) return true;
  if (typeof a !== 'object' || typeof b !== 'object' || a === null || b === null) return false;
  if (Array.isArray(a) || Array.isArray(b)) {
    return Array.isArray(a) && Array.isArray(b) && sameItems(a as JsonArray, b as JsonArray);
  }
  return sameFields(a as JsonObject, b as JsonObject);
}

const sameItems = (a: JsonArray, b: JsonArray): boolean =>
  a.length === b.length && a.every((item, index) => sameJson(item, b[index]));

function sameFields(a: JsonObject, b: JsonObject): boolean {
  const keys = Object.keys(a);
  return (
    keys.length === Object.keys(b).length &&
    keys.every((key) => Object.hasOwn(b, key) && sameJson(a[key], b[key]))
  );
}
