import type { ResourceKey } from '../../model/resource.ts';
import type { Path } from '../../yaml/json.ts';
import type { AddressRange } from './annotations/address-ranges.ts';

/** What an ingress-nginx does with snippets: the Ingress is not read, they are left out, or they act. */
export type SnippetUse = 'not-read' | 'left-out' | 'used';

/** Where the settings of a controller are written. */
export type SettingsPlace = Readonly<{ resource: ResourceKey; path: Path }>;

/** The settings of an ingress-nginx that decide about requests (docs/model/ingress.md#settings-of-ingress-nginx). */
export type NginxSettings = Readonly<{
  sslRedirect: boolean;
  forceSslRedirect: boolean;
  preserveTrailingSlash: boolean;
  httpRedirectCode: number;
  useForwardedHeaders: boolean;
  snippets: SnippetUse;
  /** Beginnings of paths that are not redirected to HTTPS. */
  noTlsRedirect: readonly string[];
  /** Beginnings of paths that need no authentication. */
  noAuth: readonly string[];
  /** In bytes; 0 for no limit. */
  bodySize: number;
  /** In seconds: how long the backend may be silent. */
  readTimeout: number;
  limitStatus: number;
  passthrough: boolean;
  validates: boolean;
  externalNames: boolean;
  serviceUpstream: boolean;
  crossNamespace: boolean;
  /** Strict-Transport-Security; null for none. */
  hsts: string | null;
  /** Headers that `custom-headers` may set, in lower case. */
  allowedHeaders: readonly string[];
  customErrors: readonly number[];
  allow: readonly AddressRange[] | null;
  deny: readonly AddressRange[] | null;
  /** A URL that is asked about every request; null for none. */
  globalAuthUrl: string | null;
  /** The Service that answers what no Ingress takes; null for the answer 404. */
  defaultBackend: Readonly<{ namespace: string; name: string }> | null;
  /** The ConfigMap that they are read from; null where the manifests have none. */
  configMap: ResourceKey | null;
  /** The ConfigMap and the workload that they are read from. */
  from: readonly SettingsPlace[];
}>;

export const defaultNginxSettings: NginxSettings = {
  sslRedirect: true,
  forceSslRedirect: false,
  preserveTrailingSlash: false,
  httpRedirectCode: 308,
  useForwardedHeaders: false,
  snippets: 'not-read',
  noTlsRedirect: ['/.well-known/acme-challenge'],
  noAuth: ['/.well-known/acme-challenge'],
  bodySize: 1024 ** 2,
  readTimeout: 60,
  limitStatus: 503,
  passthrough: false,
  validates: true,
  externalNames: true,
  serviceUpstream: false,
  crossNamespace: false,
  hsts: 'max-age=31536000; includeSubDomains',
  allowedHeaders: [],
  customErrors: [],
  allow: null,
  deny: null,
  globalAuthUrl: null,
  defaultBackend: null,
  configMap: null,
  from: [],
};
