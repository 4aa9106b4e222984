import type { Path } from '../yaml/json.ts';
import { olderSchemaList } from './older-schemas.generated.ts';
import { byKind, kindKey } from './registry.ts';
import type { Schema } from './schema.ts';
import { schemaList } from './schemas.generated.ts';

const current = byKind(schemaList);
const older = byKind(olderSchemaList);

/**
 * The schema of a whole object of that kind, or undefined for kinds without one. Versions matter in a few places only;
 * without one, the schema is that of the version written today.
 */
export function schemaOf(group: string, kind: string, version?: string): Schema | undefined {
  const key = kindKey({ group, kind });
  return (version === undefined ? undefined : older.get(key)?.[version]) ?? current.get(key);
}

/** The schema of what stands at a path of an object, or undefined where the schema says nothing about it. */
export function schemaAt(schema: Schema, path: Path): Schema | undefined {
  let at: Schema | undefined = schema;
  for (const step of path) {
    if (at === undefined) return undefined;
    at = typeof step === 'number' ? at.items : fieldOf(at, step);
  }
  return at;
}

const fieldOf = (schema: Schema, key: string): Schema | undefined =>
  schema.properties && Object.hasOwn(schema.properties, key)
    ? schema.properties[key]
    : schema.additionalProperties;
