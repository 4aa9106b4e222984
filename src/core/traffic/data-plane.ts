import type { Resource, ResourceKey } from '../model/resource.ts';
import type { HolderStatus, ListenerStatus, Statuses } from '../status/statuses.ts';
import { byText } from '../text/by-text.ts';
import { chosen } from '../choices/define-choice.ts';
import * as choices from '../choices/traffic.ts';
import type { Topology } from '../topology/topology.ts';
import { ANY_HOST } from './table/hostname-buckets.ts';
import { buildRouteTable, type RouteTable } from './table/route-table.ts';
import { statusesOf } from '../status/status-of.ts';

/** A listener that carries traffic, with the routes it decides among. */
export type PlaneListener = Readonly<{
  status: ListenerStatus;
  /** Empty for any. */
  hostname: string;
  table: RouteTable;
}>;

/** What listens on one port number, by hostname. */
export type PlanePort = Readonly<{
  http: ReadonlyMap<string, PlaneListener>;
  https: ReadonlyMap<string, PlaneListener>;
  /** HTTPS and TLS together: those that the server name chooses among. */
  tls: ReadonlyMap<string, PlaneListener>;
  tcp: PlaneListener | undefined;
  udp: PlaneListener | undefined;
  all: readonly PlaneListener[];
}>;

export type GatewayPlane = Readonly<{
  gateway: Resource;
  status: HolderStatus;
  /** Those on which something works. */
  ports: ReadonlyMap<number, PlanePort>;
  /** Those of all its listeners, whether they work or not. */
  declared: ReadonlySet<number>;
}>;

/** What the workspace has chosen where implementations differ. */
export type TrafficChoices = Readonly<{ [K in keyof typeof choices]: (typeof choices)[K]['default'] }>;

/** All listeners of a workspace as a gateway would have them programmed: what requests are decided by. */
export type DataPlane = Readonly<{
  topology: Pick<Topology, 'index' | 'links'>;
  statuses: Statuses;
  choices: TrafficChoices;
  /** By `namespace/name`, in that order. */
  gateways: ReadonlyMap<string, GatewayPlane>;
  /** By Gateway, holder and name: for reuse. */
  listeners: ReadonlyMap<string, PlaneListener>;
}>;

const readChoices = (topology: DataPlane['topology']): TrafficChoices =>
  Object.fromEntries(
    Object.entries(choices).map(([name, choice]) => [name, chosen<string>(topology.index, choice)]),
  ) as TrafficChoices;

const sameChoices = (a: TrafficChoices, b: TrafficChoices): boolean =>
  a.regexRank === b.regexRank && a.droppedRules === b.droppedRules;

const listenerId = (gateway: ResourceKey, { listener }: ListenerStatus): string =>
  `${gateway} ${listener.holder.key} ${listener.index}`;

function planPort(listeners: readonly PlaneListener[]): PlanePort {
  const of = (...protocols: readonly string[]): readonly PlaneListener[] =>
    listeners.filter(({ status }) => protocols.includes(status.listener.protocol));
  // No two of a protocol have one hostname: that would be a conflict, and conflicted listeners are not usable.
  const byHostname = (some: readonly PlaneListener[]) =>
    new Map(some.toReversed().map((listener) => [listener.hostname, listener] as const));
  return {
    http: byHostname(of('HTTP')),
    https: byHostname(of('HTTPS')),
    tls: byHostname(of('HTTPS', 'TLS')),
    tcp: of('TCP')[0],
    udp: of('UDP')[0],
    all: listeners,
  };
}

function planGateway(status: HolderStatus, listeners: readonly PlaneListener[]): GatewayPlane {
  const ports = new Map<number, PlaneListener[]>();
  for (const listener of listeners) {
    const { port } = listener.status.listener;
    if (port === null) continue;
    const members = ports.get(port);
    if (members) members.push(listener);
    else ports.set(port, [listener]);
  }
  return {
    gateway: status.resource,
    status,
    declared: new Set(
      [...status.listeners, ...status.effective].flatMap(({ listener: { port } }) => port ?? []),
    ),
    ports: new Map([...ports].map(([port, members]) => [port, planPort(members)] as const)),
  };
}

/**
 * Arranges what the computed status says is attached so that requests are decided in microseconds.
 *
 * @param previous the data plane before the last edit: listeners and hostnames whose routes did not change keep what
 *   was arranged for them
 */
export function createDataPlane(
  topology: DataPlane['topology'],
  statuses: Statuses,
  previous?: DataPlane,
): DataPlane {
  const chosenNow = readChoices(topology);
  const reusable = previous && sameChoices(previous.choices, chosenNow) ? previous.listeners : undefined;
  if (reusable && previous?.statuses.holders === statuses.holders)
    return { ...previous, topology, statuses, choices: chosenNow };
  const all = new Map<string, PlaneListener>();
  const plan = (status: HolderStatus): GatewayPlane => {
    const listeners = status.effective.flatMap((one): readonly PlaneListener[] => {
      if (!one.usable) return [];
      const id = listenerId(status.resource.key, one);
      const before = reusable?.get(id);
      const listener =
        before?.status === one
          ? before
          : {
              status: one,
              hostname: one.listener.hostname ?? ANY_HOST,
              table: buildRouteTable(one.routes, chosenNow, before?.table),
            };
      all.set(id, listener);
      return [listener];
    });
    return planGateway(status, listeners);
  };
  const nameOf = ({ resource }: HolderStatus): string => `${resource.namespace}/${resource.name}`;
  const holders = statusesOf(statuses, 'gateway').map((status) => [nameOf(status), status] as const);
  return {
    topology,
    statuses,
    choices: chosenNow,
    gateways: new Map(
      holders.toSorted(([a], [b]) => byText(a, b)).map(([name, status]) => [name, plan(status)] as const),
    ),
    listeners: all,
  };
}
