import type { Schema } from '../../kinds/schema.ts';
import { isObject } from '../../yaml/is-object.ts';
import type { Json } from '../../yaml/json.ts';
import { isInt64 } from '../words/go-number.ts';

/** Whether a value fits a schema. */
export type Fits = (schema: Schema, value: Json) => boolean;

/**
 * How many checks of a schema the server counts as passed on a value: it counts every check that it makes, those of a type that
 * fits and of lists and numbers twice, and all that is counted inside. Of alternatives that do not fit, the server shows the
 * one with the highest count.
 */
export function matchesOf(schema: Schema, value: Json, fits: Fits): number {
  const { type, format, properties = {}, additionalProperties, items } = schema;
  const inner = (one: Schema, part: Json): number => matchesOf(one, part, fits);
  // Enumerations, combinations, and the schema as a whole.
  let count = 4 + combined(schema, value, fits);
  if (type !== undefined || format !== undefined) count += isOfType(schema, value) ? 2 : 1;
  if (value === null) return Number(isOfType(schema, value));
  if (typeof value === 'string') count += format === undefined ? 1 : 2;
  if (typeof value === 'number') count += 2;
  if (Array.isArray(value)) {
    count += 2;
    for (const item of value as readonly Json[]) if (items) count += inner(items, item);
  } else if (isObject(value)) {
    count += 1;
    for (const key of Object.keys(value)) {
      const field = Object.hasOwn(properties, key) ? properties[key] : additionalProperties;
      if (field) count += inner(field, value[key] ?? null);
    }
  }
  return count;
}

/** What is counted of the alternative that fits or comes nearest, and of all that must fit. */
function combined({ anyOf = [], oneOf = [], allOf = [] }: Schema, value: Json, fits: Fits): number {
  let count = 0;
  for (const one of allOf) count += matchesOf(one, value, fits);
  count += ofAlternatives(anyOf, value, fits);
  if (oneOf.filter((one) => fits(one, value)).length < 2) count += ofAlternatives(oneOf, value, fits);
  return count;
}

function ofAlternatives(alternatives: readonly Schema[], value: Json, fits: Fits): number {
  const first = alternatives.find((one) => fits(one, value));
  if (first) return matchesOf(first, value, fits);
  return alternatives.reduce((most, one) => Math.max(most, matchesOf(one, value, fits)), 0);
}

function isOfType({ type, nullable }: Schema, value: Json): boolean {
  switch (type) {
    case undefined:
      return true;
    case 'integer':
      return typeof value === 'number' && isInt64(value);
    case 'array':
      return Array.isArray(value);
    case 'object':
      return isObject(value);
    default:
      return value === null ? nullable === true : typeof value === type;
  }
}
