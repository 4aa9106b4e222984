import { byText } from '../text/by-text.ts';
import { isBundle } from '../topology/bundle/bundle.ts';
import type { GraphNode } from '../topology/graph.ts';
import { columnOf } from './columns.ts';
import { countingSort, positionsOf } from './counting-sort.ts';
import { emptyEnds, pickEnds, type EdgeEnds } from './edge-ends.ts';
import type { GraphLanes } from './graph-lanes.ts';
import type { Joins } from './joins.ts';
import { anchorAt, measuresOf, type Measures } from './node-size.ts';
import type { NumberedCards, PreparedLane } from './numbered-cards.ts';
import type { Memory } from './remember-layout.ts';
import { thinEnds } from './thin-ends.ts';

/** What will be laid out. */
export type PreparedGraph = Readonly<{ cards: NumberedCards; lanes: readonly PreparedLane[] }>;

/**
 * The cards lane by lane, with links on both ends of every edge. All of it depends on nothing but the names of what is there.
 *
 * @param contents what is in each lane of the graph
 * @param wanted the lanes that will be laid out; of the others only the neighbours of these are included
 * @param memory where the cards have been so far
 * @param joins its edges, at least those of the wanted lanes
 */
export function prepareGraph(
  contents: GraphLanes,
  namespaces: readonly string[],
  wanted: ReadonlySet<string>,
  memory: Memory,
  joins: Joins,
): PreparedGraph {
  const nodes: GraphNode[] = [];
  const lanes: PreparedLane[] = [];
  const placeOf = new Map<string, number>();
  namespaces.forEach((namespace, place) => {
    placeOf.set(namespace, place);
    if (!wanted.has(namespace)) return;
    const first = nodes.length;
    for (const node of contents.get(namespace)?.nodes.toSorted(byName) ?? []) nodes.push(node);
    lanes.push({ namespace, first, end: nodes.length });
  });
  // Neighbours in other lanes are numbered by name, too.
  if (wanted.size < namespaces.length) nodes.push(...outsideNeighbours(joins, wanted));
  const measures = nodes.map(measuresOf);
  const ends = endsOf(nodes, measures, joins);
  const column = new Uint8Array(nodes.length);
  const lane = new Int32Array(nodes.length);
  const height = new Float64Array(nodes.length);
  const onTop = new Uint8Array(nodes.length);
  const level = new Float64Array(nodes.length);
  nodes.forEach((node, at) => {
    column[at] = columnOf(node);
    lane[at] = placeOf.get(node.namespace) ?? 0;
    height[at] = measures[at]?.height ?? 0;
    if (isBundle(node)) onTop[at] = 1;
    if (!memory.isEmpty) level[at] = memory.level(node) ?? 0;
  });
  return { cards: { nodes, column, lane, height, onTop, level, ...linksOf(ends, column) }, lanes };
}

const byName = (a: GraphNode, b: GraphNode): number => byText(a.name, b.name) || byText(a.key, b.key);

/** What is joined with something of the wanted lanes and is in none of them. */
function outsideNeighbours(joins: Joins, wanted: ReadonlySet<string>): readonly GraphNode[] {
  const isWanted = joins.nodes.map(({ namespace }) => wanted.has(namespace));
  const isFound = new Uint8Array(joins.nodes.length);
  for (let at = 0; at < joins.edges.length; at++) {
    const from = joins.from[at] ?? 0;
    const to = joins.to[at] ?? 0;
    if (isWanted[from] !== isWanted[to]) isFound[isWanted[from] ? to : from] = 1;
  }
  return joins.nodes.filter((_, number) => isFound[number] === 1).sort((a, b) => byText(a.key, b.key));
}

/** The ends of the edges between cards that have a number; sorted by source, row, target and its row. */
function endsOf(
  nodes: readonly GraphNode[],
  measures: readonly Measures[],
  { nodes: joined, from, to, edges }: Joins,
): EdgeEnds {
  const numbers = new Map<GraphNode, number>();
  nodes.forEach((node, at) => numbers.set(node, at));
  const numberOf = Int32Array.from(joined, (node) => numbers.get(node) ?? -1);
  const all = emptyEnds(edges.length);
  let count = 0;
  for (let at = 0; at < edges.length; at++) {
    const source = numberOf[from[at] ?? 0] ?? -1;
    const target = numberOf[to[at] ?? 0] ?? -1;
    const [edge, begin, end] = [edges[at], measures[source], measures[target]];
    if (!edge || !begin || !end) continue;
    all.source[count] = source;
    all.out[count] = anchorAt(begin, edge.sourceRow);
    all.target[count] = target;
    all.into[count] = anchorAt(end, edge.targetRow);
    count++;
  }
  let order = countingSort(positionsOf(count), all.into);
  for (const keys of [all.target, all.out, all.source]) order = countingSort(order, keys);
  return thinEnds(pickEnds(all, order));
}

/** The links of all cards: each edge as either of its ends sees it. */
function linksOf(
  { source, out, target, into }: EdgeEnds,
  column: Uint8Array,
): Pick<NumberedCards, 'starts' | 'other' | 'own' | 'arrival'> {
  const count = source.length * 2;
  const card = new Int32Array(count);
  const leaves = new Int32Array(count);
  const towards = new Uint8Array(count);
  for (let at = 0; at < source.length; at++) {
    const [begin, end] = [source[at] ?? 0, target[at] ?? 0];
    card[at * 2] = begin;
    leaves[at * 2] = out[at] ?? 0;
    towards[at * 2] = column[end] ?? 0;
    card[at * 2 + 1] = end;
    leaves[at * 2 + 1] = into[at] ?? 0;
    towards[at * 2 + 1] = column[begin] ?? 0;
  }
  const order = countingSort(countingSort(countingSort(positionsOf(count), leaves), towards), card);
  const starts = new Int32Array(column.length + 1);
  const other = new Int32Array(count);
  const own = new Float64Array(count);
  const arrival = new Float64Array(count);
  for (let at = 0; at < count; at++) {
    const link = order[at] ?? 0;
    const back = link ^ 1;
    other[at] = card[back] ?? 0;
    own[at] = leaves[link] ?? 0;
    arrival[at] = leaves[back] ?? 0;
    const next = (card[link] ?? 0) + 1;
    starts[next] = at + 1;
  }
  for (let at = 1; at < starts.length; at++) starts[at] = Math.max(starts[at] ?? 0, starts[at - 1] ?? 0);
  return { starts, other, own, arrival };
}
