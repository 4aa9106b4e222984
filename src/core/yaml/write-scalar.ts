import type { Json } from './json.ts';
import { isBeyondJson, resolvePlain } from './scalars.ts';

/** How to write a scalar. */
export type ScalarOptions = Readonly<{
  /** Inside `[…]` or `{…}`, where commas and brackets have a meaning. */
  flow: boolean;
  /** JSON: everything that is text in double quotes. */
  json: boolean;
  /** The quotes to use: those of the value that is replaced, or `auto` for none where none are needed. */
  quotes: 'auto' | 'single' | 'double';
}>;

/** Characters that need escaping: control characters, line breaks of YAML 1.1, halves of surrogate pairs. */
const UNPRINTABLE =
  /[\u0000-\u0008\u000A-\u001F\u007F-\u009F\u2028\u2029\uFEFF\uFFFE\uFFFF]|[\uD800-\uDBFF](?![\uDC00-\uDFFF])|(?<![\uD800-\uDBFF])[\uDC00-\uDFFF]/;
const UNPRINTABLE_ALL = new RegExp(UNPRINTABLE.source, 'g');

/** Words that some YAML parser reads as a date, a time, a special value or a marker, though `kubectl` may not. */
const LOOKS_SPECIAL =
  /^(?:[-+]?[0-9][0-9_]*(?::[0-9_.]+)+|\d{4}-\d\d?-\d\d?.*|=|<<|---.*|\.\.\..*|[-+]?0o[0-7]+|[-+.]?[0-9][0-9_,.]*(?:[eE][-+]?[0-9]+)?)$/;

const BAD_START = /^[\s,[\]{}#&*!|>'"%@`]|^[-?:](?=\s|$)/;
/** In brackets go-yaml reads a question mark anywhere, and a colon at the beginning, as an indicator. */
const BAD_IN_FLOW = /[,[\]{}?]|^:|^-(?=[\s,[\]{}]|$)/;

/** Whether a text means itself when it is written without quotes. */
export function isPlain(text: string, flow: boolean): boolean {
  if (text === '' || resolvePlain(text) !== text || isBeyondJson(text)) return false;
  if (LOOKS_SPECIAL.test(text) || BAD_START.test(text) || UNPRINTABLE.test(text)) return false;
  if (/:(?:\s|$)|\s#|\s$/.test(text)) return false;
  return !flow || !BAD_IN_FLOW.test(text);
}

/** A null, boolean, number or text on one line. */
export function writeScalar(value: null | boolean | number | string, options: ScalarOptions): string {
  if (typeof value !== 'string') return writeWord(value);
  if (options.json || options.quotes === 'double') return doubleQuoted(value);
  if (options.quotes === 'single') return UNPRINTABLE.test(value) ? doubleQuoted(value) : singleQuoted(value);
  if (isPlain(value, options.flow)) return value;
  return /["\\]/.test(value) && !UNPRINTABLE.test(value) ? singleQuoted(value) : doubleQuoted(value);
}

function writeWord(value: null | boolean | number): string {
  if (typeof value === 'number' && !Number.isFinite(value)) return 'null';
  return String(value);
}

const singleQuoted = (text: string): string => `'${text.replaceAll("'", "''")}'`;

const ESCAPES: Readonly<Record<string, string>> = {
  '\n': '\\n',
  '\r': '\\r',
  '\t': '\\t',
  '\b': '\\b',
  '\f': '\\f',
};

function doubleQuoted(text: string): string {
  const escaped = text
    .replace(/["\\]/g, '\\$&')
    .replace(/\t/g, '\\t')
    .replace(
      UNPRINTABLE_ALL,
      (char) => ESCAPES[char] ?? `\\u${char.charCodeAt(0).toString(16).padStart(4, '0')}`,
    );
  return `"${escaped}"`;
}

/** Whether a text is written better as a block (`|`): several lines, none of which would need escaping. */
export function isBlockText(value: Json): value is string {
  if (typeof value !== 'string' || !value.includes('\n')) return false;
  // Further line breaks at the end would need "|+", which swallows blank lines below it.
  if (/\n\n$|^\s|^$/.test(value)) return false;
  return !UNPRINTABLE.test(value.replaceAll('\n', ''));
}
