import type { JsonObject } from '../../../yaml/json.ts';
import { shortHash } from '../../names/short-hash.ts';
import type { ClientKey, NeedKind } from '../../need.ts';
import type { RuleName, RuleNeeds } from '../../extension.ts';
import { open, type Cover, type Covers, type ExtensionKind } from '../shared/cover.ts';
import { asDuration } from '../shared/as-duration.ts';
import {
  clientSettingsPolicy,
  proxySettingsPolicy,
  rateLimitPolicy,
  upstreamSettingsPolicy,
} from './kinds.ts';
import { asSize } from './size.ts';
import { quoted, snippet } from './snippet.ts';

const has = ({ needs }: RuleNeeds, kind: NeedKind): boolean => needs.some((need) => need.kind === kind);

const ALL_ROUTES = 'It holds for all requests to the Service, whatever their route.';

/** What distinguishes clients, as a variable of nginx. */
function variableOf(key: ClientKey): string | null {
  const name = 'name' in key ? key.name : '';
  switch (key.by) {
    case 'address':
      return '$binary_remote_addr';
    case 'header':
      return /^[A-Za-z-]+$/.test(name) ? `$http_${name.toLowerCase().replaceAll('-', '_')}` : null;
    case 'cookie':
      return /^\w+$/.test(name) ? `$cookie_${name}` : null;
    case 'query':
      return /^\w+$/.test(name) ? `$arg_${name}` : null;
    case 'other':
      return /^\$[a-z_]+$/.test(key.written) ? key.written : null;
  }
}

/** A name for shared memory that no other rule has. */
const zoneOf = ({ namespace, route, rule }: RuleName, purpose: string): string =>
  `${purpose}_${shortHash(`${namespace}/${route}/${rule}`)}`;

/** A policy where the whole route asks for it, and lines of configuration where only some rules do. */
const policyOr = (by: ExtensionKind, spec: JsonObject, lines: readonly string[]): Cover => ({
  by,
  spec,
  otherwise: snippet(lines),
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
  | 'buffering'
> = {
  rateLimit: ({ requests, unit, burst, key, exempt, statusCode }, { rule }) => {
    const variable = variableOf(key);
    if (variable === null || exempt.length > 0 || unit === 'Hour')
      return 'Write the limit with limit_req in a SnippetsFilter.';
    const rate = `${requests}r/${unit === 'Second' ? 's' : 'm'}`;
    const zone = zoneOf(rule, 'limit');
    const others = burst === null || burst === 0 ? '' : ` burst=${burst} nodelay`;
    return {
      by: rateLimitPolicy,
      spec: {
        rateLimit: {
          local: {
            rules: [
              {
                rate,
                key: variable,
                zoneSize: '10m',
                rejectCode: statusCode,
                ...(burst !== null && burst > 0 && { burst, noDelay: true }),
              },
            ],
          },
        },
      },
      otherwise: snippet([`limit_req zone=${zone}${others};`, `limit_req_status ${statusCode};`], {
        http: [`limit_req_zone ${variable} zone=${zone}:10m rate=${rate};`],
      }),
    };
  },
  connectionLimit: ({ connections, key }, { rule }) => {
    const variable = variableOf(key);
    if (variable === null) return 'Write the limit with limit_conn in a SnippetsFilter.';
    const zone = zoneOf(rule, 'connections');
    return snippet([`limit_conn ${zone} ${connections};`], {
      http: [`limit_conn_zone ${variable} zone=${zone}:10m;`],
    });
  },
  bandwidthLimit: ({ bytesPerSecond, afterBytes }) =>
    snippet([
      `limit_rate ${asSize(bytesPerSecond)};`,
      ...(afterBytes > 0 ? [`limit_rate_after ${asSize(afterBytes)};`] : []),
    ]),
  bodySize: ({ bytes }) =>
    policyOr(clientSettingsPolicy, { body: { maxSize: asSize(bytes ?? 0) } }, [
      `client_max_body_size ${asSize(bytes ?? 0)};`,
    ]),
  loadBalancing: ({ algorithm }, at) => {
    if (has(at, 'hashBy') || has(at, 'affinity')) return { by: null };
    const method = METHODS[algorithm];
    return method === undefined
      ? 'Choose spec.loadBalancingMethod of an UpstreamSettingsPolicy.'
      : { by: upstreamSettingsPolicy, spec: { loadBalancingMethod: method }, difference: ALL_ROUTES };
  },
  hashBy: ({ key }, at) => {
    if (has(at, 'affinity')) return { by: null };
    const variable = variableOf(key);
    return variable === null || !/^\$[a-z_]+$/.test(variable)
      ? 'Choose a variable for spec.hashMethodKey of an UpstreamSettingsPolicy.'
      : {
          by: upstreamSettingsPolicy,
          spec: { loadBalancingMethod: 'hash consistent', hashMethodKey: variable },
          difference: ALL_ROUTES,
        };
  },
  affinity: open(
    'Write sessionPersistence, of the experimental channel, into the rule: NGINX Gateway Fabric knows it.',
  ),
  serviceAddress: open(
    'Requests go to the endpoints: say so to whoever counts on the address of the Service.',
  ),
  connectTimeout: ({ seconds }) =>
    policyOr(proxySettingsPolicy, { timeout: { connect: asDuration(seconds) } }, [
      `proxy_connect_timeout ${asDuration(seconds)};`,
    ]),
  idleTimeout: ({ readSeconds, sendSeconds }) =>
    policyOr(
      proxySettingsPolicy,
      {
        timeout: {
          ...(readSeconds !== null && { read: asDuration(readSeconds) }),
          ...(sendSeconds !== null && { send: asDuration(sendSeconds) }),
        },
      },
      [
        ...(readSeconds === null ? [] : [`proxy_read_timeout ${asDuration(readSeconds)};`]),
        ...(sendSeconds === null ? [] : [`proxy_send_timeout ${asDuration(sendSeconds)};`]),
      ],
    ),
  retries: ({ attempts, statusCodes, onConnectError, timeoutSeconds }) =>
    snippet([
      `proxy_next_upstream ${[...(onConnectError ? ['error', 'timeout'] : []), ...statusCodes.map((code) => `http_${code}`)].join(' ') || 'off'};`,
      ...(attempts === null ? [] : [`proxy_next_upstream_tries ${attempts + 1};`]),
      ...(timeoutSeconds === null ? [] : [`proxy_next_upstream_timeout ${asDuration(timeoutSeconds)};`]),
    ]),
  buffering: ({ responses, requests, bufferBytes }) => {
    const asked = requests === null ? [] : [`proxy_request_buffering ${requests ? 'on' : 'off'};`];
    const lines = [
      ...(responses === null ? [] : [`proxy_buffering ${responses ? 'on' : 'off'};`]),
      ...(bufferBytes === null ? [] : [`proxy_buffer_size ${asSize(bufferBytes)};`]),
    ];
    if (asked.length > 0) return snippet([...lines, ...asked]);
    return policyOr(
      proxySettingsPolicy,
      {
        buffering: {
          ...(responses !== null && { disable: !responses }),
          ...(bufferBytes !== null && { bufferSize: asSize(bufferBytes) }),
        },
      },
      lines,
    );
  },
};

/** Ways of spreading requests, by what other programs call them. */
const METHODS: Readonly<Record<string, string>> = {
  round_robin: 'round_robin',
  roundrobin: 'round_robin',
  least_conn: 'least_conn',
  leastconn: 'least_conn',
  ip_hash: 'ip_hash',
  random: 'random',
  'random two least_conn': 'random two least_conn',
};

/** TLS, rewrites, answers and observability. */
export const rest: Pick<
  Covers,
  | 'backendTlsInsecure'
  | 'backendTlsOptions'
  | 'clientTlsOptions'
  | 'regexRewrite'
  | 'errorPages'
  | 'fallbackBackend'
  | 'fixedResponse'
  | 'externalMirror'
  | 'compression'
  | 'accessLog'
  | 'tracing'
> = {
  backendTlsInsecure: open(
    'Write a BackendTLSPolicy with the authority of the backend: certificates are always checked.',
  ),
  backendTlsOptions: open('Versions and ciphers of TLS to backends are those of NGINX Gateway Fabric.'),
  clientTlsOptions: open('Set versions and ciphers in tls.options of the listener.'),
  regexRewrite: open(
    'Rewrite by prefix where you can: NGINX Gateway Fabric sends the path of the request on, whatever a snippet rewrites.',
  ),
  errorPages: open('Let the backend answer with the pages, or put them behind a route of their own.'),
  fallbackBackend: open('There is no backend for when another has no endpoints.'),
  fixedResponse: ({ statusCode, contentType, body }) => {
    const text = body === null ? '' : quoted(body);
    const type = contentType === null ? '' : quoted(contentType);
    return text === null || type === null
      ? 'Write the answer with return in a SnippetsFilter.'
      : snippet([
          ...(type === '' ? [] : [`default_type ${type};`]),
          `return ${statusCode}${text === '' ? '' : ` ${text}`};`,
        ]);
  },
  externalMirror: open(
    'Make a Service of the type ExternalName for the address, and name it in a RequestMirror filter.',
  ),
  compression: ({ algorithms }) =>
    algorithms.includes('gzip')
      ? snippet(['gzip on;', 'gzip_proxied any;'], {
          ...(algorithms.length > 1 && { difference: 'Answers are compressed with gzip only.' }),
        })
      : 'NGINX compresses with gzip only.',
  accessLog: ({ enabled }) => (enabled ? { by: null } : snippet(['access_log off;'])),
  tracing: open('Attach an ObservabilityPolicy to the route.'),
};
