import type { Resource } from '../../model/resource.ts';
import type { IngressBackend, IngressPath, IngressTls } from '../ingress-rules.ts';
import type { Canary } from './annotations/canary.ts';
import type { ClientCertificates } from './annotations/client-certificates.ts';
import type { NginxAnnotations } from './annotations/read-annotations.ts';
import type { NginxSettings } from './nginx-settings.ts';
import type { RegexCause } from './regex-cause.ts';
import type { Denial, RequiredObjects } from './required-objects.ts';

/** An Ingress as the controller has it: annotations, and what they need. */
export type ReadIngress = Readonly<{
  ingress: Resource;
  annotations: NginxAnnotations;
  required: RequiredObjects;
  /** Why all its paths answer 503; null where they do not. */
  denied: Denial | null;
}>;

/** An Ingress that the controller does not read. */
export type UnreadIngress = Readonly<{ ingress: Resource; denial: Denial }>;

/** A location of a server: a path of an Ingress, or the `/` that each host has by itself. */
export type NginxLocation = Readonly<{
  /** As the Ingress writes it; `/` where it writes none. */
  path: string;
  /** ImplementationSpecific is Prefix. */
  type: 'Exact' | 'Prefix';
  /** The path of the Ingress; null for a `/` that no rule has taken over. */
  origin: IngressPath | null;
  /** Whose annotations act; null for the `/` of the default server alone. */
  by: ReadIngress | null;
  /** Where it sends; null for the default backend of the controller. */
  backend: IngressBackend | null;
  /** The upstream of the backend (`upstreamId`); null for the default backend of the controller. */
  upstream: string | null;
  /** It is the `/` that each host has, with the annotations of the first Ingress of the host. */
  implicit: boolean;
  /** Rewrites and redirects of the annotations do not count: it is the catch-all of an Ingress without rules. */
  plain: boolean;
}>;

/** What NGINX compares with the path of a request: a location has one, or two for a path with and without its slash. */
export type NginxMatcher = Readonly<{ text: string; exact: boolean; location: NginxLocation }>;

/** A path of an Ingress that has no location, and why. */
export type LostPath = Readonly<{ path: IngressPath; reason: string }>;

/** A host, with all that is decided for the host as a whole. */
export type NginxServer = Readonly<{
  /** Empty for the default server, which takes all other hosts. */
  host: string;
  /** In the order in which the controller writes them: longest path first. */
  locations: readonly NginxLocation[];
  matchers: readonly NginxMatcher[];
  lost: readonly LostPath[];
  /** The location for which all paths are expressions; null where they are not. */
  regexMode: Readonly<{ location: NginxLocation; annotation: RegexCause }> | null;
  /** In lower case: names, `*.` wildcards of any depth, `~` expressions. */
  aliases: readonly string[];
  /** Whose `server-alias` counts. */
  aliasesBy: Resource | null;
  /** `GET /` is redirected there. */
  appRoot: Readonly<{ path: string; by: Resource }> | null;
  /** The host that redirects to this one; null for none. */
  wwwRedirect: Readonly<{ from: string; by: Resource }> | null;
  /** The location that gets TLS as it comes; null where TLS is terminated. */
  passthrough: NginxLocation | null;
  /** The Ingress for which a certificate is configured for the host, and its entry; null without. */
  certificate: Readonly<{ ingress: Resource; tls: IngressTls | null }> | null;
  clientCertificates: Readonly<{ by: Resource; settings: ClientCertificates }> | null;
  /** All requests get 403. */
  denied: (Denial & Readonly<{ by: Resource }>) | null;
}>;

/** A Service port as the target of locations. */
export type NginxUpstream = Readonly<{
  id: string;
  /** The Ingress whose backend made it. */
  by: Resource;
  backend: IngressBackend;
  /** It is the canary of others, and has no locations of its own. */
  canary: Canary | null;
  /** The upstreams that share its requests, in order; only the first counts. */
  alternatives: readonly string[];
  /** The cookie for which clients stay with the backend they came to; null without. */
  stickyCookie: string | null;
}>;

/** A canary, or part of one, that gets no requests, and why. */
export type IdleCanary = Readonly<{ path: IngressPath | null; ingress: Resource; reason: string }>;

/** What an ingress-nginx makes of all its Ingresses. */
export type NginxModel = Readonly<{
  settings: NginxSettings;
  /** By host, the default server under the empty text. */
  servers: ReadonlyMap<string, NginxServer>;
  upstreams: ReadonlyMap<string, NginxUpstream>;
  /** In the order in which they count: oldest first. */
  ingresses: readonly ReadIngress[];
  unread: readonly UnreadIngress[];
  idleCanaries: readonly IdleCanary[];
}>;

/** The name of an upstream: namespace, Service and port as the Ingress writes them. */
export const upstreamId = (namespace: string, { service }: IngressBackend): string =>
  `${namespace}/${service?.name ?? ''}/${service?.port ?? ''}`;
