import { differences } from '../incremental/differences.ts';
import type { ResourceKey } from '../model/resource.ts';
import type { Edge, Graph, GraphNode } from '../topology/graph.ts';
import { columnOf, COLUMNS } from './columns.ts';
import type { Joins } from './joins.ts';
import { laneOf } from './lane-of.ts';

/** What is in one lane: its cards, and the edges that begin or end there. */
export type LaneContents = Readonly<{
  nodes: readonly GraphNode[];
  /** The edges that begin and end there. */
  inside: readonly Edge[];
  /** Those to and from other lanes, by the end that is in this one. */
  outside: ReadonlyMap<ResourceKey, readonly Edge[]>;
  /** The leftmost column that has a card. */
  firstColumn: number;
}>;

/** A graph lane by lane. */
export type GraphLanes = ReadonlyMap<string, LaneContents>;

/** Edges while they are sorted: as in a lane. */
type Ends = { readonly inside: Edge[]; readonly outside: Map<ResourceKey, Edge[]> };

const noEnds = (): Ends => ({ inside: [], outside: new Map() });

/** Puts an edge into the lanes at its ends. */
function put(edge: Edge, begin: Ends, end: Ends): void {
  if (begin === end) begin.inside.push(edge);
  else {
    groupAt(begin.outside, edge.source).push(edge);
    groupAt(end.outside, edge.target).push(edge);
  }
}

function groupAt(groups: Map<ResourceKey, Edge[]>, key: ResourceKey): Edge[] {
  const known = groups.get(key);
  if (known) return known;
  const made: Edge[] = [];
  groups.set(key, made);
  return made;
}

/** Gives what is kept under each name, made where it is not there. */
const madeAt =
  <Value>(values: Map<string, Value>, make: () => Value) =>
  (name: string): Value => {
    let value = values.get(name);
    if (value === undefined) values.set(name, (value = make()));
    return value;
  };

/**
 * Sorts a graph by lanes.
 *
 * @param joins all edges of the graph
 */
export function graphLanes({ nodes }: Pick<Graph, 'nodes'>, joins: Joins): GraphLanes {
  type Lane = Ends & { readonly nodes: GraphNode[]; firstColumn: number };
  const lanes = new Map<string, Lane>();
  const laneNamed = madeAt<Lane>(lanes, () => ({ nodes: [], ...noEnds(), firstColumn: COLUMNS }));
  nodes.forEach((node) => {
    const lane = laneNamed(node.namespace);
    lane.nodes.push(node);
    lane.firstColumn = Math.min(lane.firstColumn, columnOf(node));
  });
  const laneAt = joins.nodes.map(({ namespace }) => laneNamed(namespace));
  for (let at = 0; at < joins.edges.length; at++) {
    const [edge, begin, end] = [joins.edges[at], laneAt[joins.from[at] ?? 0], laneAt[joins.to[at] ?? 0]];
    if (edge && begin && end) put(edge, begin, end);
  }
  // A card that they lack may come.
  for (const edge of joins.others) put(edge, laneNamed(laneOf(edge.source)), laneNamed(laneOf(edge.target)));
  return lanes;
}

/** A lane while it is changed: what goes of what it had, and what comes. */
type OpenLane = Readonly<{ goneNodes: Set<ResourceKey>; nodes: GraphNode[]; gone: Ends; come: Ends }>;

/** Sorts a graph by lanes, given another one with its lanes: only those in which the two differ are sorted anew. */
export function changedGraphLanes(
  graph: Graph,
  before: Readonly<{ graph: Graph; lanes: GraphLanes }>,
): GraphLanes {
  const open = new Map<string, OpenLane>();
  const laneNamed = madeAt<OpenLane>(open, () => ({
    goneNodes: new Set(),
    nodes: [],
    gone: noEnds(),
    come: noEnds(),
  }));
  for (const [key, old, node] of differences(before.graph.nodes, graph.nodes)) {
    const lane = laneNamed(laneOf(key));
    if (old) lane.goneNodes.add(key);
    if (node) lane.nodes.push(node);
  }
  for (const [, old, edge] of differences(before.graph.edges, graph.edges)) {
    for (const one of [old, edge]) {
      if (!one) continue;
      const [begin, end] = [laneNamed(laneOf(one.source)), laneNamed(laneOf(one.target))];
      if (one === old) put(one, begin.gone, end.gone);
      else put(one, begin.come, end.come);
    }
  }
  const lanes = new Map(before.lanes);
  for (const [namespace, fresh] of open) {
    const lane = changedLane(before.lanes.get(namespace), fresh);
    if (lane.nodes.length === 0 && lane.inside.length === 0 && lane.outside.size === 0)
      lanes.delete(namespace);
    else lanes.set(namespace, lane);
  }
  return lanes;
}

function changedLane(
  before: LaneContents | undefined,
  { goneNodes, nodes: fresh, gone, come }: OpenLane,
): LaneContents {
  const kept = before?.nodes.filter(({ key }) => !goneNodes.has(key)) ?? [];
  const nodes = [...kept, ...fresh];
  const outside = new Map(before?.outside);
  for (const key of new Set([...gone.outside.keys(), ...come.outside.keys()])) {
    const edges = changedEdges(outside.get(key), gone.outside.get(key), come.outside.get(key));
    if (edges.length > 0) outside.set(key, edges);
    else outside.delete(key);
  }
  let firstColumn = COLUMNS;
  for (const node of nodes) firstColumn = Math.min(firstColumn, columnOf(node));
  const inside = changedEdges(before?.inside, gone.inside, come.inside);
  return { nodes, inside, outside, firstColumn };
}

/** Those of before that do not go, and then those that come. */
function changedEdges(
  before: readonly Edge[] = [],
  gone: readonly Edge[] = [],
  come: readonly Edge[] = [],
): readonly Edge[] {
  if (gone.length === 0 && come.length === 0) return before;
  const left = new Set(gone);
  return [...before.filter((edge) => !left.has(edge)), ...come];
}

/** So many of the edges of a card that has its place say well enough where in other lanes they lead. */
const ENOUGH = 8;

/**
 * The edges that decide where the cards of some lanes go after an edit. Cards that have a place keep their order, so of the edges that
 * lead from them to other lanes a few are taken, which those of new cards are compared with.
 *
 * @param isPlaced whether a card has been in the layout before
 */
export function edgesIn(
  lanes: GraphLanes,
  wanted: ReadonlySet<string>,
  isPlaced: (key: ResourceKey) => boolean,
): ReadonlySet<Edge> {
  const edges = new Set<Edge>();
  for (const namespace of wanted) {
    const lane = lanes.get(namespace);
    for (const edge of lane?.inside ?? []) edges.add(edge);
    for (const [key, outside] of lane?.outside ?? [])
      for (const edge of outside.length > ENOUGH && isPlaced(key) ? someOf(outside) : outside)
        edges.add(edge);
  }
  return edges;
}

/** A few, spread evenly. */
const someOf = (edges: readonly Edge[]): readonly Edge[] =>
  Array.from({ length: ENOUGH }, (_, at) => edges[Math.floor((at / ENOUGH) * edges.length)]).filter(
    (edge) => edge !== undefined,
  );
