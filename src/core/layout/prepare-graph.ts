import { byText } from '../text/by-text.ts';
import type { Edge, Graph, GraphNode } from '../topology/graph.ts';
import { columnOf } from './columns.ts';
import type { GraphLanes } from './graph-lanes.ts';
import { nodeSize, rowAnchor } from './node-size.ts';
import type { Memory } from './remember-layout.ts';

/** A node with numbers instead of names. */
export type Item = {
  readonly index: number;
  readonly node: GraphNode;
  readonly column: number;
  readonly lane: number;
  readonly width: number;
  readonly height: number;
  readonly links: Link[];
  /** Its place in its column while its block is being ordered; -1 before it has one. */
  place: number;
  /** Its height on the canvas as far as that is known: from the layout before, or from a first try. */
  level: number | null;
};

/** One end of an edge as its node sees it: where it leaves, and where it arrives. */
export type Link = Readonly<{ own: number; other: Item; otherAnchor: number }>;

/** One namespace's nodes, in an order that depends on nothing but their names. */
export type PreparedLane = Readonly<{ namespace: string; items: readonly Item[] }>;

/**
 * The graph lane by lane, with links on both ends of every edge.
 *
 * @param contents what is in each lane of it
 * @param wanted the lanes that will be laid out; of the others only the neighbours of these are included
 * @param memory where the cards have been so far
 */
export function prepareGraph(
  graph: Graph,
  contents: GraphLanes,
  namespaces: readonly string[],
  wanted: ReadonlySet<string>,
  memory: Memory,
): readonly PreparedLane[] {
  const nodesIn = (namespace: string): readonly GraphNode[] =>
    wanted.has(namespace) ? [...(contents.get(namespace)?.nodes.values() ?? [])] : [];
  const laneOf = new Map(namespaces.map((namespace, index) => [namespace, index]));
  const items = new Map<string, Item>();
  const itemOf = (node: GraphNode): Item => {
    let item = items.get(node.key);
    if (!item) {
      const lane = laneOf.get(node.namespace) ?? 0;
      item = {
        index: items.size,
        node,
        column: columnOf(node),
        lane,
        ...nodeSize(node),
        links: [],
        place: -1,
        level: memory.level(node.key),
      };
      items.set(node.key, item);
    }
    return item;
  };
  const prepared = namespaces.map((namespace) => ({
    namespace,
    items: nodesIn(namespace)
      .toSorted((a, b) => byText(a.name, b.name) || byText(a.key, b.key))
      .map(itemOf),
  }));
  for (const edge of edgesOf(contents, wanted)) link(edge, graph, itemOf);
  return prepared;
}

/** The edges that join something of the wanted lanes, in the order of their ids. */
function edgesOf(contents: GraphLanes, wanted: ReadonlySet<string>): readonly Edge[] {
  const edges = new Map([...wanted].flatMap((namespace) => [...(contents.get(namespace)?.edges ?? [])]));
  return [...edges.values()].sort((a, b) => byText(a.id, b.id));
}

function link(edge: Edge, { nodes }: Graph, itemOf: (node: GraphNode) => Item): void {
  const from = nodes.get(edge.source);
  const to = nodes.get(edge.target);
  if (!from || !to || from === to) return;
  const [source, target] = [itemOf(from), itemOf(to)];
  const out = rowAnchor(from, edge.sourceRow);
  const into = rowAnchor(to, edge.targetRow);
  source.links.push({ own: out, other: target, otherAnchor: into });
  target.links.push({ own: into, other: source, otherAnchor: out });
}
