import type { IngressBackend, IngressPath } from '../ingress-rules.ts';
import type { Resource } from '../../model/resource.ts';

/** What compares the path of a router. */
export type PathMatcher = Readonly<{ kind: 'Path' | 'PathPrefix' | 'PathRegexp' | 'segments'; path: string }>;

/** A path of an Ingress as Traefik has it: one router in a list for all hosts. */
export type TraefikRouter = Readonly<{
  ingress: Resource;
  /** Null for a default backend. */
  origin: IngressPath | null;
  backend: IngressBackend;
  /** Empty for any. */
  host: string;
  /** Null for any path. */
  matcher: PathMatcher | null;
  /** As Traefik writes it: its length is the priority. */
  rule: string;
  priority: number;
  /** Names of entry points; null for all. */
  entryPoints: readonly string[] | null;
  /** It answers TLS only. */
  tls: boolean;
  middlewares: readonly string[];
}>;

/** What Traefik's Ingress provider makes of its Ingresses. */
export type TraefikModel = Readonly<{
  /** By host, each list with the highest priority in front. */
  routers: ReadonlyMap<string, readonly TraefikRouter[]>;
  /** Paths to Services without endpoints are left out. */
  leavesOutEmpty: boolean;
  externalNames: boolean;
  /** The entry point of port 443 terminates TLS for all routers. */
  secureEntryPoint: boolean;
}>;
