import { nearNames } from '../../text/near-names.ts';
import { either, withArticle } from '../../text/words.ts';
import { isObject } from '../../yaml/is-object.ts';
import type { Json, JsonObject, Path } from '../../yaml/json.ts';
import type { Part } from '../../yaml/tree.ts';
import type { Written } from './lesson.ts';
import type { LessonCode, LessonProblem } from './lesson-problem.ts';
import type { PlaceOf } from './place.ts';

/** A value of a pack with its place, and where problems with it are reported. */
export type Entry<Value extends Json = Json> = Readonly<{
  value: Value;
  /** Places of what the value holds, by path from it. */
  placeOf: PlaceOf;
  report: (problem: LessonProblem) => void;
}>;

/** What a field may be: read as that, or a problem that says what is expected. */
type Shape<T> = Readonly<{ expected: string; read: (value: Json) => T | undefined }>;

export const text: Shape<string> = {
  expected: 'a text',
  read: (value) => {
    const written = typeof value === 'string' ? value : typeof value === 'number' ? String(value) : '';
    return written.trim() === '' ? undefined : written;
  },
};

export const flag: Shape<boolean> = {
  expected: 'true or false',
  read: (value) => (typeof value === 'boolean' ? value : undefined),
};

/** A whole number from 1 to `most`. */
export const whole = (most: number): Shape<number> => ({
  expected: `a whole number from 1 to ${most}`,
  read: (value) =>
    typeof value === 'number' && Number.isInteger(value) && value >= 1 && value <= most ? value : undefined,
});

export const oneOf = <const T extends string>(names: readonly T[]): Shape<T> => ({
  expected: either(names),
  read: (value) => names.find((name) => name === value),
});

export const object: Shape<JsonObject> = {
  expected: 'a mapping',
  read: (value) => (isObject(value) ? value : undefined),
};

/** Reports a problem at a path of the value. */
export function wrong(
  { placeOf, report }: Entry,
  message: string,
  {
    path = [],
    part = 'value',
    code = 'lesson/format',
    severity = 'error',
  }: { path?: Path; part?: Part; code?: LessonCode; severity?: LessonProblem['severity'] } = {},
): void {
  report({ code, severity, message, at: placeOf(path, part) });
}

/** What an entry holds at a key or index, as an entry of its own. */
export const inside = (entry: Entry, step: string | number): Entry => ({
  value: at(entry.value, step),
  placeOf: (path, part) => entry.placeOf([step, ...path], part),
  report: entry.report,
});

function at(value: Json, step: string | number): Json {
  if (typeof step === 'number')
    return Array.isArray(value) ? ((value as readonly Json[])[step] ?? null) : null;
  return isObject(value) && Object.hasOwn(value, step) ? (value[step] ?? null) : null;
}

const isThere = (value: Json, key: string): boolean => isObject(value) && Object.hasOwn(value, key);

/** The entry as a mapping; null where it is none, with a problem. */
export function asMapping(entry: Entry, what: string): Entry<JsonObject> | null {
  if (isObject(entry.value)) return entry as Entry<JsonObject>;
  wrong(entry, `${what} is a mapping of keys to values.`);
  return null;
}

/** The items of a list; null is an empty one, and another value a problem. */
export function itemsOf(entry: Entry, what: string): readonly Entry[] {
  const { value } = entry;
  if (value === null) return [];
  if (Array.isArray(value)) return value.map((_, index) => inside(entry, index));
  wrong(entry, `${what} is a list.`);
  return [];
}

/** Reports the keys of a mapping that mean nothing, with the nearest that do. */
export function onlyKeys(entry: Entry<JsonObject>, known: readonly string[], what: string): void {
  for (const key of Object.keys(entry.value)) {
    if (known.includes(key)) continue;
    const [near] = nearNames(key, known, 1);
    const hint = near === undefined ? ` It has ${either(known)}.` : ` Did you mean ${near}?`;
    wrong(entry, `${what} has no key ${key}.${hint}`, { path: [key], part: 'key' });
  }
}

/** A field that may be absent. */
export function optional<T>(entry: Entry<JsonObject>, key: string, shape: Shape<T>): T | undefined {
  if (!isThere(entry.value, key)) return undefined;
  const read = shape.read(entry.value[key] ?? null);
  if (read === undefined) wrong(entry, `${key} is ${shape.expected}.`, { path: [key] });
  return read;
}

/** A field that must be there. */
export function required<T>(
  entry: Entry<JsonObject>,
  key: string,
  shape: Shape<T>,
  what: string,
): T | undefined {
  if (isThere(entry.value, key)) return optional(entry, key, shape);
  wrong(entry, `${what} has no ${key}: ${shape.expected}.`, { part: 'entry' });
  return undefined;
}

/** An id that must be there: `a-z0-9-`. */
export function requiredId(entry: Entry<JsonObject>, key: string, what: string): string | undefined {
  const value = isThere(entry.value, key) ? text.read(entry.value[key] ?? null) : undefined;
  if (value === undefined) {
    wrong(entry, `${what} has no ${key}.`, { path: [key], part: 'entry', code: 'lesson/ids' });
    return undefined;
  }
  if (isId(value)) return value;
  wrong(entry, `${key} ${JSON.stringify(value)} is not made of a-z, 0-9 and -, with at most 63 characters.`, {
    path: [key],
    code: 'lesson/ids',
  });
  return undefined;
}

export const isId = (id: string): boolean => /^[a-z0-9](?:[a-z0-9-]{0,61}[a-z0-9])?$/.test(id);

/** A list of texts with their places; one text stands for a list of one. */
export function writtenList(entry: Entry<JsonObject>, key: string): readonly Written[] {
  const list = inside(entry, key);
  const single = text.read(list.value);
  if (single !== undefined) return [{ text: single, at: list.placeOf([]) }];
  return itemsOf(list, key).flatMap((item) => {
    const value = text.read(item.value);
    if (value !== undefined) return [{ text: value, at: item.placeOf([]) }];
    wrong(item, `An item of ${key} is ${withArticle('text')}.`);
    return [];
  });
}
