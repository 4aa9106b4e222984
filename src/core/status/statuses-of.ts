import { memo } from '../topology/memo.ts';
import type { Topology } from '../topology/topology.ts';
import { computeStatuses } from './compute-statuses.ts';
import type { Statuses } from './statuses.ts';

/** The statuses before the last edit, for as long as somebody has them. */
let last: WeakRef<Statuses> | undefined;

/** The statuses of a topology, worked out once for all who ask; what did not change since the last edit is reused. */
export const statusesOf: (topology: Topology) => Statuses = memo((topology) => {
  const statuses = computeStatuses(topology, last?.deref());
  last = new WeakRef(statuses);
  return statuses;
});
