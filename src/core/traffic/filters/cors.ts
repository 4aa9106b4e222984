import type { Json } from '../../yaml/json.ts';
import { arrayAt, numberAt, valueAt } from '../../model/access.ts';
import type { HeaderValues } from '../request/request.ts';

/** A CORS filter, defaults filled in. */
export type Cors = Readonly<{
  allowOrigins: readonly string[];
  allowCredentials: boolean;
  allowMethods: readonly string[];
  allowHeaders: readonly string[];
  exposeHeaders: readonly string[];
  maxAge: number;
}>;

const texts = (filter: Json | undefined, key: string): readonly string[] =>
  arrayAt(filter, key).filter((item) => typeof item === 'string');

export const readCors = (filter: Json | undefined): Cors => ({
  allowOrigins: texts(filter, 'allowOrigins'),
  allowCredentials: valueAt(filter, 'allowCredentials') === true,
  allowMethods: texts(filter, 'allowMethods'),
  allowHeaders: texts(filter, 'allowHeaders'),
  exposeHeaders: texts(filter, 'exposeHeaders'),
  maxAge: numberAt(filter, 'maxAge') ?? 5,
});

type Origin = Readonly<{ scheme: string; host: string; port: number }>;

const PORTS: Readonly<Record<string, number>> = { http: 80, https: 443 };

/** `scheme://host[:port]`; a missing port is that of the scheme. */
function readOrigin(text: string): Origin | undefined {
  const [, scheme, host, port] =
    /^([A-Za-z][A-Za-z0-9+.-]*):\/\/([^/:]+|\[[^\]]*\])(?::(\d+))?$/.exec(text) ?? [];
  if (scheme === undefined || host === undefined) return undefined;
  return { scheme, host: host.toLowerCase(), port: port === undefined ? (PORTS[scheme] ?? 0) : Number(port) };
}

/** Whether `*` in a pattern of hosts can stand for what a host has in its place: any run of characters. */
function hostMatches(pattern: string, host: string): boolean {
  const [first = '', ...rest] = pattern.split('*');
  if (rest.length === 0) return pattern === host;
  const last = rest.pop() ?? '';
  if (!host.startsWith(first)) return false;
  let from = first.length;
  for (const part of rest) {
    const at = host.indexOf(part, from);
    if (at < 0) return false;
    from = at + part.length;
  }
  return host.length - last.length >= from && host.endsWith(last);
}

/** Whether one entry of `allowOrigins` covers the origin of a request (docs/model/filters.md#cors). */
export function coversOrigin(pattern: string, origin: string): boolean {
  if (pattern === '*') return true;
  const [allowed, asked] = [readOrigin(pattern), readOrigin(origin)];
  return (
    allowed !== undefined &&
    asked !== undefined &&
    allowed.scheme === asked.scheme &&
    allowed.port === asked.port &&
    hostMatches(allowed.host, asked.host)
  );
}

/** A browser's question before a request: it is answered by the gateway itself. */
export const isPreflight = (method: string, headers: HeaderValues): boolean =>
  method === 'OPTIONS' && headers.has('origin') && headers.has('access-control-request-method');

/** The list as a header says it; a lone `*` becomes what was asked for where credentials forbid it. */
function listHeader(
  list: readonly string[],
  asked: string | undefined,
  credentials: boolean,
): string | undefined {
  if (list.length === 0) return undefined;
  if (!list.includes('*')) return list.join(', ');
  return credentials ? asked || undefined : '*';
}

/**
 * The headers that a CORS filter adds to the answer to a request, by name; none where its origin is not allowed or
 * missing (docs/model/filters.md#cors).
 */
export function corsHeaders(
  cors: Cors,
  headers: HeaderValues,
  preflight: boolean,
): ReadonlyMap<string, string> {
  const added = new Map<string, string>();
  const origin = headers.get('origin')?.[0];
  if (origin === undefined || !cors.allowOrigins.some((pattern) => coversOrigin(pattern, origin)))
    return added;
  const put = (name: string, value: string | undefined): void => {
    if (value !== undefined) added.set(`access-control-${name}`, value);
  };
  const credentials = cors.allowCredentials;
  put('allow-origin', origin);
  put('allow-credentials', credentials ? 'true' : undefined);
  if (preflight) {
    const asked = (name: string) => headers.get(`access-control-request-${name}`)?.join(',');
    put('allow-methods', listHeader(cors.allowMethods, asked('method'), credentials));
    put('allow-headers', listHeader(cors.allowHeaders, asked('headers'), credentials));
    put('max-age', String(cors.maxAge));
  } else {
    const exposed = credentials ? cors.exposeHeaders.filter((name) => name !== '*') : cors.exposeHeaders;
    put('expose-headers', listHeader(exposed, undefined, credentials));
  }
  return added;
}
