import type { Topology } from '../topology/topology.ts';
import { computeStatuses } from './compute-statuses.ts';
import type { Statuses } from './statuses.ts';

const known = new WeakMap<Topology, Statuses>();

/** The statuses that were worked out last, for as long as somebody has them. */
let last: WeakRef<Statuses> | undefined;

/**
 * The statuses of a topology, worked out once for all who ask.
 *
 * @param previous the statuses before the last edit, for reuse; without it those that were worked out last
 */
export function statusesOf(topology: Topology, previous?: Statuses): Statuses {
  const found = known.get(topology);
  if (found) return found;
  const statuses = computeStatuses(topology, previous ?? last?.deref());
  known.set(topology, statuses);
  last = new WeakRef(statuses);
  return statuses;
}
