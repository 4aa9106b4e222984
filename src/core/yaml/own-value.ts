import type { Json, JsonObject } from './json.ts';

/**
 * What a mapping holds under a key; undefined where it has none. What it inherits are functions, which no value is, and
 * `__proto__`: so it need not be asked first whether the key is its own, which takes as long again.
 */
export function ownValue(object: JsonObject, key: string | number): Json | undefined {
  const found = object[key];
  if (typeof found !== 'function' && key !== '__proto__') return found;
  return Object.hasOwn(object, key) ? found : undefined;
}
