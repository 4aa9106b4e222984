import type { ResourceKey } from '../model/resource.ts';
import { isObject } from '../yaml/is-object.ts';
import type { Json, JsonObject, Path } from '../yaml/json.ts';

/** One sort of argument. It may ask for more than its type can say. */
type Arg<Value> = Readonly<{ accepts: (value: unknown) => value is Value }>;

/** The arguments of a command by name. */
export type Shape = Readonly<Record<string, Arg<unknown>>>;

type ValueOf<A> = A extends Arg<infer Value> ? Value : never;
type Flat<T> = { readonly [Name in keyof T]: T[Name] };

/** What arguments of a shape are as values. Those that may be absent can be left out. */
export type ShapeValue<S extends Shape> = Flat<
  { [Name in keyof S as undefined extends ValueOf<S[Name]> ? never : Name]: ValueOf<S[Name]> } & {
    [Name in keyof S as undefined extends ValueOf<S[Name]> ? Name : never]?: ValueOf<S[Name]>;
  }
>;

/** Whether a value has all that a shape asks for. What else it has does no harm. */
export const isShape = <S extends Shape>(shape: S, value: unknown): value is ShapeValue<S> =>
  isObject(value) && Object.entries(shape).every(([name, arg]) => arg.accepts(value[name]));

const arg = <Value>(accepts: (value: unknown) => value is Value): Arg<Value> => ({ accepts });

const isString = (value: unknown): value is string => typeof value === 'string';
const isIndex = (value: unknown): value is number => Number.isInteger(value) && Number(value) >= 0;
const isKey = (value: unknown): value is ResourceKey => isString(value) && value.split('/').length > 3;
const isPath = (value: unknown): value is Path =>
  Array.isArray(value) && value.every((part) => isString(part) || isIndex(part));

export const stringArg = arg(isString);

/** A text that is not empty. */
export const textArg = arg((value): value is string => isString(value) && value !== '');

/** A text of a pattern. */
export const textLike = (pattern: RegExp): Arg<string> =>
  arg((value): value is string => isString(value) && pattern.test(value));

export const oneOf = <const Value extends string>(...values: readonly Value[]): Arg<Value> =>
  arg((value): value is Value => values.some((one) => one === value));

export const flagArg = arg((value): value is boolean => typeof value === 'boolean');

/** A place in a list: a whole number, not negative. */
export const indexArg = arg(isIndex);

/** Anything that YAML can hold; calls are made of nothing else. */
export const jsonArg = arg((value): value is Json => value !== undefined);

export const mappingArg = arg((value): value is JsonObject => isObject(value));

/** The key of an object: it has at least the three slashes of `group/Kind/namespace/name`. */
export const keyArg = arg(isKey);

/** Keys of objects, at least one, each once. */
export const keysArg = arg(
  (value): value is readonly ResourceKey[] =>
    Array.isArray(value) && value.length > 0 && value.every(isKey) && new Set(value).size === value.length,
);

/** A path inside an object, which may be the object itself: a list of keys and indexes. */
export const pathArg = arg(isPath);

/** The path of something inside an object. */
export const fieldArg = arg((value): value is Path => isPath(value) && value.length > 0);

/** The path of a key of a mapping. */
export const keyPathArg = arg((value): value is Path => isPath(value) && isString(value.at(-1)));

export const numberArg = arg((value): value is number => typeof value === 'number');

export const listOf = <Value>({ accepts }: Arg<Value>): Arg<readonly Value[]> =>
  arg((value): value is readonly Value[] => Array.isArray(value) && value.every(accepts));

/** Arguments in an argument. */
export const shaped = <S extends Shape>(shape: S): Arg<ShapeValue<S>> =>
  arg((value): value is ShapeValue<S> => isShape(shape, value));

/** An argument that may be absent or null. */
export const optional = <Value>({ accepts }: Arg<Value>): Arg<Value | null | undefined> =>
  arg((value): value is Value | null | undefined => value === undefined || value === null || accepts(value));
