import type { Json, JsonObject, Path } from '../../yaml/json.ts';
import { isObject } from '../../yaml/is-object.ts';
import { nearNames } from '../../text/near-names.ts';
import { either } from '../../text/words.ts';
import { readSelector, type Selector } from '../selectors/selector.ts';
import type { Check, CheckProblem, ReadCheck } from './check.ts';

/** The entries of a check, read one by one. What cannot be read is noted with its place; the answer is then undefined. */
export type CheckFields = Readonly<{
  /** Noted so far. */
  problems: readonly CheckProblem[];
  has: (key: string) => boolean;
  value: (key: string) => Json | undefined;
  text: (key: string) => string | undefined;
  /** One of some words. */
  word: <Word extends string>(key: string, words: readonly Word[]) => Word | undefined;
  /** A text, or a list of texts. */
  texts: (key: string) => readonly string[] | undefined;
  selector: (key: string) => Selector | undefined;
  /** A selector, or a list of them. */
  selectors: (key: string) => readonly Selector[] | undefined;
  count: (key: string) => number | undefined;
  flag: (key: string) => boolean | undefined;
  /** The fields of an object in which only these keys may stand. */
  object: (key: string, keys: readonly string[]) => CheckFields | undefined;
  check: (key: string) => Check | undefined;
  checks: (key: string) => readonly Check[] | undefined;
  /** Notes a problem of a key; the answer is always undefined. */
  fail: (key: string, message: string, index?: number) => undefined;
}>;

type ReadInner = (entry: Json, path: Path) => ReadCheck;

/** Lists in a goal hold no more than this: each is looked at with every key that is typed. */
const MOST_ITEMS = 200;

/** Reads the entries of a check; `path` is where they stand in the goal. */
export function checkFields(
  entry: JsonObject,
  path: Path,
  readInner: ReadInner,
  problems: CheckProblem[] = [],
): CheckFields {
  const has = (key: string): boolean => Object.hasOwn(entry, key);
  const value = (key: string): Json | undefined => (has(key) ? entry[key] : undefined);
  const fail = (key: string, message: string, index?: number): undefined => {
    problems.push({ path: index === undefined ? [...path, key] : [...path, key, index], message });
    return undefined;
  };
  const text = (key: string): string | undefined => {
    const found = value(key);
    return typeof found === 'string' && found.trim() !== ''
      ? found
      : fail(key, `${key} is a text${found === undefined ? '; it is missing' : ''}.`);
  };
  const texts = (key: string): readonly string[] | undefined => {
    const found = value(key);
    const items: readonly Json[] = Array.isArray(found) ? (found as readonly Json[]) : [found ?? null];
    if (items.length === 0 || items.length > MOST_ITEMS)
      return fail(key, `${key} is a text, or a list of 1 to ${MOST_ITEMS} texts.`);
    const read: string[] = [];
    for (const [index, item] of items.entries()) {
      if (typeof item !== 'string' || item.trim() === '')
        return fail(key, `${key} is a text, or a list of texts.`, Array.isArray(found) ? index : undefined);
      read.push(item);
    }
    return read;
  };
  const selectors = (key: string): readonly Selector[] | undefined => {
    const written = texts(key);
    if (!written) return undefined;
    const isList = Array.isArray(value(key));
    const read = written.flatMap((one, index) => {
      const result = readSelector(one);
      if (result.ok) return [result.selector];
      fail(key, result.message, isList ? index : undefined);
      return [];
    });
    return read.length === written.length ? read : undefined;
  };
  const inner = (item: Json, at: Path): Check | undefined => {
    const result = readInner(item, at);
    if (result.ok) return result.check;
    problems.push(...result.problems);
    return undefined;
  };
  return {
    problems,
    has,
    value,
    text,
    texts,
    selectors,
    fail,
    word: (key, words) => {
      const found = value(key);
      const known = words.find((word) => word === found);
      if (known !== undefined) return known;
      const [near] = typeof found === 'string' ? nearNames(found, words, 1) : [];
      return fail(key, `${key} is ${either(words)}.${near === undefined ? '' : ` Is ${near} meant?`}`);
    },
    selector: (key) => {
      const written = text(key);
      if (written === undefined) return undefined;
      const result = readSelector(written);
      return result.ok ? result.selector : fail(key, result.message);
    },
    count: (key) => {
      const found = value(key);
      return typeof found === 'number' && Number.isInteger(found) && found >= 0
        ? found
        : fail(key, `${key} is a whole number from 0.`);
    },
    flag: (key) => {
      const found = value(key);
      return typeof found === 'boolean' ? found : fail(key, `${key} is true or false.`);
    },
    object: (key, keys) => {
      const found = value(key);
      if (!isObject(found)) return fail(key, `${key} is an object with ${either(keys)}.`);
      for (const name of Object.keys(found)) {
        if (keys.includes(name)) continue;
        const [near] = nearNames(name, keys, 1);
        problems.push({
          path: [...path, key, name],
          message: `${key} has no ${name}.${near === undefined ? ` It has ${either(keys)}.` : ` Is ${near} meant?`}`,
        });
      }
      return checkFields(found, [...path, key], readInner, problems);
    },
    check: (key) => inner(value(key) ?? null, [...path, key]),
    checks: (key) => {
      const found = value(key);
      if (!Array.isArray(found) || found.length === 0 || found.length > MOST_ITEMS)
        return fail(key, `${key} is a list of 1 to ${MOST_ITEMS} checks.`);
      const items = found as readonly Json[];
      const read = items.flatMap((item, index) => inner(item, [...path, key, index]) ?? []);
      return read.length === items.length ? read : undefined;
    },
  };
}
