import { differences } from '../incremental/differences.ts';
import { gathered, type Said } from '../incremental/gathered.ts';
import { origins } from '../incremental/origins.ts';
import { patchMap } from '../incremental/patch-map.ts';
import { PersistentMap } from '../incremental/persistent-map.ts';
import { sameItems } from '../incremental/same-items.ts';
import { keep, sameValue } from '../incremental/same-value.ts';
import { parseKey, type ResourceKey } from '../model/resource.ts';
import { byText } from '../text/by-text.ts';
import type { Edge, Graph, GraphNode } from './graph.ts';
import { edgesOfLinks, type Links } from './links.ts';
import { loadBalancerOf } from './load-balancers.ts';
import { declaredNamespaces } from './namespaces.ts';
import { ghostOf, hasCard, nodeOf } from './nodes.ts';
import type { IndexSnapshot } from './resource-index.ts';
import type { Topology } from './topology.ts';

/** What a graph was drawn from. */
type Drawn = Readonly<{
  links: Topology['links'];
  nodes: PersistentMap<ResourceKey, GraphNode>;
  edges: PersistentMap<string, Edge>;
}>;

const drawings = origins<Graph, Drawn>();

const nothing: Drawn = {
  links: PersistentMap.empty(),
  nodes: PersistentMap.empty(),
  edges: PersistentMap.empty(),
};

/**
 * The chain of traffic, from what every object's references lead to. What is as it was in `previous` stays the same, and only what
 * an edit concerns is drawn again.
 */
export function drawGraph(links: Topology['links'], index: IndexSnapshot, previous?: Graph): Graph {
  const before = (previous && drawings.of(previous)) ?? nothing;
  const found = nodesOf([links], index.memory, undefined);
  const sameOrder = links.hasOrderOf(before.links);
  const nodes =
    previous && sameOrder && namesTheSame(before.links, links)
      ? inOrderOf(previous.nodes, before.nodes, found)
      : found.with([], () => cardOrder(links));
  const drawn = drawEdges(before, links);
  const edges = sameOrder ? drawn : drawn.with([], () => edgeOrder(links));
  const namespaces = keep<readonly string[]>(previous?.namespaces, namespacesOf(found, index));
  const same = nodes === previous?.nodes && edges === previous.edges && namespaces === previous.namespaces;
  return same ? previous : drawings.note({ nodes, edges, namespaces }, { links, nodes: found, edges });
}

/** The edges that an object has, in order. */
export const edgesOf = (links: Links): readonly Edge[] => {
  const edges = edgesOfLinks(links);
  const balancer = loadBalancerOf(links.resource);
  return balancer ? [...edges, balancer.edge] : edges;
};

function drawEdges({ links: before, edges }: Drawn, links: Topology['links']): PersistentMap<string, Edge> {
  const drawn = patchMap(edges, sameValue, () => edgeOrder(links));
  for (const [, old, now] of differences(before, links)) {
    const arrows = now ? edgesOf(now) : [];
    if (old) {
      const kept = new Set(arrows.map(({ id }) => id));
      for (const { id } of edgesOf(old)) if (!kept.has(id)) drawn.set(id, undefined);
    }
    for (const edge of arrows) drawn.set(edge.id, edge);
  }
  return drawn.done();
}

/**
 * What stands for an object on the canvas: its card, the load balancer before it, or the end of an edge, for which there is a card
 * of its own where no manifest stands for it.
 */
type Stand =
  | Readonly<{ as: 'card' | 'balancer'; node: GraphNode }>
  | Readonly<{ as: 'end'; role: Edge['role']; made: string | undefined }>;

const nodesOf = gathered<Links, ResourceKey, Stand, GraphNode>({
  says: (links) => {
    const { resource } = links;
    // What counts first stands first, and of all that an object says of one thing only that is looked at: it is said alone.
    const said = new Map<ResourceKey, Stand>();
    if (hasCard(resource)) said.set(resource.key, { as: 'card', node: nodeOf(resource) });
    const balancer = loadBalancerOf(resource);
    if (balancer) said.set(balancer.node.key, { as: 'balancer', node: balancer.node });
    for (const { source, target, role, made } of edgesOf(links)) {
      if (!said.has(source)) said.set(source, { as: 'end', role, made: undefined });
      if (!said.has(target)) said.set(target, { as: 'end', role, made });
    }
    return said;
  },
  conclude: (said, key) => {
    const own = said.get(`0 ${key}`)?.[0];
    if (own?.as === 'card') return own.node;
    const first = firstOf(said);
    if (!first) return undefined;
    return first.as === 'end' ? ghostOf(parseKey(key), first.role, first.made) : first.node;
  },
});

/** Of what several say, a load balancer counts first, and then what is said by the first by name. */
function firstOf(said: Said<Stand>): Stand | undefined {
  let found: Readonly<{ by: string; stand: Stand }> | undefined;
  for (const [by, stands] of said) {
    const [stand] = stands;
    if (!stand) continue;
    const rank = (one: Stand): number => (one.as === 'balancer' ? 0 : 1);
    if (!found || (rank(stand) - rank(found.stand) || byText(by, found.by)) < 0) found = { by, stand };
  }
  return found?.stand;
}

/** In the order of the files, and behind all others what is only referred to. */
function cardOrder(links: Topology['links']): Iterable<ResourceKey> {
  const keys = new Set<ResourceKey>();
  for (const { resource } of links.values()) {
    keys.add(resource.key);
    const balancer = loadBalancerOf(resource);
    if (balancer) keys.add(balancer.node.key);
  }
  for (const one of links.values())
    for (const { source, target } of edgesOf(one)) keys.add(source).add(target);
  return keys;
}

/** The cards that an object names, in order. */
const namedBy = (links: Links): readonly ResourceKey[] => {
  const balancer = loadBalancerOf(links.resource);
  const ends = edgesOf(links).flatMap(({ source, target }) => [source, target]);
  return balancer ? [balancer.node.key, ...ends] : ends;
};

/** Whether all objects name the same cards as before, so that these have the same order. */
function namesTheSame(before: Topology['links'], links: Topology['links']): boolean {
  for (const [, old, now] of differences(before, links))
    if (!old || !now || !sameItems(namedBy(old), namedBy(now))) return false;
  return true;
}

/** Nodes in the order of others with the same keys, of which only those are set that differ. */
function inOrderOf(
  ordered: Graph['nodes'],
  before: PersistentMap<ResourceKey, GraphNode>,
  found: PersistentMap<ResourceKey, GraphNode>,
): Graph['nodes'] {
  if (found === before) return ordered;
  const values = new Map<ResourceKey, GraphNode | undefined>();
  for (const [key, , value] of differences(before, found)) values.set(key, value);
  return PersistentMap.from(ordered).with(values);
}

function* edgeOrder(links: Topology['links']): Generator<string> {
  for (const one of links.values()) for (const { id } of edgesOf(one)) yield id;
}

/** The namespaces that are declared, or that something with a card is in, sorted. */
function namespacesOf(nodes: PersistentMap<ResourceKey, GraphNode>, index: IndexSnapshot): readonly string[] {
  const names = new Set(namespacesIn([nodes], index.memory, undefined).keys());
  for (const { name } of declaredNamespaces(index)) names.add(name);
  return [...names].sort();
}

const namespacesIn = gathered<GraphNode, string, true, true>({
  says: ({ namespace }) => (namespace === '' ? [] : [[namespace, true]]),
  conclude: () => true,
});
