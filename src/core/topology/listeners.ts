import type { Json, Path } from '../yaml/json.ts';
import { arrayAt, numberAt, stringAt, valueAt } from '../model/access.ts';
import { holdsUnknown, knownAt } from '../model/unknown-values.ts';
import type { Resource } from '../model/resource.ts';
import { listenerRowId } from '../kinds/row.ts';
import { GATEWAY_API } from '../kinds/shared/groups.ts';
import { vendorOfProtocol } from '../kinds/shared/vendors.ts';
import { normaliseHostname, type Hostname } from './hostnames.ts';
import { memo } from '../incremental/memo.ts';

/** A listener of a Gateway or a ListenerSet, defaults filled in. */
export type Listener = Readonly<{
  /** The Gateway or ListenerSet. */
  holder: Resource;
  index: number;
  path: Path;
  name: string;
  port: number | null;
  protocol: string;
  hostname: Hostname;
  tlsMode: string;
  /** Whether it says anything of TLS. */
  hasTls: boolean;
  /** `from` of `allowedRoutes.namespaces`. */
  from: string;
  selector: Json | undefined;
  /**
   * Kinds of routes that may attach (docs/model/status.md#supportedkinds): those of the protocol, narrowed by
   * `allowedRoutes.kinds`.
   */
  kinds: readonly string[];
  /** What `allowedRoutes.kinds` lists and the protocol cannot carry, in words. */
  invalidKinds: readonly string[];
}>;

/** The protocols that a controller knows without an extension; case counts. */
const PROTOCOLS: ReadonlySet<string> = new Set(['HTTP', 'HTTPS', 'TLS', 'TCP', 'UDP']);

export const isListenerProtocol = ({ protocol }: Pick<Listener, 'protocol'>): boolean =>
  PROTOCOLS.has(protocol);

/** Whether one of these fields of a listener, or the whole of it, is filled in later. */
export const isFilledLater = ({ holder, path }: Listener, ...fields: readonly string[]): boolean =>
  !knownAt(holder.value)(path) ||
  fields.some((field) => holdsUnknown(valueAt(holder.value, [...path, field])));

/** A text that no two listeners of a workspace share. */
export const listenerId = ({ holder, index }: Pick<Listener, 'holder' | 'index'>): string =>
  `${holder.key}#${index}`;

/** The id of a listener's row. */
export const listenerRow = ({ name }: Listener): string => listenerRowId(name);

function kindsOfProtocol(protocol: string, tlsMode: string): readonly string[] {
  switch (protocol) {
    case 'HTTP':
    case 'HTTPS':
      return ['HTTPRoute', 'GRPCRoute'];
    case 'TLS':
      return tlsMode === 'Passthrough' ? ['TLSRoute'] : ['TLSRoute', 'TCPRoute'];
    case 'TCP':
      return ['TCPRoute'];
    case 'UDP':
      return ['UDPRoute'];
    default:
      return [];
  }
}

type Kinds = Pick<Listener, 'kinds' | 'invalidKinds'>;

function supportedKinds(item: Json, protocol: string, tlsMode: string): Kinds {
  const base = kindsOfProtocol(protocol, tlsMode);
  const listed = arrayAt(item, 'allowedRoutes.kinds');
  if (listed.length === 0) return { kinds: base, invalidKinds: [] };
  const kinds = new Set<string>();
  const invalidKinds = new Set<string>();
  // What is filled in later may be any of them.
  if (listed.some(holdsUnknown)) return { kinds: base, invalidKinds: [] };
  for (const entry of listed) {
    const group = stringAt(entry, 'group') ?? GATEWAY_API;
    const kind = stringAt(entry, 'kind') ?? '';
    if (group === GATEWAY_API && base.includes(kind)) kinds.add(kind);
    else invalidKinds.add(group === GATEWAY_API ? kind : `${kind} of group ${group === '' ? '""' : group}`);
  }
  return { kinds: [...kinds], invalidKinds: [...invalidKinds] };
}

/** Whether the protocol is one that an implementation defines: known as its own, or with its domain in front. */
export const isOwnProtocol = ({ protocol }: Pick<Listener, 'protocol'>): boolean =>
  protocol.includes('/') || vendorOfProtocol(protocol) !== undefined;

/** The listeners that an object writes itself, in order. */
export const listenersOf: (holder: Resource) => readonly Listener[] = memo((holder) =>
  arrayAt(holder.value, 'spec.listeners').map((item, index) => {
    const protocol = stringAt(item, 'protocol') ?? '';
    const tlsMode = stringAt(item, 'tls.mode') ?? 'Terminate';
    return {
      holder,
      index,
      path: ['spec', 'listeners', index],
      name: stringAt(item, 'name') ?? '',
      port: numberAt(item, 'port') ?? null,
      protocol,
      hostname: normaliseHostname(stringAt(item, 'hostname')),
      tlsMode,
      hasTls: valueAt(item, 'tls') !== undefined,
      from: stringAt(item, 'allowedRoutes.namespaces.from') ?? 'Same',
      selector: valueAt(item, 'allowedRoutes.namespaces.selector'),
      ...supportedKinds(item, protocol, tlsMode),
    };
  }),
);
