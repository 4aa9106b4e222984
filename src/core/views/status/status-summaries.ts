import { differences } from '../../incremental/differences.ts';
import { inOneOnly } from '../../incremental/in-one-only.ts';
import { remembered } from '../../incremental/memory.ts';
import { patchMap } from '../../incremental/patch-map.ts';
import { PersistentMap } from '../../incremental/persistent-map.ts';
import { sameItems } from '../../incremental/same-items.ts';
import { sameValue } from '../../incremental/same-value.ts';
import type { Resource, ResourceKey } from '../../model/resource.ts';
import type { Statuses } from '../../status/statuses.ts';
import { edgesOf } from '../../topology/draw-graph.ts';
import type { Edge, EdgeState } from '../../topology/graph.ts';
import { linksOf } from '../../topology/links.ts';
import type { Topology } from '../../topology/topology.ts';
import { stateOfEdge } from './edge-state.ts';
import type { State } from './state.ts';
import { hasWholeStatus, statusSummaryOf, type StatusSummary } from './status-summary-of.ts';

type Workspace = Pick<Topology, 'graph' | 'links' | 'index'> & Readonly<{ statuses: Statuses }>;

/** The summaries of the computed status for cards and edges. */
export type StatusSummaries = Readonly<{
  of: PersistentMap<ResourceKey, StatusSummary>;
  /** The edges of the graph, with the state of the computed status where it has one. */
  edges: PersistentMap<string, Edge>;
}>;

/** The summaries of a workspace, and which objects say something else once another has another status. */
type Known = {
  from: Pick<Topology, 'links'> &
    Pick<Statuses, 'objects' | 'refused'> &
    Readonly<{ arrows: Topology['graph']['edges'] }>;
  readonly basis: readonly unknown[];
  summaries: StatusSummaries;
  readonly waiting: Map<ResourceKey, Set<ResourceKey>>;
  readonly waitsFor: Map<ResourceKey, ReadonlySet<ResourceKey>>;
};

const place = remembered((): { known: Known | undefined } => ({ known: undefined }));

const start = (basis: readonly unknown[]): Known => ({
  from: {
    links: PersistentMap.empty(),
    objects: PersistentMap.empty(),
    refused: new Set(),
    arrows: new Map(),
  },
  basis,
  summaries: { of: PersistentMap.empty(), edges: PersistentMap.empty() },
  waiting: new Map(),
  waitsFor: new Map(),
});

/**
 * Summarises the computed status for cards and edges: the state of each object and connection. After an edit only those are
 * looked at again whose links or status differ, and those that have no whole status and wait for one of these; what is as it was
 * stays the same object.
 */
export function statusSummariesOf(workspace: Workspace): StatusSummaries {
  const { index, statuses } = workspace;
  const kept = index.memory.get(place);
  // What the API server takes rests on these as a whole.
  const basis = [index.options, index.ofKind('apiextensions.k8s.io', 'CustomResourceDefinition')];
  const known = kept.known && sameItems(kept.known.basis, basis) ? kept.known : start(basis);
  // Half done it would be neither the old state nor the new one.
  kept.known = undefined;
  follow(known, workspace, statuses);
  kept.known = known;
  return known.summaries;
}

function follow(known: Known, { links, graph, index }: Workspace, statuses: Statuses): void {
  const { from, summaries } = known;
  const of = patchMap(summaries.of, sameValue, () => links.keys());
  const edges = patchMap(summaries.edges, sameValue, () => graph.edges.keys());
  // Where there were none before, all edges differ, and each is looked at once for that.
  const hadEdges = from.arrows.size > 0;
  for (const key of concerned(known, links, statuses)) {
    const one = links.get(key);
    of.set(key, (one && statusSummaryOf(one.resource, statuses)) ?? undefined);
    wait(
      known,
      key,
      one && !hasWholeStatus(one.resource, statuses) ? waitedFor(one.resource, statuses) : none,
    );
    for (const { id } of one && hadEdges ? edgesOf(one) : []) {
      const edge = graph.edges.get(id);
      edges.set(id, edge && edgeSummary(edge, index.get(key), statuses));
    }
  }
  for (const [id, , edge] of differences(from.arrows, graph.edges))
    edges.set(id, edge && edgeSummary(edge, index.get(edge.holder), statuses));
  known.from = { links, objects: statuses.objects, refused: statuses.refused, arrows: graph.edges };
  const now = { of: of.done(), edges: edges.done() };
  if (now.of !== summaries.of || now.edges !== summaries.edges) known.summaries = now;
}

/** The objects whose links or status differ, and those that wait for them. */
function concerned(
  { from, waiting }: Known,
  links: Topology['links'],
  { objects, refused }: Statuses,
): ReadonlySet<ResourceKey> {
  const changed = new Set<ResourceKey>(inOneOnly(from.refused, refused));
  for (const [key] of differences(from.links, links)) changed.add(key);
  for (const [key] of differences(from.objects, objects)) changed.add(key);
  const all = new Set(changed);
  for (const key of changed) for (const one of waiting.get(key) ?? []) all.add(one);
  return all;
}

const none: ReadonlySet<ResourceKey> = new Set();

/** The objects whose status an object looks at that has no whole status itself: its parents, theirs, and the class. */
function waitedFor(
  resource: Resource,
  statuses: Statuses,
  found = new Set<ResourceKey>(),
): ReadonlySet<ResourceKey> {
  if (hasWholeStatus(resource, statuses)) return found;
  const { attachments, set, resolutions } = linksOf(resource, statuses.cluster);
  const parents = [...attachments, ...(set ? [{ reference: set.reference, parent: set.gateway }] : [])];
  for (const { reference, parent } of parents) {
    if (found.has(reference.key)) continue;
    found.add(reference.key);
    if (parent) waitedFor(parent, statuses, found.add(parent.key));
  }
  for (const { reference } of resolutions) if (reference.role === 'class') found.add(reference.key);
  return found;
}

function wait({ waiting, waitsFor }: Known, key: ResourceKey, now: ReadonlySet<ResourceKey>): void {
  for (const other of waitsFor.get(key) ?? []) {
    const group = waiting.get(other);
    group?.delete(key);
    if (group?.size === 0) waiting.delete(other);
  }
  if (now.size === 0) waitsFor.delete(key);
  else waitsFor.set(key, now);
  for (const other of now) {
    const group = waiting.get(other);
    if (group) group.add(key);
    else waiting.set(other, new Set([key]));
  }
}

const drawn = (state: State, before: EdgeState): EdgeState => {
  if (state !== 'problem') return state;
  return before === 'missing' ? 'missing' : 'refused';
};

/** The edge as its status has it. */
function edgeSummary(edge: Edge, holder: Resource | undefined, statuses: Statuses): Edge {
  if (!holder) return edge;
  const status = stateOfEdge(edge, holder, statuses);
  const state = drawn(status.state, edge.state);
  // Where both agree, the graph's reason is about this connection only; that of a condition may be about several.
  return state === edge.state ? edge : { ...edge, state, reason: status.reason };
}
