import type { Model } from '../model/model.ts';
import type { WorkspaceOptions } from '../model/options.ts';
import type { ResourceKey } from '../model/resource.ts';
import { parseKey } from '../model/resource.ts';
import type { Edge, Graph, GraphNode } from './graph.ts';
import { keepMap } from './keep-map.ts';
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
  // Links are kept by identity alone: comparing what they hold would cost more than it saves.
  const links = keepMap<ResourceKey, Links>(previous?.links, Object.is);
  const nodes = keepMap(previous?.graph.nodes);
  const edges = keepMap(previous?.graph.edges);
  const namespaces = new Set<string>();
  const addNode = (node: GraphNode): void => {
    nodes.set(node.key, node);
    if (node.namespace !== '') namespaces.add(node.namespace);
  };

  for (const [key, resource] of model.resources) {
    const found = linksOf(resource, world);
    links.set(key, found);
    if (hasCard(resource)) addNode(nodeOf(resource));
    else namespaces.add(resource.name);
    for (const edge of found.edges) edges.set(edge.id, edge);
    const balancer = loadBalancerOf(resource);
    if (!balancer) continue;
    if (!nodes.values.has(balancer.node.key)) addNode(balancer.node);
    edges.set(balancer.edge.id, balancer.edge);
  }
  for (const ghost of ghosts(nodes.values, edges.values)) addNode(ghost);

  return {
    model,
    options,
    world,
    links: links.done(),
    graph: graphOf(nodes.done(), edges.done(), [...namespaces].sort(), previous?.graph),
  };
}

/** A card for every end of an edge that no manifest stands for. */
function* ghosts(
  nodes: ReadonlyMap<ResourceKey, GraphNode>,
  edges: ReadonlyMap<string, Edge>,
): Generator<GraphNode> {
  for (const { source, target, role } of edges.values()) {
    if (!nodes.has(source)) yield ghostOf(parseKey(source), role);
    if (!nodes.has(target)) yield ghostOf(parseKey(target), role);
  }
}

function graphOf(
  nodes: Graph['nodes'],
  edges: Graph['edges'],
  names: readonly string[],
  previous: Graph | undefined,
): Graph {
  const namespaces = previous && sameList(previous.namespaces, names) ? previous.namespaces : names;
  const same = nodes === previous?.nodes && edges === previous.edges && namespaces === previous.namespaces;
  return same ? previous : { nodes, edges, namespaces };
}

const sameList = (a: readonly string[], b: readonly string[]): boolean =>
  a.length === b.length && a.every((item, index) => item === b[index]);
