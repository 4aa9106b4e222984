import { memo } from '../../incremental/memo.ts';
import type { Channel } from '../../model/options.ts';
import { schemaInChannel } from '../../kinds/schema-in-channel.ts';
import type { Schema } from '../../kinds/schema.ts';
import { compileSchema, type CompiledSchema } from './compiled-schema.ts';
import { startRun } from './run.ts';
import { pruneAndDefault } from './prune-and-default.ts';

const compiledObjects: Readonly<Record<Channel, (schema: Schema) => CompiledSchema>> = {
  standard: memo((schema) => compileFor(schema, 'standard')),
  experimental: memo((schema) => compileFor(schema, 'experimental')),
};

const EMPTY: CompiledSchema = compileSchema({ preserveUnknownFields: true }, 'standard', (_, value) => value);

/**
 * A schema compiled for whole objects. Metadata have rules of their own, so only their types are checked by it, and
 * `status` is left out, because the server does not read it from a manifest.
 */
export const compileObject = (schema: Schema, channel: Channel): CompiledSchema =>
  compiledObjects[channel](schema);

function compileFor(schema: Schema, channel: Channel): CompiledSchema {
  const here = schemaInChannel(wholeObject(schema), channel);
  if (!here) return EMPTY;
  return compileSchema(here, channel, (inner, value) => pruneAndDefault(startRun('schema'), inner, value));
}

/** Fields that every object has; whether they are present is checked elsewhere. */
const OF_EVERY_OBJECT: ReadonlySet<string> = new Set(['apiVersion', 'kind', 'metadata']);

function wholeObject(schema: Schema): Schema {
  const { apiVersion = {}, kind = {}, metadata = {}, status: _, ...own } = schema.properties ?? {};
  return {
    ...schema,
    required: (schema.required ?? []).filter((key) => !OF_EVERY_OBJECT.has(key)),
    properties: { apiVersion, kind, metadata: typesOnly(metadata), ...own },
  };
}

function typesOnly(schema: Schema): Schema {
  const { type, nullable, preserveUnknownFields, properties, items, additionalProperties } = schema;
  return {
    ...(type && { type }),
    ...(nullable && { nullable }),
    ...(preserveUnknownFields && { preserveUnknownFields }),
    ...(items && { items: typesOnly(items) }),
    ...(additionalProperties && { additionalProperties: typesOnly(additionalProperties) }),
    ...(properties && {
      properties: Object.fromEntries(
        Object.entries(properties).map(([key, field]) => [key, typesOnly(field)]),
      ),
    }),
  };
}
