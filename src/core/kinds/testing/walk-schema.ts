import type { Schema } from '../schema.ts';

type Place = Readonly<{
  path: string;
  schema: Schema;
  /** Only in the experimental CRDs. */ experimental: boolean;
}>;

/** A schema and all that is inside it, with paths such as `spec.rules[].name` and `spec.options{*}`. */
export function* walkSchema(schema: Schema, path = '', outside = false): Generator<Place> {
  const experimental = outside || schema.channel === 'experimental';
  yield { path, schema, experimental };
  for (const [key, field] of Object.entries(schema.properties ?? {})) {
    yield* walkSchema(field, path === '' ? key : `${path}.${key}`, experimental);
  }
  if (schema.items) yield* walkSchema(schema.items, `${path}[]`, experimental);
  if (schema.additionalProperties) yield* walkSchema(schema.additionalProperties, `${path}{*}`, experimental);
}
