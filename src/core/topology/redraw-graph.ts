import { keep, sameValue } from '../incremental/same-value.ts';
import { ghosts, graphOf } from './draw-graph.ts';
import type { Edge, Graph } from './graph.ts';
import type { Links } from './links.ts';
import { loadBalancerOf } from './load-balancers.ts';
import { hasCard, nodeOf } from './nodes.ts';
import type { ResourceIndex } from './resource-index.ts';

/** An object before and after an edit. */
export type Change = Readonly<{ before: Links; after: Links }>;

/**
 * The graph after an edit that changed some objects and left all others as and where they were: what most keystrokes
 * do. Undefined when an arrow or a load balancer came or went; then the graph has to be drawn anew.
 */
export function redrawGraph(
  graph: Graph,
  changes: readonly Change[],
  index: ResourceIndex,
): Graph | undefined {
  if (!changes.every(drawsTheSame)) return undefined;
  const nodes = patch(graph.nodes);
  const edges = patch(graph.edges);
  for (const { after } of changes) {
    if (hasCard(after.resource)) nodes.set(after.resource.key, nodeOf(after.resource));
    for (const edge of after.edges) edges.set(edge.id, edge);
  }
  const rejoined = changes.some(({ before, after }) =>
    after.edges.some((edge, i) => !sameEnds(edge, before.edges[i])),
  );
  const drawn = rejoined ? withGhosts(nodes.done(), edges.done(), graph) : nodes.done();
  return graphOf(drawn, edges.done(), index, graph);
}

const drawsTheSame = ({ before, after }: Change): boolean =>
  before.edges.length === after.edges.length &&
  after.edges.every(({ id }, i) => id === before.edges[i]?.id) &&
  sameValue(loadBalancerOf(before.resource), loadBalancerOf(after.resource));

const sameEnds = (a: Edge, b: Edge | undefined): boolean =>
  a.source === b?.source && a.target === b.target && a.role === b.role && a.made === b.made;

/** The cards with those that now are referred to and not there; they stand behind all others. */
function withGhosts(nodes: Graph['nodes'], edges: Graph['edges'], before: Graph): Graph['nodes'] {
  const drawn = new Map([...nodes].filter(([, { origin }]) => origin !== 'ghost' && origin !== 'made'));
  for (const ghost of ghosts(drawn, edges)) drawn.set(ghost.key, keep(before.nodes.get(ghost.key), ghost));
  return drawn.size === nodes.size && [...drawn].every(([key, node]) => nodes.get(key) === node)
    ? nodes
    : drawn;
}

/** A map of which a copy is made when the first value differs. */
function patch<K, V>(before: ReadonlyMap<K, V>) {
  let now: Map<K, V> | undefined;
  return {
    set(key: K, value: V): void {
      if (sameValue(before.get(key), value)) return;
      now ??= new Map(before);
      now.set(key, value);
    },
    done: (): ReadonlyMap<K, V> => now ?? before,
  };
}
