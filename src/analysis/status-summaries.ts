import type { Analysis } from '../core/analysis.ts';
import type { ResourceKey } from '../core/model/resource.ts';
import { stateOfEdge } from '../core/views/status/edge-state.ts';
import type { State } from '../core/views/status/state.ts';
import { hasStatus } from '../core/status/status-value.ts';
import type { Edge, EdgeState } from '../core/topology/graph.ts';
import { keepMap } from '../core/incremental/keep-map.ts';
import { sameItems } from '../core/incremental/same-items.ts';
import { statusSummaryOf } from './status-summary-of.ts';
import type { StatusSummary } from './status-protocol.ts';

/** What the computed status says of everything drawn. */
export type StatusSummaries = Readonly<{
  of: ReadonlyMap<ResourceKey, StatusSummary>;
  /** The edges of the graph, those among them changed that status knows better. */
  edges: ReadonlyMap<string, Edge>;
}>;

const drawn = (state: State, before: EdgeState): EdgeState => {
  if (state !== 'problem') return state;
  return before === 'missing' ? 'missing' : 'refused';
};

/** Whether standings rest on the same: edges, statuses, and which objects there are. */
const sameOrigin = (a: Analysis, b: Analysis): boolean =>
  a.graph.edges === b.graph.edges &&
  PARTS.every((part) => a.statuses[part] === b.statuses[part]) &&
  a.model.resources.hasOrderOf(b.model.resources);

const PARTS = ['routes', 'gateways', 'listenerSets', 'policies', 'classes', 'refused'] as const;

const origins = new WeakMap<StatusSummaries, Analysis>();

/**
 * Brings the computed status to cards and edges: which object stands how, and which connection works.
 *
 * @param previous those of the analysis before; what is as it was stays the same object
 */
export function statusSummariesOf(analysis: Analysis, previous?: StatusSummaries): StatusSummaries {
  const { model, graph, statuses } = analysis;
  const before = previous && origins.get(previous);
  if (before && sameOrigin(before, analysis)) return previous;
  const of = keepMap<ResourceKey, StatusSummary>(previous?.of);
  for (const resource of model.resources.values()) {
    if (!hasStatus(resource)) continue;
    const statusSummary = statusSummaryOf(resource, statuses);
    if (statusSummary) of.set(resource.key, statusSummary);
  }
  const edges = keepMap<string, Edge>(previous?.edges);
  for (const [id, edge] of graph.edges) edges.set(id, edgeSummary(edge, analysis));
  const statusSummaries = { of: of.done(), edges: edges.done() };
  origins.set(statusSummaries, analysis);
  return statusSummaries;
}

const knownEdges = new WeakMap<Edge, Readonly<{ origin: readonly unknown[]; statusSummary: Edge }>>();

/** The edge as its status has it; the same as before while the status of both its ends is. */
function edgeSummary(edge: Edge, { model, statuses }: Analysis): Edge {
  const holder = model.resources.get(edge.holder);
  if (!holder) return edge;
  const parent = edge.role === 'parent' ? statusOf(edge.source, statuses) : null;
  const origin = [
    statusOf(edge.holder, statuses),
    parent,
    ...[edge.holder, edge.source].map((key) => statuses.refused.has(key)),
  ];
  const known = knownEdges.get(edge);
  // Of a parent without a status it takes more to say how it stands.
  if (known && parent !== undefined && sameItems(known.origin, origin)) return known.statusSummary;
  const status = stateOfEdge(edge, holder, statuses);
  const state = drawn(status.state, edge.state);
  // Where both agree, the words of the drawing are about this one connection; those of a condition may be about several.
  const statusSummary = state === edge.state ? edge : { ...edge, state, reason: status.reason };
  knownEdges.set(edge, { origin, statusSummary });
  return statusSummary;
}

const statusOf = (key: ResourceKey, statuses: Analysis['statuses']): unknown =>
  statuses.routes.get(key) ??
  statuses.gateways.get(key) ??
  statuses.listenerSets.get(key) ??
  statuses.policies.get(key) ??
  statuses.classes.get(key);
