import { arrayAt, objectAt } from '../../../model/access.ts';
import { isObject } from '../../../yaml/is-object.ts';
import type { Json, JsonObject } from '../../../yaml/json.ts';
import type { ClientKey, NeedKind } from '../../need.ts';
import type { RuleNeeds } from '../../extension.ts';
import { open, type Cover, type Covers } from '../shared/cover.ts';
import { wholePath } from '../shared/whole-path.ts';
import { middleware, serversTransport, traefikService } from './kinds.ts';

const has = ({ needs }: RuleNeeds, kind: NeedKind): boolean => needs.some((need) => need.kind === kind);

const ADDRESS = 'The address of a client is the one of its connection, as the entry point sees it.';

const only = (about: string, spec: JsonObject, difference?: string, action?: string): Cover => ({
  by: middleware(about),
  spec,
  ...(difference !== undefined && { difference }),
  ...(action !== undefined && { action }),
});

/** What distinguishes clients. */
function criterionOf(key: ClientKey): JsonObject | null {
  if (key.by === 'address') return { ipStrategy: { depth: 0 } };
  return key.by === 'header' ? { requestHeaderName: key.name } : null;
}

const PERIODS = { Second: '1s', Minute: '1m', Hour: '1h' } as const;

/** What Traefik makes of each need; a Middleware stands in the namespace of its route. */
export const covers: Covers = {
  ipAllow: ({ ranges }) => only('ip-allow-list', { ipAllowList: { sourceRange: ranges } }, ADDRESS),
  ipDeny: open(
    'Traefik has no list of denied addresses: list those that are allowed, or deny them in front of it.',
  ),
  rateLimit: ({ requests, unit, burst, key, exempt, statusCode }) => {
    const sourceCriterion = criterionOf(key);
    if (!sourceCriterion)
      return 'Write a rateLimit middleware that distinguishes clients by address or header.';
    const differences = [
      ...(exempt.length > 0 ? ['The exempt clients are limited like all others.'] : []),
      ...(statusCode === 429 ? [] : [`Requests above the limit are answered 429 instead of ${statusCode}.`]),
    ];
    return only(
      'rate-limit',
      {
        rateLimit: {
          average: requests,
          period: PERIODS[unit],
          burst: Math.max(1, burst ?? requests),
          sourceCriterion,
        },
      },
      differences.join(' ') || undefined,
    );
  },
  connectionLimit: ({ connections, key }) => {
    const sourceCriterion = criterionOf(key);
    return sourceCriterion
      ? only(
          'in-flight',
          { inFlightReq: { amount: connections, sourceCriterion } },
          'Requests in progress are counted instead of connections.',
        )
      : 'Write an inFlightReq middleware that distinguishes clients by address or header.';
  },
  bandwidthLimit: open('Traefik does not limit bandwidth.'),
  basicAuth: ({ secret, realm, format }, { rule: { namespace } }) => {
    if (secret.namespace !== namespace)
      return `Copy the Secret ${secret.namespace}/${secret.name} into the namespace ${namespace}, and name it in a basicAuth middleware.`;
    return only(
      'basic-auth',
      { basicAuth: { secret: secret.name, ...(realm !== null && { realm }) } },
      undefined,
      format === 'map'
        ? `Write the users of the Secret ${secret.name} as one htpasswd file under one key.`
        : `The Secret ${secret.name} has to have one key only.`,
    );
  },
  digestAuth: ({ secret, realm }, { rule: { namespace } }) =>
    secret.namespace === namespace
      ? only(
          'digest-auth',
          { digestAuth: { secret: secret.name, ...(realm !== null && { realm }) } },
          undefined,
          `The Secret ${secret.name} has to have one key only.`,
        )
      : `Copy the Secret ${secret.namespace}/${secret.name} into the namespace ${namespace}, and name it in a digestAuth middleware.`,
  externalAuth: ({ url, method, responseHeaders, requestHeaders, signIn }) =>
    url.includes('$')
      ? 'Write a forwardAuth middleware with a URL without variables.'
      : only(
          'forward-auth',
          {
            forwardAuth: {
              address: url,
              ...(responseHeaders.length > 0 && { authResponseHeaders: responseHeaders }),
              ...(requestHeaders !== null && { authRequestHeaders: requestHeaders }),
              ...(signIn !== null && !signIn.includes('$') && { authSigninURL: signIn }),
            },
          },
          method === null || method === 'GET' ? undefined : 'The authentication service gets GET.',
        ),
  jwt: open(
    'Traefik checks tokens in its commercial product only: ask an authentication service by forwardAuth.',
  ),
  oidc: open(
    'Traefik has OIDC in its commercial product only: ask an authentication service by forwardAuth.',
  ),
  noGlobalAuth: () => ({ by: null }),
  anyAccessCheck: open(
    'All middlewares have to let a request through: leave out the one that is too strict.',
  ),
  bodySize: ({ bytes }) =>
    bytes === null
      ? { by: null }
      : only(
          'body-size',
          { buffering: { maxRequestBodyBytes: bytes } },
          'Requests are buffered as a whole before they go on, also streams and gRPC.',
        ),
  affinity: ({ cookie }) => ({
    by: reached,
    perService: ({ name, port }) => ({
      weighted: { services: [{ name, port, sticky: { cookie: stickyCookie(cookie) } }] },
    }),
    difference: 'Cookies from before are not understood: each client may change its endpoint once.',
    action: 'Switch on the provider kubernetesCRD of Traefik.',
  }),
  hashBy: open('Traefik has no hash of headers, cookies or parameters: use a sticky cookie.'),
  loadBalancing: (_, at) =>
    has(at, 'affinity') || has(at, 'hashBy')
      ? { by: null }
      : 'Traefik takes endpoints in turn; say so to whoever counts on another order.',
  serviceAddress: open('Annotate the Service with traefik.io/service.nativelb: "true".'),
  regexRewrite: ({ pattern, ignoreCase, replacement }) =>
    only('rewrite', {
      replacePathRegex: {
        regex: wholePath(pattern, ignoreCase),
        replacement: replacement.replaceAll(/\$\{?(\d)\}?/g, '${$1}'),
      },
    }),
  connectTimeout: open('Timeouts to backends are set for all of Traefik, or in a ServersTransport.'),
  idleTimeout: open('Timeouts to backends are set for all of Traefik, or in a ServersTransport.'),
  retries: ({ attempts, statusCodes, onConnectError }) =>
    attempts === null
      ? 'Write a retry middleware with a number of attempts.'
      : only('retry', {
          retry: {
            attempts: attempts + 1,
            ...(statusCodes.length > 0 && { status: statusCodes.map(String) }),
            ...(!onConnectError && { disableRetryOnNetworkError: true }),
          },
        }),
  backendTlsInsecure: ({ serverName }, { rule: { namespace } }) => {
    const transport = serverName === null ? 'unchecked' : `unchecked-${serverName}`;
    return {
      by: reached,
      perService: ({ name, port }) => ({
        weighted: { services: [{ name, port, scheme: 'https', serversTransport: transport }] },
      }),
      beside: [serversTransport(namespace, transport, serverName)],
      action:
        'Switch on the provider kubernetesCRD of Traefik. Better, check certificates with a BackendTLSPolicy.',
    };
  },
  backendTlsOptions: open('Set versions and ciphers in a ServersTransport.'),
  clientTlsOptions: open(
    'Set versions and ciphers in the default TLSOption: listeners have none of their own.',
  ),
  clientCertificateHeader: ({ header }) =>
    only(
      'client-certificate',
      { passTLSClientCert: { pem: true } },
      `The certificate is in X-Forwarded-Tls-Client-Cert instead of in ${header}.`,
    ),
  clientCertificateSubject: open(
    'Let the backend check the subject: a passTLSClientCert middleware can pass it on.',
  ),
  errorPages: ({ statusCodes, service }, { rule: { namespace } }) =>
    service === null || service.namespace !== namespace
      ? 'Name a Service of the namespace in an errors middleware.'
      : only(
          'error-pages',
          {
            errors: {
              status: statusCodes.map(String),
              service: { name: service.name, port: service.port },
              query: '/',
            },
          },
          'The Service is asked for / without a header that says the code.',
        ),
  fallbackBackend: open('Use the failover of a TraefikService as backend of the rule.'),
  fixedResponse: open('Traefik answers itself with plugins only: let a small backend answer.'),
  externalMirror: open('Use a TraefikService with a mirror as backend of the rule.'),
  compression: ({ algorithms }) => only('compress', { compress: { encodings: algorithms } }),
  webApplicationFirewall: open('Put a firewall in front of Traefik, or use its plugin for Coraza.'),
  accessLog: open('Access logs are set up for all of Traefik.'),
  tracing: open('Traces are set up for all of Traefik.'),
  buffering: open('Traefik streams both ways; a buffering middleware buffers as a whole.'),
};

/** Several needs of one Service are one entry of the TraefikService. */
const reached = {
  ...traefikService,
  finish: (spec: JsonObject): JsonObject => {
    const entry: JsonObject = Object.assign({}, ...arrayAt(spec, 'weighted.services').filter(isObject));
    return { weighted: { ...objectAt(spec, 'weighted'), services: [entry] } };
  },
};

const stickyCookie = (cookie: Parameters<Covers['affinity']>[0]['cookie']): JsonObject => {
  const { name, maxAge, path, domain, sameSite, secure } = cookie;
  const fields: Readonly<Record<string, Json | null>> = {
    name,
    maxAge,
    path,
    domain,
    sameSite: sameSite?.toLowerCase() ?? null,
    secure,
  };
  return {
    ...Object.fromEntries(Object.entries(fields).filter(([, value]) => value !== null)),
    httpOnly: true,
  };
};
