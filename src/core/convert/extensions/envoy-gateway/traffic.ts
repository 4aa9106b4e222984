import type { JsonObject } from '../../../yaml/json.ts';
import type { ClientKey, NeedKind } from '../../need.ts';
import type { RuleNeeds } from '../../extension.ts';
import { open, type Cover, type Covers } from '../shared/cover.ts';
import { asDuration } from '../shared/as-duration.ts';
import { backendTrafficPolicy } from './kinds.ts';

const has = ({ needs }: RuleNeeds, kind: NeedKind): boolean => needs.some((need) => need.kind === kind);

/** What distinguishes clients for a limit. */
function selectorOf(key: ClientKey): JsonObject | null {
  switch (key.by) {
    case 'address':
      return { sourceCIDR: { type: 'Distinct', value: '0.0.0.0/0' } };
    case 'header':
      return { headers: [{ type: 'Distinct', name: key.name }] };
    case 'query':
      return { queryParams: [{ type: 'Distinct', name: key.name }] };
    case 'cookie':
    case 'other':
      return null;
  }
}

function hashOf(key: ClientKey): JsonObject | null {
  switch (key.by) {
    case 'address':
      return { type: 'SourceIP' };
    case 'header':
      return { type: 'Headers', headers: [{ name: key.name }] };
    case 'cookie':
      return { type: 'Cookie', cookie: { name: key.name } };
    case 'query':
      return { type: 'QueryParams', queryParams: [{ name: key.name }] };
    case 'other':
      return null;
  }
}

/** Ways of spreading requests, by what other programs call them. */
const ALGORITHMS: Readonly<Record<string, string>> = {
  round_robin: 'RoundRobin',
  roundrobin: 'RoundRobin',
  least_conn: 'LeastRequest',
  leastconn: 'LeastRequest',
  'least-connections': 'LeastRequest',
  ewma: 'LeastRequest',
  random: 'Random',
};

const policy = (spec: JsonObject, difference?: string, action?: string): Cover => ({
  by: backendTrafficPolicy,
  spec,
  ...(difference !== undefined && { difference }),
  ...(action !== undefined && { action }),
});

/** Limits, timeouts and endpoints. */
export const traffic: Pick<
  Covers,
  | 'rateLimit'
  | 'connectionLimit'
  | 'bandwidthLimit'
  | 'bodySize'
  | 'affinity'
  | 'hashBy'
  | 'loadBalancing'
  | 'serviceAddress'
  | 'connectTimeout'
  | 'idleTimeout'
  | 'retries'
  | 'errorPages'
  | 'fallbackBackend'
  | 'compression'
  | 'accessLog'
  | 'tracing'
  | 'buffering'
> = {
  rateLimit: ({ requests, unit, burst, key, exempt, statusCode }) => {
    const selector = selectorOf(key);
    if (!selector) return 'Write a rateLimit of a BackendTrafficPolicy that distinguishes clients otherwise.';
    const differences = [
      'Each replica of Envoy counts for itself.',
      ...(burst !== null ? ['There are no bursts above the limit.'] : []),
      ...(statusCode === 429 ? [] : [`Requests above the limit are answered 429 instead of ${statusCode}.`]),
    ];
    const all =
      key.by === 'address' ? [selector, { sourceCIDR: { type: 'Distinct', value: '::/0' } }] : [selector];
    if (exempt.length > 0)
      return 'Write a rateLimit of a BackendTrafficPolicy whose clientSelectors leave out the exempt addresses.';
    return policy(
      {
        rateLimit: {
          local: { rules: all.map((one) => ({ clientSelectors: [one], limit: { requests, unit } })) },
        },
      },
      differences.join(' '),
    );
  },
  connectionLimit: open('Envoy limits connections of a listener, not of a client: leave it to a rate limit.'),
  bandwidthLimit: ({ bytesPerSecond, afterBytes }) =>
    policy(
      {
        bandwidthLimit: {
          response: {
            limit: { value: `${Math.max(1, Math.round(bytesPerSecond / 1024))}Ki`, unit: 'Second' },
          },
        },
      },
      afterBytes > 0
        ? 'The limit is shared by all clients, and holds from the first byte.'
        : 'The limit is shared by all clients.',
    ),
  bodySize: ({ bytes }) =>
    bytes === null
      ? { by: null }
      : policy(
          { requestBuffer: { limit: quantity(bytes) } },
          'Requests are buffered as a whole before they go on, also streams and gRPC.',
        ),
  loadBalancing: ({ algorithm }, at) => {
    if (has(at, 'hashBy') || has(at, 'affinity')) return { by: null };
    const type = ALGORITHMS[algorithm];
    return type === undefined
      ? 'Choose spec.loadBalancer of a BackendTrafficPolicy.'
      : policy(
          { loadBalancer: { type } },
          algorithm === 'ewma' ? 'The endpoint with the fewest requests gets the next one.' : undefined,
        );
  },
  hashBy: ({ key }, at) => {
    if (has(at, 'affinity')) return { by: null };
    const consistentHash = hashOf(key);
    return consistentHash
      ? policy({ loadBalancer: { type: 'ConsistentHash', consistentHash } })
      : 'Choose a header, cookie or parameter for consistentHash of a BackendTrafficPolicy.';
  },
  affinity: ({ cookie }) => {
    const { name, maxAge, path, domain, sameSite, secure } = cookie;
    const attributes: JsonObject = {
      ...(path !== null && { Path: path }),
      ...(domain !== null && { Domain: domain }),
      ...(sameSite !== null && { SameSite: sameSite }),
      ...(secure === true && { Secure: 'true' }),
    };
    return policy(
      {
        loadBalancer: {
          type: 'ConsistentHash',
          consistentHash: {
            type: 'Cookie',
            cookie: {
              name,
              ttl: `${maxAge ?? 0}s`,
              ...(Object.keys(attributes).length > 0 && { attributes }),
            },
          },
        },
      },
      'A client may change its endpoint when endpoints come or go; cookies from before are not understood.',
    );
  },
  serviceAddress: () => policy({ routingType: 'Service' }),
  connectTimeout: ({ seconds }) => policy({ timeout: { tcp: { connectTimeout: asDuration(seconds) } } }),
  idleTimeout: (_, { needs }) => {
    // One side may be said by the Ingress, the other by the settings of its controller.
    const seconds = needs.flatMap((need) =>
      need.kind === 'idleTimeout' ? [need.readSeconds ?? [], need.sendSeconds ?? []].flat() : [],
    );
    return policy(
      { timeout: { http: { streamIdleTimeout: asDuration(Math.max(...seconds)) } } },
      new Set(seconds).size > 1 ? 'One limit holds for pauses of both sides: the longer one.' : undefined,
    );
  },
  retries: ({ attempts, statusCodes, onConnectError, timeoutSeconds }) =>
    policy(
      {
        retry: {
          // Without conditions its own would hold, under which it does try again.
          ...(!onConnectError && statusCodes.length === 0
            ? { numRetries: 0 }
            : attempts !== null && { numRetries: attempts }),
          ...((onConnectError || statusCodes.length > 0) && {
            retryOn: {
              triggers: [
                ...(onConnectError ? ['connect-failure', 'reset'] : []),
                ...(statusCodes.length > 0 ? ['retriable-status-codes'] : []),
              ],
              ...(statusCodes.length > 0 && { httpStatusCodes: statusCodes }),
            },
          }),
        },
      },
      timeoutSeconds === null ? undefined : 'All attempts together have no time limit of their own.',
    ),
  errorPages: open(
    'Put the pages into a ConfigMap, and name it in spec.responseOverride of a BackendTrafficPolicy.',
  ),
  fallbackBackend: open('Add a Backend with fallback: true to backendRefs of the rule.'),
  compression: ({ algorithms }) =>
    policy({ compressor: algorithms.map((one) => ({ type: compressor(one) })) }),
  accessLog: open('Access logs are set up in an EnvoyProxy, for the whole Gateway.'),
  tracing: open('Traces are set up in an EnvoyProxy, for the whole Gateway.'),
  buffering: open('Set spec.connection.bufferLimit of a BackendTrafficPolicy or a ClientTrafficPolicy.'),
};

const compressor = (algorithm: string): string =>
  ({ gzip: 'Gzip', br: 'Brotli', brotli: 'Brotli', zstd: 'Zstd' })[algorithm.toLowerCase()] ?? 'Gzip';

/** Bytes as a quantity, in the greatest unit that has no fraction. */
function quantity(bytes: number): string {
  for (const [unit, size] of [
    ['Gi', 1024 ** 3],
    ['Mi', 1024 ** 2],
    ['Ki', 1024],
  ] as const)
    if (bytes >= size && bytes % size === 0) return `${bytes / size}${unit}`;
  return `${bytes}`;
}
