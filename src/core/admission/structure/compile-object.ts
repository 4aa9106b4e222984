import { memo } from '../../incremental/memo.ts';
import { allCrds, installedCrds, type InstalledCrds } from '../../model/installed-crds.ts';
import { installedSchema } from '../../kinds/installed-schema.ts';
import type { Schema } from '../../kinds/schema.ts';
import { compileSchema, type CompiledSchema } from './compiled-schema.ts';
import { startRun } from './run.ts';
import { pruneAndDefault } from './prune-and-default.ts';

const compiledObjects: ReadonlyMap<InstalledCrds, (schema: Schema) => CompiledSchema> = new Map(
  allCrds.map((crds) => [crds, memo((schema: Schema) => compileFor(schema, crds))]),
);

/**
 * A schema compiled for whole objects. Metadata have rules of their own, so only their fields are known to it, and `status`
 * is left out, because the server does not keep it from a manifest.
 */
export function compileObject(schema: Schema, crds: InstalledCrds): CompiledSchema {
  const known = installedCrds(crds);
  return compiledObjects.get(known)?.(schema) ?? compileFor(schema, known);
}

function compileFor(schema: Schema, crds: InstalledCrds): CompiledSchema {
  const here = installedSchema(schema, crds) ?? ANYTHING;
  return compileSchema(wholeObject(here), crds, (inner, value) =>
    pruneAndDefault(startRun('schema'), inner, value),
  );
}

/** The schema of the status of objects, whose fields the server knows before it drops the status; null where there is none. */
export function compileStatus({ properties = {} }: Schema, crds: InstalledCrds): CompiledSchema | null {
  const known = installedCrds(crds);
  const status = properties['status'] && installedSchema(properties['status'], known);
  return status ? compileSchema(status, known, (_, value) => value) : null;
}

const ANYTHING: Schema = { preserveUnknownFields: true };

/** Fields that every object has; whether they are present is checked elsewhere. */
const OF_EVERY_OBJECT: ReadonlySet<string> = new Set(['apiVersion', 'kind', 'metadata']);

function wholeObject(schema: Schema): Schema {
  const { apiVersion = {}, kind = {}, metadata = {}, status: _, ...own } = schema.properties ?? {};
  return {
    ...schema,
    required: (schema.required ?? []).filter((key) => !OF_EVERY_OBJECT.has(key)),
    properties: { apiVersion, kind, metadata: fieldsOnly(metadata), ...own },
  };
}

/** The fields of the metadata; their types are those of the structure that they are decoded into. */
function fieldsOnly({ properties, items, additionalProperties, preserveUnknownFields }: Schema): Schema {
  if (preserveUnknownFields) return ANYTHING;
  if (items) return { type: 'array', nullable: true, items: fieldsOnly(items) };
  if (!properties || additionalProperties) return ANYTHING;
  return {
    type: 'object',
    nullable: true,
    properties: Object.fromEntries(
      Object.entries(properties).map(([key, field]) => [key, fieldsOnly(field)]),
    ),
  };
}
