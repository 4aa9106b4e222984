import { isObject } from '../../yaml/is-object.ts';
import type { Json } from '../../yaml/json.ts';

const ESCAPED = /[<>&\u2028\u2029]/g;

/** A value as Go writes it as JSON: keys in their order, and signs of HTML escaped. */
export const goJson = (value: Json): string =>
  JSON.stringify(typeof value === 'object' ? sorted(value) : value).replace(
    ESCAPED,
    (sign) => `\\u${sign.charCodeAt(0).toString(16).padStart(4, '0')}`,
  );

function sorted(value: Json): Json {
  if (Array.isArray(value)) return (value as readonly Json[]).map(sorted);
  if (!isObject(value)) return value;
  const keys = Object.keys(value).toSorted();
  return Object.fromEntries(keys.map((key) => [key, sorted(value[key] ?? null)]));
}
