import { differences } from '../incremental/differences.ts';
import type { ResourceKey } from '../model/resource.ts';
import type { Edge, Graph, GraphNode } from '../topology/graph.ts';
import { columnOf, COLUMNS } from './columns.ts';

/** What is in one lane: its cards, and the edges that begin or end there. */
export type LaneContents = Readonly<{
  nodes: readonly GraphNode[];
  edges: readonly Edge[];
  /** The leftmost column that has a card. */
  firstColumn: number;
}>;

/** A graph lane by lane. */
export type GraphLanes = ReadonlyMap<string, LaneContents>;

/** A lane while it is changed: what goes of what it had, and what comes. */
type OpenLane = Readonly<{
  goneNodes: Set<ResourceKey>;
  goneEdges: Set<string>;
  nodes: GraphNode[];
  edges: Edge[];
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
      lane = { goneNodes: new Set(), goneEdges: new Set(), nodes: [], edges: [] };
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
    if (old) for (const key of [old.source, old.target]) laneAt(key).goneEdges.add(id);
    if (!edge) continue;
    const lane = laneAt(edge.source);
    lane.edges.push(edge);
    const other = laneAt(edge.target);
    if (other !== lane) other.edges.push(edge);
  }
  const lanes = new Map(before.lanes);
  for (const [namespace, fresh] of open) {
    const lane = changedLane(before.lanes.get(namespace), fresh);
    if (lane.nodes.length === 0 && lane.edges.length === 0) lanes.delete(namespace);
    else lanes.set(namespace, lane);
  }
  return lanes;
}

function changedLane(
  before: LaneContents | undefined,
  { goneNodes, goneEdges, nodes, edges }: OpenLane,
): LaneContents {
  const allNodes = before ? [...before.nodes.filter(({ key }) => !goneNodes.has(key)), ...nodes] : nodes;
  const allEdges = before ? [...before.edges.filter(({ id }) => !goneEdges.has(id)), ...edges] : edges;
  let firstColumn = COLUMNS;
  for (const node of allNodes) firstColumn = Math.min(firstColumn, columnOf(node));
  return { nodes: allNodes, edges: allEdges, firstColumn };
}

/** The edges that begin or end in one of these lanes. */
export function edgesIn(lanes: GraphLanes, wanted: ReadonlySet<string>): Iterable<Edge> {
  const [only, ...others] = wanted;
  if (only !== undefined && others.length === 0) return lanes.get(only)?.edges ?? [];
  const edges = new Set<Edge>();
  for (const namespace of wanted) for (const edge of lanes.get(namespace)?.edges ?? []) edges.add(edge);
  return edges;
}
