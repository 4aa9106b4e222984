import type { JsonObject } from './json.ts';

/** Whether a value is a mapping: neither a scalar nor a list. */
export const isObject = (value: unknown): value is JsonObject =>
  typeof value === 'object' && value !== null && !Array.isArray(value);
