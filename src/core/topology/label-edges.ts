import type { Resource } from '../model/resource.ts';
import { describe } from './describe.ts';
import type { Edge } from './graph.ts';
import { labelReferencesOf } from './references.ts';
import type { ResourceIndex } from './resource-index.ts';

/** From an object to those that say by a label that they belong to it: from a Service to its EndpointSlices. */
export const labelEdges = (resource: Resource, index: ResourceIndex): readonly Edge[] =>
  labelReferencesOf(resource).map(({ id, role, path, key, target }) => {
    const isThere = index.get(key) !== undefined;
    const absent = index.partial() ? 'unknown' : 'missing';
    return {
      id,
      role,
      holder: resource.key,
      path,
      source: key,
      sourceRow: null,
      target: resource.key,
      targetRow: null,
      state: isThere ? 'ok' : absent,
      reason: isThere ? null : `${describe(target)} is not in these manifests.`,
      crossNamespace: false,
      label: '',
    };
  });
