import type { LayoutName } from '../options.ts';
import { collapsedHostnames } from './collapsed-hostnames.ts';
import type { Homes } from './homes-of.ts';
import type { ListenerDemand, ListenerPlace, ListenerUse } from './listener-demand.ts';

/** The listeners of a class, and which of them routes of a namespace attach to. */
export type Places = Readonly<{
  placeOf: (use: ListenerUse, host: string | null, namespace: string) => ListenerPlace | undefined;
}>;

/**
 * Gives each demand its listener: one for each host, with the certificate that covers it, or fewer where listeners are
 * collapsed. The order of the demands is that of the listeners; those that come last stand elsewhere where there is no
 * room.
 */
export function placeListeners(demands: readonly ListenerDemand[], homes: Homes, layout: LayoutName): Places {
  const hostnameOf =
    layout === 'collapsed' ? collapsedHostnames(demands) : (demand: ListenerDemand) => demand.host;
  const places = new Map<string, ListenerPlace>();
  for (const demand of demands) {
    const hostname = hostnameOf(demand);
    const wanted = layout === 'collapsed' && hostname === null ? demand.use : undefined;
    for (const { home, namespaces } of homes.homesFor(demand, hostname)) {
      const place = home.listenerFor(demand, hostname, namespaces, wanted);
      for (const namespace of namespaces) places.set(keyOf(demand.use, demand.host, namespace), place);
      // The report leads to the listener of a host from its Ingress, which may have no route there.
      const owner = keyOf(demand.use, demand.host, demand.owner);
      if (!places.has(owner)) places.set(owner, place);
    }
  }
  return { placeOf: (use, host, namespace) => places.get(keyOf(use, host, namespace)) };
}

const keyOf = (use: ListenerUse, host: string | null, namespace: string): string =>
  `${use} ${host ?? ''} ${namespace}`;
