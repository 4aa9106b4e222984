import { memo } from '../../../core/incremental/memo.ts';
import type { ResourceKey } from '../../../core/model/resource.ts';
import type { Edge } from '../../../core/topology/graph.ts';

const collected = memo((edges: ReadonlyMap<string, Edge>): ReadonlyMap<ResourceKey, string> => {
  const troubles = new Map<ResourceKey, string>();
  for (const { holder, state, reason } of edges.values()) {
    if (reason === null || (state !== 'refused' && state !== 'missing')) continue;
    troubles.set(holder, [troubles.get(holder), reason].filter(Boolean).join(' '));
  }
  return troubles;
});

/** Why references of an object do not work, in one text. Collected once for all objects, per analysis. */
export const troublesOf = (edges: ReadonlyMap<string, Edge>, key: ResourceKey): string | undefined =>
  collected(edges).get(key);
