import type { Model } from '../model/model.ts';
import type { WorkspaceOptions } from '../model/options.ts';
import type { ResourceKey } from '../model/resource.ts';
import { parseKey } from '../model/resource.ts';
import { sameValue } from '../model/same-value.ts';
import { CORE } from '../kinds/shared/groups.ts';
import type { Edge, Graph, GraphNode } from './graph.ts';
import { isKind } from './kind-names.ts';
import { linksOf, type Links } from './links.ts';
import { loadBalancerOf } from './load-balancers.ts';
import { ghostOf, hasCard, nodeOf } from './nodes.ts';
import type { Topology } from './topology.ts';
import { buildWorld } from './world.ts';

/**
 * Follows every reference of a model and draws the chain of traffic. Costs a look at each object; what its
 * conclusions rest on is worked out again only where it changed.
 *
 * @param previous the topology before the last edit: nodes and edges that are as they were stay the same objects
 */
export function buildTopology(model: Model, options: WorkspaceOptions, previous?: Topology): Topology {
  const world = buildWorld(model, options, previous?.world);
  const links = new Map<ResourceKey, Links>();
  const nodes = new Map<ResourceKey, GraphNode>();
  const edges = new Map<string, Edge>();
  const namespaces = new Set<string>();

  for (const [key, resource] of model.resources) {
    const found = linksOf(resource, world);
    links.set(key, found);
    if (hasCard(resource)) nodes.set(key, nodeOf(resource));
    for (const edge of found.edges) edges.set(edge.id, edge);
    if (resource.namespace !== '') namespaces.add(resource.namespace);
    if (isKind(resource, CORE, 'Namespace')) namespaces.add(resource.name);
    const balancer = loadBalancerOf(resource);
    if (!balancer) continue;
    if (!nodes.has(balancer.node.key)) nodes.set(balancer.node.key, balancer.node);
    edges.set(balancer.edge.id, balancer.edge);
  }
  addGhosts(nodes, edges);
  keepEqual(previous?.graph.nodes, nodes);
  keepEqual(previous?.graph.edges, edges);
  for (const { namespace } of nodes.values()) if (namespace !== '') namespaces.add(namespace);

  return {
    model,
    options,
    world,
    links: reuse(previous?.links, links),
    graph: graphOf(nodes, edges, namespaces, previous?.graph),
  };
}

/** A card for every end of an edge that no manifest stands for. */
function addGhosts(nodes: Map<ResourceKey, GraphNode>, edges: ReadonlyMap<string, Edge>): void {
  for (const { source, target, role } of edges.values()) {
    for (const key of [source, target]) {
      if (!nodes.has(key)) nodes.set(key, ghostOf(parseKey(key), role));
    }
  }
}

function graphOf(
  nodes: ReadonlyMap<ResourceKey, GraphNode>,
  edges: ReadonlyMap<string, Edge>,
  names: ReadonlySet<string>,
  previous: Graph | undefined,
): Graph {
  const namespaces = [...names].sort();
  const graph = {
    nodes: reuse(previous?.nodes, nodes),
    edges: reuse(previous?.edges, edges),
    namespaces: previous && sameList(previous.namespaces, namespaces) ? previous.namespaces : namespaces,
  };
  const same =
    graph.nodes === previous?.nodes &&
    graph.edges === previous.edges &&
    graph.namespaces === previous.namespaces;
  return same ? previous : graph;
}

const sameList = (a: readonly string[], b: readonly string[]): boolean =>
  a.length === b.length && a.every((item, index) => item === b[index]);

/** The map of before, where the new one holds the same values under the same keys. */
function reuse<K, V>(before: ReadonlyMap<K, V> | undefined, now: ReadonlyMap<K, V>): ReadonlyMap<K, V> {
  if (!before || before.size !== now.size) return now;
  for (const [key, value] of now) if (before.get(key) !== value) return now;
  return before;
}

/** Puts back the values of before that were made anew and say the same. */
function keepEqual<K, V>(before: ReadonlyMap<K, V> | undefined, now: Map<K, V>): void {
  if (!before) return;
  for (const [key, value] of now) {
    const old = before.get(key);
    if (old !== undefined && old !== value && sameValue(old, value)) now.set(key, old);
  }
}
