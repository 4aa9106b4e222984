import type { Json } from '../../yaml/json.ts';
import { numberAt, stringAt, valueAt } from '../../model/access.ts';
import type { HttpMatch } from '../table/http-match.ts';
import { parseAuthority } from '../request/authority.ts';
import { changePath, readPathChange, type PathChange } from './path-change.ts';

/** A RequestRedirect; undefined for what it leaves as it is. */
export type Redirect = Readonly<{
  statusCode: number;
  scheme: string | undefined;
  hostname: string | undefined;
  port: number | undefined;
  path: PathChange | undefined;
}>;

export const readRedirect = (filter: Json | undefined): Redirect => ({
  statusCode: numberAt(filter, 'statusCode') ?? 302,
  scheme: stringAt(filter, 'scheme') || undefined,
  hostname: stringAt(filter, 'hostname') || undefined,
  port: numberAt(filter, 'port'),
  path: readPathChange(valueAt(filter, 'path')),
});

/** What a redirect sees of a request. */
export type RedirectedRequest = Readonly<{
  authority: string;
  path: string;
  query: string | null;
  /** Of the listener that took it. */
  scheme: 'http' | 'https';
  listenerPort: number;
  match: HttpMatch['path'];
}>;

const DEFAULT_PORTS: Readonly<Record<string, number>> = { http: 80, https: 443 };

/**
 * The `Location` of a redirect (docs/model/filters.md#requestredirect); undefined where its path modifier cannot act.
 * Without a port of its own it takes that of its scheme, and without a scheme that of the listener; the port is left
 * out where it is the usual one of the scheme, whatever it came from.
 */
export function locationOf(redirect: Redirect, request: RedirectedRequest): string | undefined {
  const scheme = redirect.scheme ?? request.scheme;
  const parsed = parseAuthority(request.authority);
  const host = redirect.hostname ?? (parsed.ok ? parsed.authority.name : request.authority);
  const byScheme = redirect.scheme === undefined ? undefined : DEFAULT_PORTS[redirect.scheme];
  const port = redirect.port ?? byScheme ?? request.listenerPort;
  const path = redirect.path ? changePath(redirect.path, request.path, request.match) : request.path;
  if (path === undefined) return undefined;
  const shown = port === DEFAULT_PORTS[scheme] ? '' : `:${port}`;
  return `${scheme}://${host}${shown}${path}${request.query === null ? '' : `?${request.query}`}`;
}
