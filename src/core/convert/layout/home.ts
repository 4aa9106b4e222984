import type { ResourceKey } from '../../model/resource.ts';
import { uniqueNames, type UniqueNames } from '../names/unique-names.ts';
import { hostToken } from '../names/tokens.ts';
import type { ObjectName } from '../need.ts';
import type { ListenerDemand, ListenerPlace, ListenerUse } from './listener-demand.ts';

/** An object can have so many listeners. */
const MOST_LISTENERS = 64;

/** One listener of a Gateway or a ListenerSet in the making. */
export type PlannedListener = Readonly<{
  name: string;
  use: ListenerUse;
  hostname: string | null;
  port: number;
  certificate: ObjectName | null;
  namespaces: Set<string>;
}>;

/** A listener that is there already, of a Gateway that is added to. */
export type KnownListener = Readonly<{
  name: string;
  protocol: string;
  hostname: string | null;
  port: number;
}>;

/** A Gateway or ListenerSet that listeners are gathered in. */
export class Home {
  readonly listeners: PlannedListener[] = [];
  readonly sources = new Set<ResourceKey>();
  readonly #names: UniqueNames;
  readonly #known: ReadonlyMap<string, string>;
  readonly #count: number;
  readonly #byTriple = new Map<string, PlannedListener>();

  constructor(
    readonly kind: 'Gateway' | 'ListenerSet',
    readonly namespace: string,
    readonly name: string,
    known: readonly KnownListener[] = [],
  ) {
    this.#names = uniqueNames(known.map((one) => one.name));
    this.#known = new Map(
      known.map(({ name: listener, protocol, hostname, port }) => [
        `${port} ${protocol} ${hostname ?? ''}`,
        listener,
      ]),
    );
    this.#count = known.length;
  }

  /** Whether no listener can be added. */
  get full(): boolean {
    return this.#count + this.listeners.length >= MOST_LISTENERS;
  }

  /** Whether the demand needs no listener of its own here. */
  has({ use, host, port }: Pick<ListenerDemand, 'use' | 'host' | 'port'>): boolean {
    const triple = tripleOf(use, host, port);
    return this.#byTriple.has(triple) || this.#known.has(triple);
  }

  /** The listener for a demand: one that is there, or a new one. */
  listenerFor(
    demand: Pick<ListenerDemand, 'use' | 'port' | 'certificate' | 'sources'>,
    hostname: string | null,
    namespaces: readonly string[],
    wanted = `${PREFIXES[demand.use]}-${hostToken(hostname)}`,
  ): ListenerPlace {
    for (const source of demand.sources) this.sources.add(source);
    const { kind, namespace, name } = this;
    const triple = tripleOf(demand.use, hostname, demand.port);
    const known = this.#known.get(triple);
    if (known !== undefined) return { kind, namespace, name, section: known };
    const { use, port, certificate } = demand;
    const planned = this.#byTriple.get(triple) ?? {
      name: this.#names.nameFor(wanted, `${use} ${hostname ?? ''} ${port}`),
      use,
      hostname,
      port,
      certificate,
      namespaces: new Set<string>(),
    };
    if (!this.#byTriple.has(triple)) {
      this.#byTriple.set(triple, planned);
      this.listeners.push(planned);
    }
    for (const one of namespaces) planned.namespaces.add(one);
    return { kind, namespace, name, section: planned.name };
  }
}

const PREFIXES: Readonly<Record<ListenerUse, string>> = { http: 'http', https: 'https', passthrough: 'tls' };

/** The protocol of a listener. */
export const PROTOCOLS: Readonly<Record<ListenerUse, string>> = {
  http: 'HTTP',
  https: 'HTTPS',
  passthrough: 'TLS',
};

/** No two listeners of a Gateway may have the same. */
const tripleOf = (use: ListenerUse, hostname: string | null, port: number): string =>
  `${port} ${PROTOCOLS[use]} ${hostname ?? ''}`;
