import { hasStatus, statusList } from './status-value.ts';
import type { Address, Condition, Statuses } from './statuses.ts';
import { arrayAt } from '../model/access.ts';
import type { Topology } from '../topology/topology.ts';

type ObjectReference = Readonly<{
  group: string;
  kind: string;
  namespace?: string;
  name: string;
  sectionName?: string;
  port?: number;
}>;

/** The `status` that a conformant controller would write, in the shape of the API; which parts it has depends on the kind. */
export type ObjectStatus = Readonly<{
  conditions?: readonly Condition[];
  /** Of Gateways: the addresses that are bound. */
  addresses?: readonly Address[];
  /** Of Gateways: how many ListenerSets are attached. */
  attachedListenerSets?: number;
  /** Of Gateways and ListenerSets. */
  listeners?: readonly Readonly<{
    name: string;
    supportedKinds: readonly Readonly<{ group: string; kind: string }>[];
    attachedRoutes: number;
    conditions: readonly Condition[];
  }>[];
  /** Of routes: an entry for each parentRef that a controller answers for. */
  parents?: readonly Readonly<{
    parentRef: ObjectReference;
    controllerName: string;
    conditions: readonly Condition[];
  }>[];
  /** Of policies. */
  ancestors?: readonly Readonly<{
    ancestorRef: ObjectReference;
    controllerName: string;
    conditions: readonly Condition[];
  }>[];
  /** Of GatewayClasses. */
  supportedFeatures?: readonly Readonly<{ name: string }>[];
}>;

/** An object that the Gateway API gives a status, with the one that a controller would write. */
export type StatusItem = Readonly<{
  apiVersion: string;
  kind: string;
  metadata: Readonly<{
    name: string;
    /** Absent for cluster-scoped objects. */
    namespace?: string;
    generation: number;
  }>;
  /** Absent where no controller would write any. */
  status?: ObjectStatus;
}>;

/** The objects with their statuses, by file in the order of `paths`; the core has them in the order of file names. */
export function statusItems(
  topology: Topology & Readonly<{ statuses: Statuses }>,
  paths: readonly string[],
): readonly StatusItem[] {
  const ranks = new Map(paths.map((path, index) => [path, index]));
  const files = [...topology.model.resources.values()]
    .filter(hasStatus)
    .map(({ file }) => ranks.get(file) ?? 0);
  return (arrayAt(statusList(topology, topology.statuses), 'items') as readonly StatusItem[])
    .map((item, index) => ({ item, rank: files[index] ?? 0 }))
    .toSorted((a, b) => a.rank - b.rank)
    .map(({ item }) => item);
}
