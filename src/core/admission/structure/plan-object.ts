import { memo } from '../../incremental/memo.ts';
import type { Channel } from '../../model/options.ts';
import { inChannel } from '../../kinds/schema-in-channel.ts';
import type { Schema } from '../../kinds/schema.ts';
import { makePlan, type CompiledSchema } from './compiled-schema.ts';
import { startRun } from './run.ts';
import { pruneAndDefault } from './prune-and-default.ts';

const plans: Readonly<Record<Channel, (schema: Schema) => CompiledSchema>> = {
  standard: memo((schema) => makeObjectPlan(schema, 'standard')),
  experimental: memo((schema) => makeObjectPlan(schema, 'experimental')),
};

const EMPTY: CompiledSchema = makePlan({ preserveUnknownFields: true }, 'standard', (_, value) => value);

/**
 * The plan for whole objects of a schema. Metadata are checked by their own rules, so only types are left to the plan;
 * `status` is not there at all, because the server does not read it from a manifest.
 */
export const planOf = (schema: Schema, channel: Channel): CompiledSchema => plans[channel](schema);

function makeObjectPlan(schema: Schema, channel: Channel): CompiledSchema {
  const here = inChannel(wholeObject(schema), channel);
  if (!here) return EMPTY;
  return makePlan(here, channel, (inner, value) => pruneAndDefault(startRun('schema'), inner, value));
}

/** Fields that say what an object is; whether they are there is asked elsewhere. */
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
