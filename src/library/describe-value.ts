import { withArticle } from '../core/text/words.ts';

const MOST_KEYS = 4;
const MOST_LETTERS = 40;

/** The built-in class of an object: `Object`, `Array`, `Map`, `Uint8Array`. */
const classOf = (value: object): string => Object.prototype.toString.call(value).slice('[object '.length, -1);

/** Whether a value is an object with names and values, also one of another realm or without a prototype. */
export const isRecord = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null && classOf(value) === 'Object';

/** A value in words, for messages about arguments: `null`, `"x"`, `a Map`, `{ call, title }`. */
export function describeValue(value: unknown): string {
  if (typeof value === 'string')
    return JSON.stringify(value.length > MOST_LETTERS ? `${value.slice(0, MOST_LETTERS)}…` : value);
  if (typeof value === 'function') return 'a function';
  if (typeof value !== 'object' || value === null) return String(value);
  if (!isRecord(value)) return withArticle(classOf(value));
  const keys = Object.keys(value);
  if (keys.length === 0) return 'an empty object';
  return `{ ${keys.slice(0, MOST_KEYS).join(', ')}${keys.length > MOST_KEYS ? ', …' : ''} }`;
}
