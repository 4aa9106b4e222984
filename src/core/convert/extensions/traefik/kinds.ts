import type { ExtensionKind } from '../shared/cover.ts';

const API = 'traefik.io/v1alpha1';

/** A middleware of one type: Traefik refuses several in one object. */
export const middleware = (about: string): ExtensionKind => ({
  apiVersion: API,
  kind: 'Middleware',
  binding: 'filter',
  about,
});

/** A Service with what Traefik does on the way to it. */
export const traefikService: ExtensionKind = { apiVersion: API, kind: 'TraefikService', binding: 'backend' };

/** How the servers of a TraefikService are reached. */
export const serversTransport = (namespace: string, name: string, serverName: string | null) => ({
  apiVersion: API,
  kind: 'ServersTransport',
  metadata: { name, namespace },
  spec: { insecureSkipVerify: true, ...(serverName !== null && { serverName }) },
});
