import { definitionOf } from '../../admission/schema-for.ts';
import { remembered } from '../../incremental/memory.ts';
import type { Model } from '../../model/model.ts';
import type { Resource, ResourceKey } from '../../model/resource.ts';
import type { Destinations } from '../../model/write-to.ts';
import type { IndexSnapshot } from '../../topology/resource-index.ts';
import type { Json } from '../../yaml/json.ts';
import { sourcesOf, type Sources } from './sources-of.ts';

/** An object for the inspector: its value, and the text of its own document for the YAML of one object. */
export type Inspection = Readonly<{
  key: ResourceKey;
  apiVersion: string;
  value: Json;
  file: string;
  docId: number;
  stale: boolean;
  /** Changes with the CustomResourceDefinition of its kind; null when the workspace has none. */
  definition: number | null;
  /** Where its fields are written; null where every document is an object of the cluster. */
  sources: Sources | null;
  /** Where edits of it can go; null where there is no choice. */
  destinations: Destinations | null;
}>;

/**
 * What the inspector shows of an object; null when it is not in the manifests.
 *
 * @param destinationsOf where commands can write edits of an object
 */
export function inspectObject(
  workspace: Readonly<{ model: Model; index: IndexSnapshot }>,
  key: ResourceKey,
  destinationsOf: (model: Model, resource: Resource) => Destinations | null,
): Inspection | null {
  const resource = workspace.model.resources.get(key);
  if (!resource) return null;
  const { apiVersion, value, file, document: docId, stale } = resource;
  const definition = definitionNumber(resource, workspace.index);
  const sources = sourcesOf(resource, workspace.model.view);
  const destinations = sources && destinationsOf(workspace.model, resource);
  return { key, apiVersion, value, file, docId, stale, definition, sources, destinations };
}

const numbering = remembered(() => ({ last: 0, numbers: new WeakMap<Resource, number>() }));

/** A number that changes with the CustomResourceDefinition of an object's kind; null when the workspace has none. */
function definitionNumber(resource: Resource, index: IndexSnapshot): number | null {
  const definition = definitionOf(resource, index)?.resource;
  if (!definition) return null;
  const kept = index.memory.get(numbering);
  const number = kept.numbers.get(definition) ?? ++kept.last;
  kept.numbers.set(definition, number);
  return number;
}
