import type { ResourceKey } from '../../model/resource.ts';
import { patchMap } from '../../incremental/patch-map.ts';
import type { PersistentMap } from '../../incremental/persistent-map.ts';
import type { Edge } from '../graph.ts';

/** The edges at each object, by their ids: those that join it, and those that it lets pass. */
export type Joined = PersistentMap<ResourceKey, ReadonlyMap<string, Edge>>;

/** An edge as it was and as it is; undefined where it was not there, or is gone. */
export type EdgeChange = readonly [id: string, before: Edge | undefined, after: Edge | undefined];

/** The objects that an edge is at. */
export const objectsAt = ({ source, target, grant }: Edge): readonly ResourceKey[] =>
  grant ? [source, target, grant] : [source, target];

/** The edges at each object after some changes; the lists of other objects stay the same. */
export function joinEdges(before: Joined, changes: readonly EdgeChange[]): Joined {
  const own = new Map<ResourceKey, Map<string, Edge>>();
  const at = (key: ResourceKey): Map<string, Edge> => {
    let edges = own.get(key);
    if (!edges) {
      edges = new Map(before.get(key));
      own.set(key, edges);
    }
    return edges;
  };
  for (const [id, old, edge] of changes) {
    if (old) for (const key of objectsAt(old)) at(key).delete(id);
    if (edge) for (const key of objectsAt(edge)) at(key).set(id, edge);
  }
  const joined = patchMap(before, Object.is);
  for (const [key, edges] of own) joined.set(key, edges.size > 0 ? edges : undefined);
  return joined.done();
}
