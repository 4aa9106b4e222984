import type { Analysis } from '../core/analyze.ts';
import type { ResourceKey } from '../core/model/resource.ts';
import { stateOfEdge } from '../core/status/told/edge-state.ts';
import type { State } from '../core/status/told/state.ts';
import { hasStatus } from '../core/status/status-value.ts';
import type { Edge, EdgeState } from '../core/topology/graph.ts';
import { keepMap } from '../core/topology/keep-map.ts';
import { standingOf } from './standing-of.ts';
import type { Standing } from './status-protocol.ts';

/** What the computed status says of everything drawn. */
export type Standings = Readonly<{
  of: ReadonlyMap<ResourceKey, Standing>;
  /** The edges of the graph, those among them changed that status knows better. */
  edges: ReadonlyMap<string, Edge>;
}>;

const drawn = (state: State, before: EdgeState): EdgeState => {
  if (state !== 'problem') return state;
  return before === 'missing' ? 'missing' : 'refused';
};

/**
 * Brings the computed status to cards and edges: which object stands how, and which connection works.
 *
 * @param previous those of the analysis before; what is as it was stays the same object
 */
export function standingsOf({ model, topology, statuses }: Analysis, previous?: Standings): Standings {
  const of = keepMap<ResourceKey, Standing>(previous?.of);
  for (const resource of model.resources.values()) {
    if (!hasStatus(resource)) continue;
    const standing = standingOf(resource, statuses);
    if (standing) of.set(resource.key, standing);
  }
  const edges = keepMap<string, Edge>(previous?.edges);
  for (const [id, edge] of topology.graph.edges) {
    const holder = model.resources.get(edge.holder);
    const status = holder && stateOfEdge(edge, holder, statuses);
    const state = status ? drawn(status.state, edge.state) : edge.state;
    // Where both agree, the words of the drawing are about this one connection; those of a condition may be about several.
    edges.set(id, state === edge.state ? edge : { ...edge, state, reason: status?.reason ?? null });
  }
  return { of: of.done(), edges: edges.done() };
}
