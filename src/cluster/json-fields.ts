import type { Json, JsonObject } from '../core/yaml/json.ts';

const isObject = (value: Json | undefined): value is JsonObject =>
  value !== null && typeof value === 'object' && !Array.isArray(value);

/** The objects of a list; none where it is not one. */
export const items = (value: Json | undefined): readonly JsonObject[] =>
  Array.isArray(value) ? value.filter(isObject) : [];

/** The value where it is an object, else an empty one. */
export const fields = (value: Json | undefined): JsonObject => (isObject(value) ? value : {});

/** The value where it is a text, else an empty one. */
export const text = (value: Json | undefined): string => (typeof value === 'string' ? value : '');

export const texts = (value: Json | undefined): readonly string[] =>
  Array.isArray(value) ? value.filter((each) => typeof each === 'string') : [];

/** A text that says something; else null. */
export const textOrNull = (value: Json | undefined): string | null => text(value) || null;
