import type { Model } from '../../model/model.ts';
import type { Resource } from '../../model/resource.ts';

/** Every object of the workspace in the order of the text, later copies of one identity included. */
export function* allResources(model: Model): Iterable<Resource> {
  for (const file of model.files.values()) for (const slot of file.slots) yield* slot.resources;
}
