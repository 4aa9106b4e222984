import { isObject } from '../../../core/yaml/is-object.ts';
import type { Json } from '../../../core/yaml/json.ts';

type Test = (value: Json) => boolean;

export const isText: Test = (value) => typeof value === 'string';
export const isNumber: Test = (value) => typeof value === 'number';

/** Whether a value is an object with no other than these fields, each of them as it should be. */
export const objectOf =
  (fields: Readonly<Record<string, Test>>): Test =>
  (value) =>
    isObject(value) &&
    Object.entries(value).every(([name, inner]) => Object.hasOwn(fields, name) && fields[name]?.(inner));

export const listOf =
  (item: Test): Test =>
  (value) =>
    Array.isArray(value) && (value as readonly Json[]).every(item);

/** Whether the fields that an object has of these are as they should be; it may have others. */
export const hasUsual =
  (fields: Readonly<Record<string, Test>>) =>
  (value: Readonly<Record<string, Json>>): boolean =>
    Object.entries(fields).every(([name, test]) => !Object.hasOwn(value, name) || test(value[name] ?? null));
