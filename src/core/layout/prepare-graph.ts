import { byText } from '../text/by-text.ts';
import type { GraphNode } from '../topology/graph.ts';
import { columnOf } from './columns.ts';
import type { GraphLanes } from './graph-lanes.ts';
import type { JoinedCards } from './joined-cards.ts';
import { nodeSize, rowAnchor } from './node-size.ts';
import type { Memory } from './remember-layout.ts';
import { thinJoins } from './thin-joins.ts';

/** A node with numbers instead of names. */
export type Item = {
  readonly index: number;
  readonly node: GraphNode;
  readonly column: number;
  readonly lane: number;
  readonly width: number;
  readonly height: number;
  readonly links: Link[];
  /** Its number among those of its block, while that is ordered. */
  number: number;
  /** Its height on the canvas as far as that is known: from the layout before, or from a first try. */
  level: number | null;
};

/** One end of an edge as its node sees it: where it leaves, and where it arrives. */
export type Link = Readonly<{ own: number; other: Item; otherAnchor: number }>;

/** An edge between two items: where it leaves the one, and where it arrives at the other. */
export type Join = Readonly<{ source: Item; out: number; target: Item; into: number }>;

/** One namespace's nodes, in an order that depends on nothing but their names. */
export type PreparedLane = Readonly<{ namespace: string; items: readonly Item[] }>;

/**
 * The graph lane by lane, with links on both ends of every edge.
 *
 * @param contents what is in each lane of it
 * @param wanted the lanes that will be laid out; of the others only the neighbours of these are included
 * @param memory where the cards have been so far
 * @param joined its edges, at least those of the wanted lanes
 */
export function prepareGraph(
  contents: GraphLanes,
  namespaces: readonly string[],
  wanted: ReadonlySet<string>,
  memory: Memory,
  joined: readonly JoinedCards[],
): readonly PreparedLane[] {
  const nodesIn = (namespace: string): readonly GraphNode[] =>
    wanted.has(namespace) ? [...(contents.get(namespace)?.nodes.values() ?? [])] : [];
  const laneOf = new Map(namespaces.map((namespace, index) => [namespace, index]));
  const items = new Map<GraphNode, Item>();
  const itemOf = (node: GraphNode): Item => {
    let item = items.get(node);
    if (!item) {
      const lane = laneOf.get(node.namespace) ?? 0;
      item = {
        index: items.size,
        node,
        column: columnOf(node),
        lane,
        ...nodeSize(node),
        links: [],
        number: 0,
        level: memory.level(node.key),
      };
      items.set(node, item);
    }
    return item;
  };
  const prepared = namespaces.map((namespace) => ({
    namespace,
    items: nodesIn(namespace)
      .toSorted((a, b) => byText(a.name, b.name) || byText(a.key, b.key))
      .map(itemOf),
  }));
  // Neighbours in other lanes are numbered by name, too.
  for (const node of outsideNeighbours(joined, wanted)) itemOf(node);
  for (const join of thinJoins(joinsOf(joined, items))) link(join);
  return prepared;
}

/** What is joined with something of the wanted lanes and is in none of them. */
function outsideNeighbours(
  joined: readonly JoinedCards[],
  wanted: ReadonlySet<string>,
): readonly GraphNode[] {
  const found = new Set<GraphNode>();
  for (const { from, to } of joined) {
    if (from.namespace === to.namespace) continue;
    const [isFrom, isTo] = [wanted.has(from.namespace), wanted.has(to.namespace)];
    if (isFrom !== isTo) found.add(isFrom ? to : from);
  }
  return [...found].sort((a, b) => byText(a.key, b.key));
}

/** The edges between items, in an order that depends on nothing but the names of what they join. */
function joinsOf(joined: readonly JoinedCards[], items: ReadonlyMap<GraphNode, Item>): readonly Join[] {
  const bySource = Array.from({ length: items.size }, (): Join[] => []);
  for (const { edge, from, to } of joined) {
    const [source, target] = [items.get(from), items.get(to)];
    if (!source || !target) continue;
    bySource[source.index]?.push({
      source,
      out: rowAnchor(from, edge.sourceRow),
      target,
      into: rowAnchor(to, edge.targetRow),
    });
  }
  return bySource.flatMap((joins) => (joins.length > 1 ? joins.sort(byPlace) : joins));
}

const byPlace = (a: Join, b: Join): number =>
  a.out - b.out || a.target.index - b.target.index || a.into - b.into;

function link({ source, out, target, into }: Join): void {
  source.links.push({ own: out, other: target, otherAnchor: into });
  target.links.push({ own: into, other: source, otherAnchor: out });
}
