import { isObject } from '../yaml/is-object.ts';
import type { Json, JsonObject } from '../yaml/json.ts';

/** An item of a list as field managers name it: by its keys, by its value, or by its place. */
type Item =
  | Readonly<{ keys: Readonly<Record<string, Json>> }>
  | Readonly<{ value: Json }>
  | Readonly<{ index: number }>;

/** Reads a JSON value at the beginning of a text; null where there is none. */
function jsonAt(text: string): Readonly<{ value: Json; rest: string }> | null {
  const literal = /^(?:"(?:[^"\\]|\\.)*"|-?\d+(?:\.\d+)?|true|false|null)/.exec(text)?.[0];
  if (literal === undefined) return null;
  return { value: JSON.parse(literal) as Json, rest: text.slice(literal.length) };
}

/** The inside of brackets: `name="http"`, `port=80,protocol="TCP"`, `="a"`, `0`. */
function bracketed(text: string): Readonly<{ step: Item; rest: string }> | null {
  const index = /^(\d+)\]/.exec(text);
  if (index) return { step: { index: Number(index[1]) }, rest: text.slice(index[0].length) };
  if (text.startsWith('=')) {
    const found = jsonAt(text.slice(1));
    return found?.rest.startsWith(']') === true
      ? { step: { value: found.value }, rest: found.rest.slice(1) }
      : null;
  }
  const keys: Record<string, Json> = {};
  for (let rest = text; ;) {
    const name = /^([\w$-]+)=/.exec(rest);
    if (!name?.[1]) return null;
    const found = jsonAt(rest.slice(name[0].length));
    if (!found) return null;
    keys[name[1]] = found.value;
    if (found.rest.startsWith(']')) return { step: { keys }, rest: found.rest.slice(1) };
    if (!found.rest.startsWith(',')) return null;
    rest = found.rest.slice(1);
  }
}

/** The names that a text may begin with after a dot: keys of maps may have dots in them, which the text does not show. */
const fieldsAt = (text: string, here: Json | undefined): readonly string[] => {
  const known = isObject(here)
    ? Object.keys(here).filter(
        (key) => text.startsWith(`.${key}`) && /^(?:[.[]|$)/.test(text.slice(key.length + 1)),
      )
    : [];
  return known.toSorted((a, b) => b.length - a.length);
};

const isItem = (item: Json, keys: Readonly<Record<string, Json>>): boolean =>
  isObject(item) && Object.entries(keys).every(([key, value]) => item[key] === value);

function without(here: Json, text: string): Json | undefined | null {
  if (text === '') return undefined;
  if (text.startsWith('.')) {
    const [name] = fieldsAt(text, here);
    if (name === undefined || !isObject(here)) return null;
    const inner = without(here[name] as Json, text.slice(name.length + 1));
    if (inner === null) return null;
    return Object.fromEntries(
      Object.entries(here).flatMap(([key, value]): (readonly [string, Json])[] =>
        key !== name ? [[key, value]] : inner === undefined ? [] : [[key, inner]],
      ),
    );
  }
  if (!text.startsWith('[') || !Array.isArray(here)) return null;
  const found = bracketed(text.slice(1));
  if (!found) return null;
  const list = here as readonly Json[];
  const at = list.findIndex((item, index) => fits(item, index, found.step));
  const item = list[at];
  if (item === undefined) return null;
  const inner = without(item, found.rest);
  if (inner === null) return null;
  return inner === undefined
    ? list.filter((_, index) => index !== at)
    : list.map((one, index) => (index === at ? inner : one));
}

function fits(item: Json, index: number, step: Item): boolean {
  if ('index' in step) return index === step.index;
  if ('value' in step) return item === step.value;
  return isItem(item, step.keys);
}

/**
 * An object without a field, by its path as the API server writes it in conflicts: `.spec.listeners[name="http"].port`. Null
 * where there is no such field, or the path cannot be read.
 */
export function withoutManagedField(object: JsonObject, path: string): JsonObject | null {
  const rest = without(object, path);
  return isObject(rest ?? undefined) ? (rest as JsonObject) : null;
}
