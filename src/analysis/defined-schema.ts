import { definitionOf, schemaFor } from '../core/admission/schema-for.ts';
import type { Schema } from '../core/kinds/schema.ts';
import type { Resource } from '../core/model/resource.ts';
import type { ResourceIndex } from '../core/topology/resource-index.ts';

let last = 0;
const numbers = new WeakMap<Resource, number>();

/** A number for the CustomResourceDefinition of an object's kind as it is now; null when the workspace has none. */
export function definitionNumber(resource: Resource, index: ResourceIndex): number | null {
  const definition = definitionOf(resource, index)?.resource;
  if (!definition) return null;
  let number = numbers.get(definition);
  if (number === undefined) {
    number = ++last;
    numbers.set(definition, number);
  }
  return number;
}

/** The schema that a CustomResourceDefinition of the workspace gives an object; null where no such definition has one. */
export const definedSchema = (resource: Resource | undefined, index: ResourceIndex): Schema | null =>
  (resource && definitionOf(resource, index) && schemaFor(resource, index)) ?? null;
