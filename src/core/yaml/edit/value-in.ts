import type { Json, JsonObject, Path } from '../json.ts';

/** The value at `path` in a value; null where there is nothing. */
export function valueIn(value: Json, path: Path): Json {
  return findIn(value, path) ?? null;
}

/** The value at `path` in a value; undefined where there is nothing. */
export function findIn(value: Json, path: Path): Json | undefined {
  let at: Json | undefined = value;
  for (const step of path) {
    if (typeof at !== 'object' || at === null) return undefined;
    if (Array.isArray(at)) at = typeof step === 'number' ? (at as readonly Json[])[step] : undefined;
    else at = Object.hasOwn(at, step) ? (at as JsonObject)[step] : undefined;
  }
  return at;
}
