import { schemaOf } from '../kinds/schemas.ts';
import type { Schema } from '../kinds/schema.ts';
import type { ResourceIndex } from '../topology/resource-index.ts';
import { readDefinition, type CustomDefinition } from './crd/custom-definition.ts';

/** A kind in one of its versions. */
type KindInVersion = Readonly<{ group: string; kind: string; version: string }>;

/** What a CustomResourceDefinition of the workspace says about a kind; undefined when none defines it. */
export function definitionOf(
  { group, kind }: Readonly<{ group: string; kind: string }>,
  index: ResourceIndex,
): CustomDefinition | undefined {
  const resource = index.definition(group, kind);
  return resource && readDefinition(resource);
}

/**
 * The schema of whole objects of a kind in a version. A CustomResourceDefinition of the workspace decides, also for the
 * kinds that are known here; then the built-in schema. Undefined when neither knows the kind, or when the CRD does not
 * have the version.
 */
export function schemaFor(type: KindInVersion, index: ResourceIndex): Schema | undefined {
  const definition = definitionOf(type, index);
  if (!definition) return schemaOf(type.group, type.kind, type.version);
  return definition.versions.find(({ name }) => name === type.version)?.schema();
}
