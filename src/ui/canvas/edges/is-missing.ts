import { memo } from '../../../core/incremental/memo.ts';
import type { ResourceKey } from '../../../core/model/resource.ts';
import type { Edge } from '../../../core/topology/graph.ts';
import { isBroken } from '../../../core/topology/is-broken.ts';

const collected = memo(
  (edges: ReadonlyMap<string, Edge>): ReadonlySet<ResourceKey> =>
    new Set([...edges.values()].filter(isBroken).flatMap(({ source, target }) => [source, target])),
);

/**
 * Whether an object without a manifest counts as missing. Where nothing more is known of all that refers to it, it may
 * well be in the cluster. Collected once for all objects, per analysis.
 */
export const isMissing = (edges: ReadonlyMap<string, Edge>, key: ResourceKey): boolean =>
  collected(edges).has(key);
