import { statusesOf } from '../status/statuses-of.ts';
import { memo } from '../incremental/memo.ts';
import type { Topology } from '../topology/topology.ts';
import { createDataPlane, type DataPlane } from './data-plane.ts';

/** The data plane before the last edit, for as long as it is in use. */
let last: WeakRef<DataPlane> | undefined;

/** The data plane of a topology, arranged once for all who ask. */
export const dataPlaneOf: (topology: Topology) => DataPlane = memo((topology) => {
  const plane = createDataPlane(topology, statusesOf(topology), last?.deref());
  last = new WeakRef(plane);
  return plane;
});
