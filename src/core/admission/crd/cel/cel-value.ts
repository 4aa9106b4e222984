import { memo } from '../../../incremental/memo.ts';
import { origins } from '../../../incremental/origins.ts';
import { Duration } from '@marcbachmann/cel-js/evaluator';
import { base64Bytes } from '../../../text/base64.ts';
import type { Schema } from '../../../kinds/schema.ts';
import type { Json, JsonObject } from '../../../yaml/json.ts';
import { celDuration } from './cel-duration.ts';
import { fieldName } from './field-name.ts';
import { isObject } from '../../../yaml/is-object.ts';

/** A value as rules in CEL see it: integers are `bigint`, objects and maps are `Map`, lists are arrays. */
export type CelValue =
  | null
  | boolean
  | bigint
  | number
  | string
  | Date
  | Duration
  | Uint8Array
  | readonly CelValue[]
  | ReadonlyMap<string, CelValue>;

/** Lists that are compared by the keys of their items, whatever the order; all others are compared item by item. */
const listTypes = origins<readonly unknown[], Schema>();

/** The schema of a list whose order does not count (`set`, `map`); undefined for others. */
export const unorderedList = (list: readonly unknown[]): Schema | undefined => listTypes.of(list);

/** Values of rules inside one another are made once. */
const madeBy: (schema: Schema) => (value: object) => CelValue = memo((schema) =>
  memo((value) =>
    Array.isArray(value) ? ofList(value as readonly Json[], schema) : ofObject(value as JsonObject, schema),
  ),
);

/** A schema that says nothing. */
const ANYTHING: Schema = {};

/**
 * What a rule in CEL sees of a value. The schema decides, as the API server has it: 1 is an int in a field of type
 * `integer` and a double in one of type `number`, texts of some formats are times, and fields that the schema does not
 * list are not there.
 */
export function celValue(value: Json, schema: Schema | undefined): CelValue {
  if (typeof value === 'string') return ofText(value, schema);
  if (typeof value === 'number') return ofNumber(value, schema);
  if (value === null || typeof value === 'boolean') return value;
  return madeBy(schema ?? ANYTHING)(value);
}

const ofNumber = (value: number, schema: Schema | undefined): CelValue =>
  schema?.type !== 'number' && Number.isInteger(value) ? BigInt(value) : value;

function ofText(value: string, schema: Schema | undefined): CelValue {
  switch (schema?.format) {
    case 'duration':
      return celDuration(value) ?? value;
    case 'date':
    case 'date-time':
    case 'datetime': {
      const time = new Date(value);
      return Number.isNaN(time.getTime()) ? value : time;
    }
    case 'byte':
      return base64Bytes(value) ?? value;
    default:
      return value;
  }
}

function ofList(items: readonly Json[], schema: Schema): CelValue {
  const list = items.map((item) => celValue(item, schema.items));
  return schema.listType === 'set' || schema.listType === 'map' ? listTypes.note(list, schema) : list;
}

function ofObject(object: JsonObject, schema: Schema): CelValue {
  const { properties, additionalProperties } = schema;
  const map = new Map<string, CelValue>();
  for (const [key, value] of Object.entries(object)) {
    if (!properties) {
      map.set(key, celValue(value, additionalProperties));
    } else if (Object.hasOwn(properties, key)) {
      const field = properties[key];
      const name = fieldName(key);
      if (name !== undefined && (value !== null || field?.nullable)) map.set(name, celValue(value, field));
    }
  }
  return map;
}

/** The type of a value, as messages name it. */
export const schemaTypeOf = (value: Json, schema: Schema): string =>
  schema.type ??
  (Array.isArray(value) ? 'array' : isObject(value) ? 'object' : value === null ? 'null' : typeof value);
