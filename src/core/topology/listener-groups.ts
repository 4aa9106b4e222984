import { clash, type Clash } from './clash.ts';
import type { Hostname } from './hostnames.ts';
import type { Listener } from './listeners.ts';
import type { ResourceIndex } from './resource-index.ts';

/** A listener with its rank among all that were added. */
type Ranked = Readonly<{ listener: Listener; rank: number }>;

/** Listeners of one port, protocol and TLS mode, by hostname. */
type Group = Map<Hostname, Ranked[]>;

/** Listeners in groups that clash alike with any other listener: a port may have thousands. */
export type ListenerGroups = Readonly<{
  add: (listeners: readonly Listener[]) => void;
  /** Those that a listener clashes with for a reason, in the order in which they were added. */
  opponents: (listener: Listener, reason: Clash['reason'], index: ResourceIndex) => readonly Listener[];
}>;

export function listenerGroups(): ListenerGroups {
  const byPort = new Map<number | null, Map<string, Group>>();
  let added = 0;

  const add = (listener: Listener): void => {
    const { port, protocol, tlsMode, hostname } = listener;
    const groups = byPort.get(port) ?? new Map<string, Group>();
    byPort.set(port, groups);
    const id = `${protocol} ${tlsMode}`;
    const group: Group = groups.get(id) ?? new Map();
    groups.set(id, group);
    const members = group.get(hostname) ?? [];
    group.set(hostname, members);
    members.push({ listener, rank: added++ });
  };

  return {
    add: (listeners) => listeners.forEach(add),
    opponents: (listener, reason, index) => {
      const clashes = (members: readonly Ranked[] | undefined): boolean => {
        const [first] = members ?? [];
        return first !== undefined && clash(listener, first.listener, index)?.reason === reason;
      };
      const found: Ranked[] = [];
      for (const group of byPort.get(listener.port)?.values() ?? []) {
        const same = group.get(listener.hostname);
        if (same && clashes(same)) found.push(...same);
        const [first, second] = group.keys();
        const elsewhere = first === listener.hostname ? second : first;
        // All hostnames but the own are alike to a clash.
        if (elsewhere !== undefined && clashes(group.get(elsewhere)))
          for (const [hostname, members] of group) if (hostname !== listener.hostname) found.push(...members);
      }
      return found.toSorted((a, b) => a.rank - b.rank).map((one) => one.listener);
    },
  };
}
