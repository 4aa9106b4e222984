import { definitionOf, schemaFor } from '../core/admission/schema-for.ts';
import type { Schema } from '../core/kinds/schema.ts';
import type { Resource } from '../core/model/resource.ts';
import type { World } from '../core/topology/world.ts';

let last = 0;
const numbers = new WeakMap<Resource, number>();

/** A number for the CustomResourceDefinition of an object's kind as it is now; null when the workspace has none. */
export function definitionNumber(resource: Resource, world: World): number | null {
  const definition = definitionOf(resource, world)?.resource;
  if (!definition) return null;
  let number = numbers.get(definition);
  if (number === undefined) {
    number = ++last;
    numbers.set(definition, number);
  }
  return number;
}

/** The schema that a CustomResourceDefinition of the workspace gives an object; null where no such definition has one. */
export const definedSchema = (resource: Resource | undefined, world: World): Schema | null =>
  (resource && definitionOf(resource, world) && schemaFor(resource, world)) ?? null;
