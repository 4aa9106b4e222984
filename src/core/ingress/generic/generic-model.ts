import type { Resource } from '../../model/resource.ts';
import type { IngressBackend, IngressPath } from '../ingress-rules.ts';
import type { LostPath } from '../nginx/nginx-model.ts';

/** A backend for what no path takes, and whose it is. */
export type FallbackBackend = Readonly<{ ingress: Resource; backend: IngressBackend }>;

/** The paths of one host. */
export type GenericHost = Readonly<{
  /** Empty for any. */
  host: string;
  exact: ReadonlyMap<string, IngressPath>;
  /** By the path without a slash at its end; `/` is the empty text. */
  prefixes: ReadonlyMap<string, IngressPath>;
  fallback: FallbackBackend | null;
  lost: readonly LostPath[];
}>;

/** What a controller makes of its Ingresses that follows the specification alone. */
export type GenericModel = Readonly<{
  hosts: ReadonlyMap<string, GenericHost>;
  fallback: FallbackBackend | null;
  /** Hosts of `tls`; null where an entry is for all, or HTTPS is answered for all. */
  tlsHosts: ReadonlySet<string> | null;
}>;
