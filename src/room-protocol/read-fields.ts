export type Fields = Readonly<Record<string, unknown>>;

/** The fields of an object as JSON has them; null for anything else. */
export const fieldsOf = (value: unknown): Fields | null =>
  typeof value === 'object' && value !== null && !Array.isArray(value) ? (value as Fields) : null;

/** Reads JSON of at most `most` characters that is an object; null for anything else. */
export function readJson(text: unknown, most: number): Fields | null {
  if (typeof text !== 'string' || text.length > most) return null;
  try {
    return fieldsOf(JSON.parse(text));
  } catch (cause) {
    if (cause instanceof SyntaxError) return null;
    throw cause;
  }
}

export const isText = (value: unknown, most: number): value is string =>
  typeof value === 'string' && value.length <= most;

export const isNumber = (value: unknown, most: number): value is number =>
  typeof value === 'number' && Math.abs(value) <= most;

export const isCount = (value: unknown): value is number =>
  Number.isInteger(value) && (value as number) >= 0 && (value as number) <= 1_000_000;

/** Characters that steer a terminal, or turn the direction of the text around them. */
const STEERING = /[\u0000-\u001F\u007F-\u009F\u2028-\u202E\u2066-\u2069]/;

/** What can be seen: of a name of blanks and joiners alone nothing is left on the screen. */
const VISIBLE = /[\p{L}\p{N}\p{P}\p{S}]/u;

/** Whether a name of something can be shown as it is: neither empty nor longer than `most`, and without steering characters. */
export const isShownName = (value: unknown, most: number): value is string =>
  isText(value, most) && VISIBLE.test(value) && !STEERING.test(value);
