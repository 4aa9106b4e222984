import type { ResourceKey } from '../../model/resource.ts';
import type { Json, JsonObject, Path } from '../../yaml/json.ts';
import { isObject } from '../../yaml/is-object.ts';

type Args = Readonly<Record<string, Json>>;

/** A text that is not empty; null for anything else. */
export function textArg(args: Args, name: string): string | null {
  const value = args[name];
  return typeof value === 'string' && value !== '' ? value : null;
}

/** The key of an object: it has at least the three slashes of `group/Kind/namespace/name`. */
export function keyArg(args: Args, name: string): ResourceKey | null {
  const value = textArg(args, name);
  return value !== null && value.split('/').length > 3 ? (value as ResourceKey) : null;
}

/** Keys of objects, each once; null unless it is a list with at least one. */
export function keysArg(args: Args, name: string): readonly ResourceKey[] | null {
  const value = args[name];
  if (!Array.isArray(value) || value.length === 0) return null;
  const keys = value.map((_, index) => keyArg(value as unknown as Args, String(index)));
  return keys.some((key) => key === null) ? null : [...new Set(keys as ResourceKey[])];
}

/** A path inside an object, written as a list of keys and indexes. */
export function pathArg(args: Args, name: string): Path | null {
  const value = args[name];
  if (!Array.isArray(value)) return null;
  const parts: readonly Json[] = value;
  return parts.every((part) => typeof part === 'string' || isIndex(part)) ? (parts as Path) : null;
}

/** A place in a list: a whole number, not negative. */
export function indexArg(args: Args, name: string): number | null {
  const value = args[name];
  return isIndex(value) ? value : null;
}

/** An object of values; null when it is absent or something else. */
export function objectArg(args: Args, name: string): JsonObject | null {
  const value = args[name];
  return isObject(value) ? value : null;
}

/** Whether the argument is given and true. */
export const flagArg = (args: Args, name: string): boolean => args[name] === true;

const isIndex = (value: Json | undefined): value is number =>
  typeof value === 'number' && Number.isInteger(value) && value >= 0;
