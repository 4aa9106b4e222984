import type { Resource } from '../model/resource.ts';
import { absence } from './absence.ts';
import type { Edge } from './graph.ts';
import { labelReferencesOf } from './references.ts';
import type { ResourceIndex } from './resource-index.ts';

/** From an object to those that say by a label that they belong to it: from a Service to its EndpointSlices. */
export const labelEdges = (resource: Resource, index: ResourceIndex): readonly Edge[] =>
  labelReferencesOf(resource).map((reference) => {
    const { id, role, path, key } = reference;
    const absent = index.get(key) === undefined ? absence(reference, index) : null;
    return {
      id,
      role,
      holder: resource.key,
      path,
      source: key,
      sourceRow: null,
      target: resource.key,
      targetRow: null,
      state: absent?.state ?? 'ok',
      reason: absent?.reason ?? null,
      crossNamespace: false,
      label: '',
    };
  });
