import { GATEWAY_API } from '../kinds/shared/groups.ts';
import type { ResourceKey } from '../model/resource.ts';
import type { Graph, GraphNode } from '../topology/graph.ts';

/** The Ingresses of a workspace with what belongs to them, or its Gateways with theirs. */
export type Half = 'ingress' | 'gateway';

/** To which half the kind of an object belongs; null for what both may use. */
function halfOf({ group, kind }: GraphNode): Half | null {
  if (group === GATEWAY_API || group.startsWith('gateway.networking.')) return 'gateway';
  return kind === 'Ingress' || kind === 'IngressClass' ? 'ingress' : null;
}

/** The cards that are joined with those of one half, without any of the other. */
function joinedWith({ nodes, edges }: Graph, half: Half): ReadonlySet<ResourceKey> {
  const allowed = (key: ResourceKey): boolean => {
    const node = nodes.get(key);
    return node !== undefined && [half, null].includes(halfOf(node));
  };
  const neighbours = new Map<ResourceKey, ResourceKey[]>();
  for (const { source, target } of edges.values()) {
    if (!allowed(source) || !allowed(target)) continue;
    neighbours.set(source, [...(neighbours.get(source) ?? []), target]);
    neighbours.set(target, [...(neighbours.get(target) ?? []), source]);
  }
  const found = new Set<ResourceKey>();
  const open = [...nodes.values()].flatMap((node) => (halfOf(node) === half ? [node.key] : []));
  for (let key = open.pop(); key !== undefined; key = open.pop()) {
    if (found.has(key)) continue;
    found.add(key);
    open.push(...(neighbours.get(key) ?? []));
  }
  return found;
}

/** One half of a graph: what is joined with it, and what is joined with neither. */
export function halfGraph(graph: Graph, half: Half): Graph {
  const mine = joinedWith(graph, half);
  const others = joinedWith(graph, half === 'ingress' ? 'gateway' : 'ingress');
  const nodes = new Map([...graph.nodes].filter(([key]) => mine.has(key) || !others.has(key)));
  const edges = new Map(
    [...graph.edges].filter(([, { source, target }]) => nodes.has(source) && nodes.has(target)),
  );
  const used = new Set(Array.from(nodes.values(), ({ namespace }) => namespace));
  return { nodes, edges, namespaces: graph.namespaces.filter((namespace) => used.has(namespace)) };
}
