import { keepMap } from '../../incremental/keep-map.ts';
import { remembered } from '../../incremental/memory.ts';
import { sameItems } from '../../incremental/same-items.ts';
import type { Model } from '../../model/model.ts';
import type { ResourceKey } from '../../model/resource.ts';
import { hasStatus } from '../../status/status-value.ts';
import type { Statuses } from '../../status/statuses.ts';
import type { Edge, EdgeState, Graph } from '../../topology/graph.ts';
import { stateOfEdge } from './edge-state.ts';
import type { State } from './state.ts';
import { statusSummaryOf, type StatusSummary } from './status-summary-of.ts';

type Workspace = Readonly<{ model: Model; graph: Graph; statuses: Statuses }>;

/** The summaries of the computed status for cards and edges. */
export type StatusSummaries = Readonly<{
  of: ReadonlyMap<ResourceKey, StatusSummary>;
  /** The edges of the graph, with the state of the computed status where it has one. */
  edges: ReadonlyMap<string, Edge>;
  /** Their inputs. */
  origin: Readonly<{ parts: readonly unknown[]; resources: Model['resources'] }>;
}>;

const originOf = ({ model, graph, statuses }: Workspace): StatusSummaries['origin'] => ({
  parts: [graph.edges, statuses.objects, statuses.refused],
  resources: model.resources,
});

/**
 * Summarises the computed status for cards and edges: the state of each object and connection.
 *
 * @param previous those of the previous analysis; unchanged values keep their identity
 */
export function statusSummariesOf(workspace: Workspace, previous?: StatusSummaries): StatusSummaries {
  const { model, graph, statuses } = workspace;
  const origin = originOf(workspace);
  const unchanged =
    previous &&
    sameItems(previous.origin.parts, origin.parts) &&
    model.resources.hasOrderOf(previous.origin.resources);
  if (unchanged) return previous;
  const of = keepMap<ResourceKey, StatusSummary>(previous?.of);
  for (const resource of model.resources.values()) {
    if (!hasStatus(resource)) continue;
    const statusSummary = statusSummaryOf(resource, statuses);
    if (statusSummary) of.set(resource.key, statusSummary);
  }
  const edges = keepMap<string, Edge>(previous?.edges);
  for (const [id, edge] of graph.edges) edges.set(id, edgeSummary(edge, workspace));
  return { of: of.done(), edges: edges.done(), origin };
}

const drawn = (state: State, before: EdgeState): EdgeState => {
  if (state !== 'problem') return state;
  return before === 'missing' ? 'missing' : 'refused';
};

const knownEdges = remembered(
  () => new WeakMap<Edge, Readonly<{ origin: readonly unknown[]; statusSummary: Edge }>>(),
);

/** The edge as its status has it; the same as before while the status of both its ends is. */
function edgeSummary(edge: Edge, { model, statuses }: Workspace): Edge {
  const holder = model.resources.get(edge.holder);
  if (!holder) return edge;
  const parent = edge.role === 'parent' ? statuses.objects.get(edge.source) : null;
  const origin = [
    statuses.objects.get(edge.holder),
    parent,
    ...[edge.holder, edge.source].map((key) => statuses.refused.has(key)),
  ];
  const summaries = statuses.cluster.memory.get(knownEdges);
  const known = summaries.get(edge);
  // The state of a parent without a status depends on more.
  if (known && parent !== undefined && sameItems(known.origin, origin)) return known.statusSummary;
  const status = stateOfEdge(edge, holder, statuses);
  const state = drawn(status.state, edge.state);
  // Where both agree, the graph's reason is about this connection only; that of a condition may be about several.
  const statusSummary = state === edge.state ? edge : { ...edge, state, reason: status.reason };
  summaries.set(edge, { origin, statusSummary });
  return statusSummary;
}
