import type { ResourceKey } from '../model/resource.ts';
import { parseKey } from '../model/resource.ts';
import { keep } from '../incremental/same-value.ts';
import type { Edge, Graph, GraphNode } from './graph.ts';
import { keepMap } from '../incremental/keep-map.ts';
import type { Links } from './links.ts';
import { loadBalancerOf } from './load-balancers.ts';
import { declaredNamespaces } from './namespaces.ts';
import { ghostOf, hasCard, nodeOf } from './nodes.ts';
import type { ResourceIndex } from './resource-index.ts';

/** The chain of traffic, from what every object's references lead to. What is as it was in `previous` stays the same. */
export function drawGraph(links: Iterable<Links>, index: ResourceIndex, previous?: Graph): Graph {
  const nodes = keepMap(previous?.nodes);
  const edges = keepMap(previous?.edges);
  for (const { resource, edges: own } of links) {
    if (hasCard(resource)) nodes.set(resource.key, nodeOf(resource));
    for (const edge of own) edges.set(edge.id, edge);
    const balancer = loadBalancerOf(resource);
    if (!balancer) continue;
    if (!nodes.values.has(balancer.node.key)) nodes.set(balancer.node.key, balancer.node);
    edges.set(balancer.edge.id, balancer.edge);
  }
  for (const ghost of ghosts(nodes.values, edges.values)) nodes.set(ghost.key, ghost);
  return graphOf(nodes.done(), edges.done(), index, previous);
}

/** A card for every end of an edge that no manifest stands for. */
export function* ghosts(
  nodes: ReadonlyMap<ResourceKey, GraphNode>,
  edges: ReadonlyMap<string, Edge>,
): Generator<GraphNode> {
  for (const { source, target, role, made } of edges.values()) {
    if (!nodes.has(source)) yield ghostOf(parseKey(source), role, undefined);
    if (!nodes.has(target)) yield ghostOf(parseKey(target), role, made);
  }
}

/** Nodes and edges with the namespaces they use; `previous` itself when all is as it was. */
export function graphOf(
  nodes: Graph['nodes'],
  edges: Graph['edges'],
  index: ResourceIndex,
  previous: Graph | undefined,
): Graph {
  const names = new Set(declaredNamespaces(index).map(({ name }) => name));
  for (const { namespace } of nodes.values()) if (namespace !== '') names.add(namespace);
  const namespaces = keep<readonly string[]>(previous?.namespaces, [...names].sort());
  const same = nodes === previous?.nodes && edges === previous.edges && namespaces === previous.namespaces;
  return same ? previous : { nodes, edges, namespaces };
}
