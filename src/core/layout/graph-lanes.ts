import { differences } from '../incremental/differences.ts';
import type { ResourceKey } from '../model/resource.ts';
import type { Edge, Graph, GraphNode } from '../topology/graph.ts';
import { columnOf, COLUMNS } from './columns.ts';

/** What is in one lane: its cards, and the edges that begin or end there. */
export type LaneContents = Readonly<{
  nodes: ReadonlyMap<ResourceKey, GraphNode>;
  edges: ReadonlyMap<string, Edge>;
  /** The leftmost column that has a card. */
  firstColumn: number;
}>;

/** A graph lane by lane. */
export type GraphLanes = ReadonlyMap<string, LaneContents>;

type OpenLane = { readonly nodes: Map<ResourceKey, GraphNode>; readonly edges: Map<string, Edge> };

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
      const old = before.lanes.get(namespace);
      lane = { nodes: new Map(old?.nodes), edges: new Map(old?.edges) };
      open.set(namespace, lane);
    }
    return lane;
  };
  for (const [key, , node] of differences(before.graph.nodes, graph.nodes)) {
    if (node) laneAt(key).nodes.set(key, node);
    else laneAt(key).nodes.delete(key);
  }
  for (const [id, old, edge] of differences(before.graph.edges, graph.edges)) {
    if (old) for (const key of [old.source, old.target]) laneAt(key).edges.delete(id);
    if (!edge) continue;
    const lane = laneAt(edge.source);
    lane.edges.set(id, edge);
    const other = laneAt(edge.target);
    if (other !== lane) other.edges.set(id, edge);
  }
  const lanes = new Map(before.lanes);
  for (const [namespace, { nodes, edges }] of open) {
    let firstColumn = COLUMNS;
    for (const node of nodes.values()) firstColumn = Math.min(firstColumn, columnOf(node));
    if (nodes.size === 0 && edges.size === 0) lanes.delete(namespace);
    else lanes.set(namespace, { nodes, edges, firstColumn });
  }
  return lanes;
}

/** The edges that begin or end in one of these lanes. */
export const edgesIn = (lanes: GraphLanes, wanted: ReadonlySet<string>): ReadonlyMap<string, Edge> =>
  new Map([...wanted].flatMap((namespace) => [...(lanes.get(namespace)?.edges ?? [])]));
