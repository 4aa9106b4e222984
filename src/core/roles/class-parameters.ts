import { parseKey, type ResourceKey } from '../model/resource.ts';
import { kindOf } from '../kinds/registry.ts';
import type { Graph } from '../topology/graph.ts';

/** The objects that classes of Gateways or Ingresses name as their parameters: they are whose the class is. */
export function classParameters({ edges }: Pick<Graph, 'edges'>): ReadonlySet<ResourceKey> {
  const found = new Set<ResourceKey>();
  for (const { role, holder, source, target } of edges.values()) {
    if (role !== 'parameters') continue;
    const { group, kind } = parseKey(holder);
    if (kindOf(group, kind)?.scope === 'Cluster') found.add(holder === source ? target : source);
  }
  return found;
}
