import { groupBy } from '../../incremental/group-by.ts';
import { memo } from '../../incremental/memo.ts';
import { isPlaceholder } from '../../model/placeholder.ts';
import { statusesOf } from '../../status/status-of.ts';
import type { ListenerStatus, Statuses } from '../../status/statuses.ts';
import type { Listener } from '../../topology/listeners.ts';
import type { GatewayPlane } from '../data-plane.ts';
import { ANY_HOST, coveringNames, mayCoverHost } from '../table/hostname-buckets.ts';

/** All listeners that a Gateway could have, the unusable ones too. */
export type ListenerCandidates = Readonly<{
  all: readonly ListenerStatus[];
  /** Whether a listener carries traffic on its port. */
  carriesTraffic: (listener: Listener) => boolean;
  /**
   * Those of a port whose hostname covers a name, or may do so once it is filled in, and beside them the one that was chosen; in
   * the order of all.
   */
  covering: (port: number, name: string, chosen: Listener | undefined) => readonly ListenerStatus[];
  /** How many are on a port. */
  countOn: (port: number) => number;
}>;

const setsByGateway = memo((statuses: Statuses) =>
  groupBy(statusesOf(statuses, 'listener-set'), ({ gateway }) => gateway.key),
);

/**
 * The listeners of a Gateway, found by port and hostname: there may be thousands, and they are asked for with each request that
 * is traced.
 *
 * @param statuses those that the Gateway was planned from
 */
export const listenerCandidates: (plane: GatewayPlane, statuses: Statuses) => ListenerCandidates = memo(
  ({ status, ports }: GatewayPlane, statuses: Statuses): ListenerCandidates => {
    const sets = setsByGateway(statuses).get(status.resource.key) ?? [];
    const all = [...status.listeners, ...sets.flatMap(({ listeners }) => listeners)];
    const ranks = new Map(all.map(({ listener }, rank) => [listener, rank] as const));
    const rankOf = ({ listener }: ListenerStatus): number => ranks.get(listener) ?? 0;
    const carrying = new Set(
      [...ports.values()].flatMap((port) => port.all.map((one) => one.status.listener)),
    );
    const byName = groupBy(all, ({ listener }) => nameOf(listener.port, listener.hostname ?? ANY_HOST));
    const byPort = groupBy(all, ({ listener }) => listener.port);
    const later = all.filter(({ listener }) => isPlaceholder(listener.hostname ?? ''));
    return {
      all,
      carriesTraffic: (listener) => carrying.has(listener),
      countOn: (port) => byPort.get(port)?.length ?? 0,
      covering: (port, name, chosen) => {
        const found = new Set([
          ...(chosen ? [chosen] : []).flatMap((one) => all[ranks.get(one) ?? -1] ?? []),
          ...[...coveringNames(name)].flatMap((hostname) => byName.get(nameOf(port, hostname)) ?? []),
          ...later.filter(({ listener }) => listener.port === port && mayCoverHost(listener.hostname, name)),
        ]);
        return [...found].toSorted((a, b) => rankOf(a) - rankOf(b));
      },
    };
  },
);

const nameOf = (port: number | null, hostname: string): string => `${port ?? ''} ${hostname}`;
