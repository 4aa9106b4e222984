import type { ResourceKey } from '../model/resource.ts';
import type { Edge, Graph, GraphNode } from '../topology/graph.ts';
import { byText } from '../text/by-text.ts';
import { layoutGraph } from './layout-graph.ts';
import type { LaneBox, Layout } from './layout.ts';
import { nodeSize } from './node-size.ts';

/** One layout for two graphs, and what of it each of them has. */
export type AlignedLayout = Readonly<{ whole: Layout; before: Layout; after: Layout }>;

/** Of a card that both have, the taller one: there is room for either. */
function taller(a: GraphNode | undefined, b: GraphNode): GraphNode {
  return a && nodeSize(a).height > nodeSize(b).height ? a : b;
}

/** All cards and edges of two graphs. */
function unite(before: Graph, after: Graph): Graph {
  const nodes = new Map(before.nodes);
  for (const [key, node] of after.nodes) nodes.set(key, taller(nodes.get(key), node));
  const edges = new Map<string, Edge>(before.edges);
  for (const [id, edge] of after.edges) {
    const old = edges.get(id);
    // A reference may lead elsewhere now: both ways are drawn.
    if (old && (old.target !== edge.target || old.source !== edge.source)) {
      const former = `${id} before`;
      edges.set(former, { ...old, id: former });
    }
    edges.set(id, edge);
  }
  const namespaces = [...new Set([...before.namespaces, ...after.namespaces])].toSorted(byText);
  return { nodes, edges, namespaces };
}

/** The part of a layout that a graph has; cards are as tall as they are in it. */
function partOf({ boxes, lanes }: Layout, { nodes }: Graph): Layout {
  const own = new Map<ResourceKey, LaneBox>();
  for (const [key, node] of nodes) {
    const box = boxes.get(key);
    if (box) own.set(key, { ...box, height: nodeSize(node).height });
  }
  return { boxes: own, lanes };
}

/**
 * Places two graphs alike: a card that both have is at one place in both, lanes are at one height, and what one of them
 * lacks leaves its place free.
 *
 * @param previous the layout of both before, from which little moves
 * @param wantedLanes the order that a user gave to lanes
 */
export function alignGraphs(
  before: Graph,
  after: Graph,
  previous?: Layout,
  wantedLanes: readonly string[] = [],
): AlignedLayout {
  const whole = layoutGraph(unite(before, after), previous, wantedLanes);
  return { whole, before: partOf(whole, before), after: partOf(whole, after) };
}
