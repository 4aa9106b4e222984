import type { Json } from '../../yaml/json.ts';

/** Longer texts are cut in messages: they are unreadable, and would fill the memory of the page. */
const MAX_QUOTED_LENGTH = 2000;

const ESCAPES: Readonly<Record<string, string>> = { '\\u0007': '\\a', '\\u000b': '\\v' };

/** A text in quotes, as Go writes it (`%q`). */
export function quote(text: string): string {
  const shown = text.length > MAX_QUOTED_LENGTH ? `${text.slice(0, MAX_QUOTED_LENGTH)}…` : text;
  return JSON.stringify(shown).replace(
    /\\u00[01][0-9a-f]|\u007f/g,
    (escape) => ESCAPES[escape] ?? `\\x${escape === '\u007f' ? '7f' : escape.slice(4)}`,
  );
}

/** A value as the API server shows it in a message: texts in quotes, numbers and booleans bare, the rest by its type. */
export function shown(value: Json): string {
  if (typeof value === 'string') return quote(value);
  if (typeof value === 'number' || typeof value === 'boolean') return String(value);
  return quote(typeName(value));
}

/** The name of a value's type in JSON Schema. */
export function typeName(value: Json): string {
  if (value === null) return 'null';
  if (Array.isArray(value)) return 'array';
  if (typeof value === 'number') return Number.isInteger(value) ? 'integer' : 'number';
  return typeof value;
}
