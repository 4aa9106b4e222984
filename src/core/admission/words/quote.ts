import type { Json } from '../../yaml/json.ts';
import { goNumber, isInt64 } from './go-number.ts';

/** Longer texts are cut in messages: they are unreadable, and would fill the memory of the page. */
const MAX_QUOTED_LENGTH = 2000;

const ESCAPES: Readonly<Record<string, string>> = {
  '"': String.raw`\"`,
  '\\': String.raw`\\`,
  '\u0007': String.raw`\a`,
  '\b': String.raw`\b`,
  '\f': String.raw`\f`,
  '\n': String.raw`\n`,
  '\r': String.raw`\r`,
  '\t': String.raw`\t`,
  '\u000b': String.raw`\v`,
};

/** What Go does not print as it is: controls, formats (a byte order mark), and all spaces but the usual one. */
const NOT_PRINTED = /["\\]|[^\p{L}\p{M}\p{N}\p{P}\p{S} ]/gu;

function escaped(sign: string): string {
  const short = ESCAPES[sign];
  if (short !== undefined) return short;
  const code = sign.codePointAt(0) ?? 0;
  // Half of a sign that needs two.
  if (code >= 0xd800 && code <= 0xdfff) return '\ufffd';
  const hex = code.toString(16);
  if (code < 0x80) return `\\x${hex.padStart(2, '0')}`;
  return code > 0xffff ? `\\U${hex.padStart(8, '0')}` : `\\u${hex.padStart(4, '0')}`;
}

/** A text in quotes, as Go writes it (`%q`). */
export function quote(text: string): string {
  const shown = text.length > MAX_QUOTED_LENGTH ? `${text.slice(0, MAX_QUOTED_LENGTH)}…` : text;
  return `"${shown.replace(NOT_PRINTED, escaped)}"`;
}

/** A value as the API server shows it in a message: texts in quotes, numbers and booleans bare, the rest by its type. */
export function shown(value: Json): string {
  if (typeof value === 'string') return quote(value);
  if (typeof value === 'number') return goNumber(value);
  if (typeof value === 'boolean') return String(value);
  return quote(typeName(value));
}

/** The name of a value's type in JSON Schema. */
export function typeName(value: Json): string {
  if (value === null) return 'null';
  if (Array.isArray(value)) return 'array';
  if (typeof value === 'number') return isInt64(value) ? 'integer' : 'number';
  return typeof value;
}
