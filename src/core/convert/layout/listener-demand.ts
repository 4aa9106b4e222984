import type { ResourceKey } from '../../model/resource.ts';
import type { ObjectName } from '../need.ts';

/** What a listener does with connections. */
export type ListenerUse = 'http' | 'https' | 'passthrough';

/** A listener that a class needs, wherever it will stand. */
export type ListenerDemand = Readonly<{
  use: ListenerUse;
  /** `*.x` for a wildcard, null for every host. */
  host: string | null;
  port: number;
  /** Of HTTPS: the certificate that is served. */
  certificate: ObjectName | null;
  /** The namespaces of the routes that attach to it. */
  namespaces: readonly string[];
  /** The namespace of the Ingress that the host belongs to. */
  owner: string;
  /** The Ingresses that it was made of. */
  sources: readonly ResourceKey[];
}>;

/** Where a listener stands. */
export type ListenerPlace = Readonly<{
  kind: 'Gateway' | 'ListenerSet';
  namespace: string;
  name: string;
  /** The name of the listener. */
  section: string;
}>;
