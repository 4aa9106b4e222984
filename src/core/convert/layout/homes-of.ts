import type { ConvertOptions } from '../options.ts';
import { Home, type KnownListener } from './home.ts';
import type { ListenerDemand } from './listener-demand.ts';

/** What decides where the listeners of a class stand. */
export type HomeContext = Readonly<{
  layout: ConvertOptions['layout'];
  /** The namespace of a shared Gateway. */
  gatewayNamespace: string;
  /** A name for an object of this class that no other has. */
  nameFor: (kind: 'Gateway' | 'ListenerSet', namespace: string, suffix?: string) => string;
  /** The Gateway that is added to; null where there is none. */
  given: Readonly<{ namespace: string; name: string; listeners: readonly KnownListener[] | null }> | null;
  /** Whether ListenerSets are installed. */
  listenerSets: boolean;
}>;

/** The Gateways and ListenerSets of a class, made as they are asked for. */
export type Homes = Readonly<{
  all: () => readonly Home[];
  /** The Gateway that ListenerSets belong to. */
  base: () => Home;
  /** Where a demand goes; in the layout `namespace` one for each namespace of routes. */
  homesFor: (
    demand: ListenerDemand,
    hostname: string | null,
  ) => readonly Readonly<{ home: Home; namespaces: readonly string[] }>[];
}>;

/** What was placed beside a Gateway or ListenerSet, and where the next listener goes. */
type Room = { readonly placed: Map<string, Home>; part: number; open: Home };

export function homesOf(context: HomeContext): Homes {
  const { layout, given, gatewayNamespace, nameFor, listenerSets } = context;
  const homes = new Map<string, Home>();
  const rooms = new Map<Home, Room>();
  const home = (kind: 'Gateway' | 'ListenerSet', namespace: string, part = 1): Home => {
    const key = `${kind} ${namespace} ${part}`;
    const found = homes.get(key);
    if (found) return found;
    const made = new Home(kind, namespace, nameFor(kind, namespace, part === 1 ? '' : `-${part}`));
    homes.set(key, made);
    return made;
  };
  const base = (): Home => {
    if (!given) return home('Gateway', gatewayNamespace);
    const found = homes.get('given');
    if (found) return found;
    const made = new Home('Gateway', given.namespace, given.name, given.listeners ?? []);
    homes.set('given', made);
    return made;
  };
  /** A Gateway has room for 64 listeners: further ones stand in ListenerSets, or in Gateways where those are not installed. */
  const withRoom = (first: Home, { use, port }: ListenerDemand, hostname: string | null): Home => {
    if (first.has({ use, port, host: hostname })) return first;
    const room = rooms.get(first) ?? { placed: new Map<string, Home>(), part: 1, open: first };
    rooms.set(first, room);
    const wanted = `${use} ${port} ${hostname ?? ''}`;
    const known = room.placed.get(wanted);
    if (known) return known;
    while (room.open.full)
      room.open = home(listenerSets ? 'ListenerSet' : 'Gateway', first.namespace, ++room.part);
    room.placed.set(wanted, room.open);
    return room.open;
  };
  return {
    all: () => [...homes.values()],
    base,
    homesFor(demand, hostname) {
      if (layout === 'namespace' && !given) {
        const namespaces = demand.namespaces.length === 0 ? [demand.owner] : demand.namespaces;
        return namespaces.map((namespace) => ({
          home: withRoom(home('Gateway', namespace), demand, hostname),
          namespaces: [namespace],
        }));
      }
      const first =
        (layout === 'listenerset' || given?.listeners === null) && hostname !== null
          ? home('ListenerSet', demand.owner)
          : base();
      return [{ home: withRoom(first, demand, hostname), namespaces: demand.namespaces }];
    },
  };
}
