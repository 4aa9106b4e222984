import type { Json, JsonObject } from '../../yaml/json.ts';
import type { Schema } from '../schema.ts';
import { isObject } from '../../yaml/is-object.ts';

/** What keeps a value from fitting a schema, as `path: reason`. Structure only; enough to test the schemas themselves. */
export function conforms(schema: Schema, value: Json, path = '$'): readonly string[] {
  if (schema.intOrString)
    return typeof value === 'number' || typeof value === 'string'
      ? []
      : [`${path}: neither number nor string`];
  if (schema.enum && !schema.enum.includes(value)) return [`${path}: not one of ${schema.enum.join(', ')}`];
  if (Array.isArray(value))
    return schema.type === 'array' ? ofArray(schema, value, path) : [`${path}: a list`];
  if (isObject(value))
    return schema.type === 'object' ? ofObject(schema, value, path) : [`${path}: an object`];
  if (typeof value === 'string')
    return schema.type === 'string' ? ofString(schema, value, path) : [`${path}: a string`];
  if (typeof value === 'number') return ofNumber(schema, value, path);
  return schema.type === 'boolean' && typeof value === 'boolean' ? [] : [`${path}: ${String(value)}`];
}

function ofArray(schema: Schema, value: readonly Json[], path: string): readonly string[] {
  const { items, minItems = 0, maxItems = Infinity } = schema;
  const size = value.length < minItems || value.length > maxItems ? [`${path}: ${value.length} items`] : [];
  return [
    ...size,
    ...value.flatMap((item, index) => (items ? conforms(items, item, `${path}[${index}]`) : [])),
  ];
}

function ofObject(schema: Schema, value: JsonObject, path: string): readonly string[] {
  const missing = (schema.required ?? []).filter((key) => !Object.hasOwn(value, key));
  return [
    ...missing.map((key) => `${path}.${key}: missing`),
    ...Object.entries(value).flatMap(([key, item]) => {
      const field = schema.properties?.[key] ?? schema.additionalProperties;
      if (field) return conforms(field, item, `${path}.${key}`);
      return schema.preserveUnknownFields ? [] : [`${path}.${key}: unknown`];
    }),
  ];
}

function ofString(schema: Schema, value: string, path: string): readonly string[] {
  const { minLength = 0, maxLength = Infinity, pattern } = schema;
  if (value.length < minLength || value.length > maxLength) return [`${path}: length ${value.length}`];
  return pattern !== undefined && !new RegExp(pattern).test(value)
    ? [`${path}: does not match ${pattern}`]
    : [];
}

function ofNumber(schema: Schema, value: number, path: string): readonly string[] {
  const { type, minimum = -Infinity, maximum = Infinity } = schema;
  if (type !== 'integer' && type !== 'number') return [`${path}: a number`];
  return value < minimum || value > maximum ? [`${path}: ${value} is out of range`] : [];
}
