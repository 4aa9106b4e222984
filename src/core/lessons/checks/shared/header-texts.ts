import { isObject } from '../../../yaml/is-object.ts';
import type { CheckFields } from '../check-fields.ts';

/** Reads headers with their values, names in lower case; `null` for one that must be absent. */
export function headerTexts(
  fields: CheckFields,
  key: string,
): readonly (readonly [name: string, value: string | null])[] | undefined {
  const found = fields.value(key);
  if (!isObject(found)) return fields.fail(key, `${key} is an object of header names and values.`);
  const read: (readonly [string, string | null])[] = [];
  for (const [name, value] of Object.entries(found)) {
    if (typeof value === 'object' && value !== null)
      return fields.fail(key, `The value of header ${name} is a text, or null where it must be absent.`);
    read.push([name.toLowerCase(), value === null ? null : String(value)]);
  }
  return read;
}
