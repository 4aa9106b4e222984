import { memo } from '../incremental/memo.ts';
import { isObject } from '../yaml/is-object.ts';
import type { Json, JsonObject, Path } from '../yaml/json.ts';
import { isPlaceholder, isProse } from './placeholder.ts';

/** A place in an object with a value that is not known: the value at the path, or the key that ends it. */
export type UnknownPlace = Readonly<{ path: Path; part: 'value' | 'key' }>;

const none: readonly UnknownPlace[] = [];

/**
 * The places of an object whose values are not known until it is rendered or decrypted
 * (docs/model/admission.md#values-that-are-not-known). Found once for each value.
 */
export const unknownPlaces: (value: JsonObject) => readonly UnknownPlace[] = memo((value) => {
  const found: UnknownPlace[] = [];
  const path: (string | number)[] = [];
  const walk = (here: Json): void => {
    if (typeof here === 'string') {
      if (isPlaceholder(here)) found.push({ path: [...path], part: 'value' });
    } else if (Array.isArray(here)) {
      const items = here as readonly Json[];
      for (let i = 0; i < items.length; i++) step(i, items[i] ?? null);
    } else if (isObject(here)) {
      // What is inherited cannot be enumerated.
      for (const key in here) {
        const inner = here[key] ?? null;
        if (isProse(key, inner)) continue;
        if (isPlaceholder(key)) found.push({ path: [...path, key], part: 'key' });
        step(key, inner);
      }
    }
  };
  const step = (key: string | number, value: Json): void => {
    path.push(key);
    walk(value);
    path.pop();
  };
  walk(value);
  return found.length === 0 ? none : found;
});

/** Whether a value, or one inside it, is filled in later. */
export function holdsUnknown(value: Json | undefined): boolean {
  if (typeof value === 'string') return isPlaceholder(value);
  if (Array.isArray(value)) return (value as readonly Json[]).some(holdsUnknown);
  return (
    isObject(value) &&
    Object.keys(value).some(
      (key) => isPlaceholder(key) || (!isProse(key, value[key]) && holdsUnknown(value[key])),
    )
  );
}

/** Answers whether it is known what stands at a place of an object; with `key`, whether it is known that the key is there. */
export type KnownAt = (path: Path, part?: UnknownPlace['part']) => boolean;

const always: KnownAt = () => true;

/**
 * Whether it is known what stands at a path of an object: neither the value there nor one that it is in is filled in
 * later, nor a key beside it, which may turn out to be the one that seems to be missing.
 */
export const knownAt = (value: JsonObject): KnownAt =>
  unknownPlaces(value).length === 0 ? always : knownAround(value);

const knownAround: (value: JsonObject) => KnownAt = memo((value) => {
  const places = unknownPlaces(value);
  const values = new Set<string>();
  const open = new Set<string>();
  for (const { path, part } of places) {
    if (part === 'value') values.add(textOf(path));
    else open.add(textOf(path.slice(0, -1)));
  }
  return (path, part = 'value') => {
    for (let length = 0; length < path.length; length++) {
      const text = textOf(path.slice(0, length));
      if (values.has(text) || open.has(text)) return false;
    }
    return part === 'key' || !values.has(textOf(path));
  };
});

/** Steps of a path as one text that no other path has. */
const textOf = (path: Path): string => JSON.stringify(path);
