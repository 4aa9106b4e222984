import { differences } from '../incremental/differences.ts';
import type { ResourceKey } from '../model/resource.ts';
import type { Edge, Graph, GraphNode } from '../topology/graph.ts';
import { columnOf, COLUMNS } from './columns.ts';

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

/** A lane while it is changed: what goes of what it had, and what comes. */
type OpenLane = Readonly<{
  goneNodes: Set<ResourceKey>;
  nodes: GraphNode[];
  goneInside: Set<string>;
  inside: Edge[];
  /** The edges to and from other lanes that go and come, by the end that is in this one. */
  goneOutside: Map<ResourceKey, Set<string>>;
  outside: Map<ResourceKey, Edge[]>;
}>;

const nothing: Graph = { nodes: new Map(), edges: new Map(), namespaces: [] };

/** The namespace in a key, read without taking all of it apart: it is asked for at both ends of every edge. */
function namespaceOf(key: ResourceKey): string {
  const start = key.indexOf('/', key.indexOf('/') + 1) + 1;
  return key.slice(start, key.indexOf('/', start));
}

/**
 * Sorts a graph by lanes.
 *
 * @param before another graph with its lanes: only those in which the two differ are sorted anew
 */
export function graphLanes(
  graph: Graph,
  before: Readonly<{ graph: Graph; lanes: GraphLanes }> = { graph: nothing, lanes: new Map() },
): GraphLanes {
  const open = new Map<string, OpenLane>();
  const laneAt = (key: ResourceKey): OpenLane => {
    const namespace = namespaceOf(key);
    let lane = open.get(namespace);
    if (!lane) {
      lane = {
        goneNodes: new Set(),
        nodes: [],
        goneInside: new Set(),
        inside: [],
        goneOutside: new Map(),
        outside: new Map(),
      };
      open.set(namespace, lane);
    }
    return lane;
  };
  for (const [key, old, node] of differences(before.graph.nodes, graph.nodes)) {
    const lane = laneAt(key);
    if (old) lane.goneNodes.add(key);
    if (node) lane.nodes.push(node);
  }
  for (const [id, old, edge] of differences(before.graph.edges, graph.edges)) {
    if (old) {
      const [lane, other] = [laneAt(old.source), laneAt(old.target)];
      if (lane === other) lane.goneInside.add(id);
      else {
        groupAt(lane.goneOutside, old.source, newIds).add(id);
        groupAt(other.goneOutside, old.target, newIds).add(id);
      }
    }
    if (edge) {
      const [lane, other] = [laneAt(edge.source), laneAt(edge.target)];
      if (lane === other) lane.inside.push(edge);
      else {
        groupAt(lane.outside, edge.source, newEdges).push(edge);
        groupAt(other.outside, edge.target, newEdges).push(edge);
      }
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

const newIds = (): Set<string> => new Set();
const newEdges = (): Edge[] => [];

function groupAt<Group>(groups: Map<ResourceKey, Group>, key: ResourceKey, make: () => Group): Group {
  const known = groups.get(key);
  if (known) return known;
  const made = make();
  groups.set(key, made);
  return made;
}

function changedLane(before: LaneContents | undefined, open: OpenLane): LaneContents {
  const kept = before?.nodes.filter(({ key }) => !open.goneNodes.has(key)) ?? [];
  const nodes = [...kept, ...open.nodes];
  const outside = new Map(before?.outside);
  for (const key of new Set([...open.goneOutside.keys(), ...open.outside.keys()])) {
    const gone = open.goneOutside.get(key);
    const stay = outside.get(key)?.filter(({ id }) => !gone?.has(id)) ?? [];
    const edges = [...stay, ...(open.outside.get(key) ?? [])];
    if (edges.length > 0) outside.set(key, edges);
    else outside.delete(key);
  }
  let firstColumn = COLUMNS;
  for (const node of nodes) firstColumn = Math.min(firstColumn, columnOf(node));
  const stay = before?.inside.filter(({ id }) => !open.goneInside.has(id)) ?? [];
  return { nodes, inside: [...stay, ...open.inside], outside, firstColumn };
}

/** So many of the edges of a card that has its place say well enough where in other lanes they lead. */
const ENOUGH = 16;

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
): Iterable<Edge> {
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
