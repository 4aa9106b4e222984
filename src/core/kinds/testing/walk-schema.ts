import type { InstalledCrds } from '../../model/installed-crds.ts';
import { installedSchema } from '../installed-schema.ts';
import type { Schema } from '../schema.ts';

type Place = Readonly<{ path: string; schema: Schema }>;

/**
 * A schema and all that is inside it, with paths such as `spec.rules[].name` and `spec.options{*}`.
 *
 * @param crds as these CRDs have it; otherwise all that any CRDs have
 */
export function* walkSchema(written: Schema, crds?: InstalledCrds, path = ''): Generator<Place> {
  const schema = crds ? installedSchema(written, crds) : written;
  if (!schema) return;
  yield { path, schema };
  for (const [key, field] of Object.entries(schema.properties ?? {})) {
    yield* walkSchema(field, crds, path === '' ? key : `${path}.${key}`);
  }
  if (schema.items) yield* walkSchema(schema.items, crds, `${path}[]`);
  if (schema.additionalProperties) yield* walkSchema(schema.additionalProperties, crds, `${path}{*}`);
}
