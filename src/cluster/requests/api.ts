import type { Json, JsonObject } from '../../core/yaml/json.ts';
import type { ClusterClock } from '../cluster-types.ts';
import { readWarnings } from './read-warnings.ts';

export type ApiRequest = Readonly<{
  method?: 'GET' | 'PATCH' | 'POST';
  /** Behind the prefix, without a slash in front: `apis/apps/v1/deployments`. */
  path: string;
  query?: Readonly<Record<string, string>>;
  accept?: string;
  /** Given back in `If-None-Match`: an answer that is the same is 304. */
  etag?: string | null;
  body?: Readonly<{ type: string; value: JsonObject }>;
  signal?: AbortSignal;
}>;

/** What came back: an answer of the API server or of the proxy, or nothing. */
export type ApiAnswer =
  | Readonly<{
      answered: true;
      status: number;
      /** Null where it is not JSON: the proxy, and the server about unknown paths, answer in plain text. */
      body: JsonObject | null;
      text: string;
      etag: string | null;
      warnings: readonly string[];
      /** Milliseconds to wait before it is tried again. */
      retryAfter: number | null;
    }>
  | Readonly<{ answered: false; reason: string }>;

export type Api = Readonly<{
  ask: (request: ApiRequest) => Promise<ApiAnswer>;
  /** The address of a WebSocket. */
  socketAddress: (path: string, query: Readonly<Record<string, string>>) => string;
}>;

/** How long an answer may take. A list of 500 large objects through a slow line takes seconds. */
const LIMIT = 60_000;

const NO_ANSWER = 'The proxy does not answer.';

/**
 * Asks the API under an address. It never throws.
 *
 * @param base the address with the prefix of the proxy
 */
export function createApi(base: string, fetch_: typeof fetch, clock: ClusterClock): Api {
  const root = base.endsWith('/') ? base : `${base}/`;
  // Programs that browsers are taken for get JSON indented by default, twice as long.
  const address = (path: string, query: Readonly<Record<string, string>>) =>
    `${root}${path}?${new URLSearchParams({ ...query, pretty: 'false' })}`;
  return {
    socketAddress: (path, query) => address(path, query).replace(/^http/, 'ws'),
    async ask({ method = 'GET', path, query = {}, accept = 'application/json', etag, body, signal }) {
      const timeout = new AbortController();
      const stopWaiting = clock.after(LIMIT, () => timeout.abort());
      try {
        const response = await fetch_(address(path, query), {
          method,
          cache: 'no-store',
          redirect: 'error',
          headers: {
            Accept: accept,
            ...(etag ? { 'If-None-Match': etag } : {}),
            ...(body ? { 'Content-Type': body.type } : {}),
          },
          ...(body ? { body: JSON.stringify(body.value) } : {}),
          signal: signal ? AbortSignal.any([signal, timeout.signal]) : timeout.signal,
        });
        const { headers, status } = response;
        const text = await response.text();
        const isJson = headers.get('content-type')?.includes('json') ?? false;
        return {
          answered: true,
          status,
          body: isJson ? readObject(text) : null,
          text,
          etag: headers.get('etag'),
          warnings: readWarnings(headers.get('warning')),
          retryAfter: readRetryAfter(headers.get('retry-after')),
        };
      } catch {
        // Browsers say no more than that it failed.
        const reason = timeout.signal.aborted
          ? `There was no answer for ${LIMIT / 1000} seconds.`
          : NO_ANSWER;
        return { answered: false, reason };
      } finally {
        stopWaiting();
      }
    },
  };
}

function readObject(text: string): JsonObject | null {
  try {
    const value = JSON.parse(text) as Json;
    return value !== null && typeof value === 'object' && !Array.isArray(value)
      ? (value as JsonObject)
      : null;
  } catch {
    // A line that broke in the middle: the caller sees that nothing can be read.
    return null;
  }
}

/** Seconds; the API server sends no dates. */
function readRetryAfter(header: string | null): number | null {
  return header !== null && /^\d{1,6}$/.test(header) ? Number(header) * 1000 : null;
}
