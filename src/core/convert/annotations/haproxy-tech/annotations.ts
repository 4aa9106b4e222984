import type { AnnotationSet } from '../annotation-set.ts';
import {
  approximated,
  boolean,
  converted,
  dropped,
  lost,
  lostControl,
  manual,
  needsExtension,
  number,
  type AnnotationFact,
} from '../fact.ts';

const PAUSE =
  'A pause of this length no longer ends the request, or the implementation ends it at another time.';
const UNLIMITED = 'Requests of one client are not limited.';
const COOKIE = 'Requests of a client go to any endpoint instead of to the one it began with.';
const CHECKS = 'Endpoints are not checked by the gateway; their readiness counts.';
const cors = (field: string): AnnotationFact =>
  approximated(
    3,
    1,
    `HTTPRoute spec.rules[].filters[].cors.${field}`,
    'Only preflight requests with an Origin are answered by the gateway.',
    'HTTPRouteCORS',
  );

/** On Ingresses. */
const ingress = {
  'path-rewrite': approximated(
    3,
    1,
    'HTTPRoute spec.rules[].filters[].urlRewrite.path',
    'Expressions with groups are recognised in the usual forms only.',
    'HTTPRoutePathRewrite',
  ),
  'request-redirect': converted(
    3,
    'HTTPRoute spec.rules[].filters[].requestRedirect.hostname',
    'HTTPRoutePortRedirect',
  ),
  'request-redirect-code': number(
    converted(2, 'HTTPRoute spec.rules[].filters[].requestRedirect.statusCode'),
  ),
  'ssl-redirect': boolean(
    converted(3, 'a route on the HTTP listener that redirects', 'HTTPRouteSchemeRedirect'),
  ),
  'ssl-redirect-code': number(converted(2, 'HTTPRoute spec.rules[].filters[].requestRedirect.statusCode')),
  'ssl-redirect-port': number(
    converted(2, 'HTTPRoute spec.rules[].filters[].requestRedirect.port', 'HTTPRoutePortRedirect'),
  ),
  'request-set-header': converted(2, 'HTTPRoute spec.rules[].filters[].requestHeaderModifier.set'),
  'response-set-header': converted(
    2,
    'HTTPRoute spec.rules[].filters[].responseHeaderModifier.set',
    'HTTPRouteResponseHeaderModification',
  ),
  'set-host': converted(3, 'HTTPRoute spec.rules[].filters[].urlRewrite.hostname', 'HTTPRouteHostRewrite'),
  'allow-list': needsExtension(4, 'ipAllow', 'Requests from all addresses are let in.'),
  whitelist: needsExtension(4, 'ipAllow', 'Requests from all addresses are let in.'),
  'deny-list': needsExtension(4, 'ipDeny', 'Requests from the denied addresses are let in.'),
  blacklist: needsExtension(4, 'ipDeny', 'Requests from the denied addresses are let in.'),
  'auth-type': needsExtension(4, 'basicAuth', 'Requests are served without a password.'),
  'auth-secret': needsExtension(4, 'basicAuth', 'Requests are served without a password.'),
  'auth-realm': needsExtension(1, 'basicAuth', 'The prompt for the password has another text.'),
  'cors-enable': boolean(cors('allowOrigins')),
  'cors-allow-origin': cors('allowOrigins'),
  'cors-allow-methods': cors('allowMethods'),
  'cors-allow-headers': cors('allowHeaders'),
  'cors-allow-credentials': boolean(cors('allowCredentials')),
  'cors-max-age': cors('maxAge'),
  'cors-respond-to-options': boolean(cors('allowMethods')),
  'rate-limit-requests': number(needsExtension(3, 'rateLimit', UNLIMITED)),
  'rate-limit-period': needsExtension(3, 'rateLimit', UNLIMITED),
  'rate-limit-size': dropped('How many clients are counted at a time is decided by the implementation.'),
  'rate-limit-status-code': number(
    needsExtension(2, 'rateLimit', 'Requests above the limit get another code.'),
  ),
  'rate-limit-whitelist': needsExtension(2, 'rateLimit', 'These clients are limited like all others.'),
  'src-ip-header': manual(
    4,
    'how the implementation finds the address of a client',
    'The address is the one of the connection, not the one in the header.',
    'Say in the settings of the implementation which header to trust.',
  ),
  'request-capture': dropped('It is for logs of HAProxy.'),
  'request-capture-len': number(dropped('It is for logs of HAProxy.')),
  'standalone-backend': boolean(dropped('It separates pools of connections to the same endpoints.')),
  'ssl-passthrough': boolean(
    converted(3, 'TLSRoute, and a listener of the protocol TLS with mode Passthrough', 'TLSRoute'),
  ),
};

/** On Services, or for all Services of an Ingress. */
const service = {
  'route-acl': lost(
    3,
    'Requests are not distinguished by this condition.',
    'Write it as matches of headers, methods or query parameters.',
  ),
  'cookie-persistence': needsExtension(3, 'affinity', COOKIE),
  'cookie-persistence-no-dynamic': needsExtension(3, 'affinity', COOKIE),
  'load-balance': needsExtension(1, 'loadBalancing', 'Requests are spread as the implementation does it.'),
  check: boolean(lost(1, CHECKS)),
  'check-http': lost(1, CHECKS),
  'check-interval': lost(1, CHECKS),
  'timeout-check': lost(1, CHECKS),
  'pod-maxconn': number(lost(2, 'Connections to an endpoint are not limited.')),
  'scale-server-slots': number(dropped('How endpoints are held in memory is decided by the implementation.')),
  'server-ssl': boolean(
    manual(
      3,
      'BackendTLSPolicy',
      'Backends are reached in plain text, until a policy says which authority signed their certificates.',
      'Write a BackendTLSPolicy with the authority and the server name.',
    ),
  ),
  'server-ca': manual(
    4,
    'BackendTLSPolicy spec.validation.caCertificateRefs',
    'The policy needs the authority in a ConfigMap.',
    'Write a ConfigMap with the key ca.crt from the Secret.',
  ),
  'server-crt': approximated(
    4,
    2,
    'Gateway spec.tls.backend.clientCertificateRef',
    'The client certificate holds for the whole Gateway.',
    'GatewayBackendClientCertificate',
  ),
  'server-proto': converted(3, 'appProtocol of the Service port', 'HTTPRouteBackendProtocolH2C'),
  'send-proxy-protocol': lost(
    3,
    'Backends that expect the PROXY protocol refuse connections.',
    'Use the policy of the implementation that switches it on.',
  ),
  'forwarded-for': boolean(
    approximated(2, 1, 'the implementation', 'The header X-Forwarded-For is always set.'),
  ),
  'timeout-server': needsExtension(2, 'idleTimeout', PAUSE),
  'backend-config-snippet': lostControl(
    'Configuration of HAProxy as text is not carried over.',
    'Say what the text does with filters or policies; what cannot be said so is gone.',
  ),
};

/** Settings of the controller, which are read from its ConfigMap. */
const SETTINGS = `
  clean-certs client-ca client-crt-optional client-strict-sni generate-certificates-signer global-config-snippet
  frontend-config-snippet stats-config-snippet dontlognull hard-stop-after http-connection-mode http-keep-alive
  http-server-close log-format log-format-tcp logasap maxconn nbthread proxy-protocol quic-alt-svc-max-age
  ssl-certificate syslog-server timeout-client timeout-client-fin timeout-connect timeout-http-request
  timeout-http-keep-alive timeout-queue timeout-server-fin timeout-tunnel tls-alpn`;

const settings: Readonly<Record<string, AnnotationFact>> = Object.fromEntries(
  SETTINGS.trim()
    .split(/\s+/)
    .map((name) => [name, dropped('It is a setting of the controller, and has no effect on an Ingress.')]),
);

export const haproxyOrg = {
  name: 'HAProxy Kubernetes Ingress Controller',
  prefix: 'haproxy.org/',
  readFrom: 'v3.2',
  facts: { ...ingress, ...service, ...settings },
  open: {},
} as const satisfies AnnotationSet;

/** The same names behind its other prefixes. */
export const haproxyCom = { ...haproxyOrg, prefix: 'haproxy.com/' } as const satisfies AnnotationSet;
export const haproxyTechShared = {
  ...haproxyOrg,
  prefix: 'ingress.kubernetes.io/',
} as const satisfies AnnotationSet;
