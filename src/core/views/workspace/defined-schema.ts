import { definitionOf, schemaFor } from '../../admission/schema-for.ts';
import type { Schema } from '../../kinds/schema.ts';
import type { Resource } from '../../model/resource.ts';
import type { ResourceIndex } from '../../topology/resource-index.ts';

/** The schema that a CustomResourceDefinition of the workspace gives an object; null where no such definition has one. */
export const definedSchema = (resource: Resource | undefined, index: ResourceIndex): Schema | null =>
  (resource && definitionOf(resource, index) && schemaFor(resource, index)) ?? null;
