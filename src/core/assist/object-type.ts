import { kinds, kindOf } from '../kinds/registry.ts';
import type { Kind } from '../kinds/define-kind.ts';
import type { Schema } from '../kinds/schema.ts';
import { definitionOf, schemaFor } from '../admission/schema-for.ts';
import type { ResourceIndex } from '../topology/resource-index.ts';

/** The type of the object of a field, as far as known. */
export type ObjectType = Readonly<{
  group: string;
  version: string;
  kind: string;
  known: Kind | undefined;
}>;

/** The type of an object; where its version is not written yet, that of a known kind of that name. */
export function objectType(apiVersion: string | undefined, kind: string | undefined): ObjectType | null {
  if (kind === undefined || kind === '') return null;
  if (apiVersion !== undefined && apiVersion !== '') {
    const slash = apiVersion.indexOf('/');
    const group = slash < 0 ? '' : apiVersion.slice(0, slash);
    return { group, version: apiVersion.slice(slash + 1), kind, known: kindOf(group, kind) };
  }
  const known = kinds.find((candidate) => candidate.kind === kind);
  return known ? { group: known.group, version: known.versions[0]?.name ?? 'v1', kind, known } : null;
}

/**
 * The schema of whole objects of a type: of a CustomResourceDefinition in the workspace, else the built-in one. Of a
 * definition without the version, its first version: better than no schema.
 */
export function schemaOfType(type: ObjectType, index: ResourceIndex): Schema | undefined {
  return schemaFor(type, index) ?? definitionOf(type, index)?.versions[0]?.schema();
}
