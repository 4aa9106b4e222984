import { approximated, boolean, converted, dropped, lost, manual, needsExtension, number } from '../fact.ts';

const CHECKS = 'Endpoints are not checked by the gateway; their readiness counts.';
const STICKY = 'Requests of a client go to any endpoint instead of to the one it began with.';
const COOKIE = 'The cookie that keeps clients at an endpoint is made otherwise.';
const PAUSE =
  'A pause of this length no longer ends the request, or the implementation ends it at another time.';
const SLOTS = 'How endpoints are held in memory is decided by the implementation.';

/** How Services are reached, and how requests are spread. */
export const backends = {
  affinity: needsExtension(3, 'affinity', STICKY),
  'session-cookie-name': needsExtension(2, 'affinity', COOKIE),
  'session-cookie-domain': needsExtension(2, 'affinity', COOKIE),
  'session-cookie-dynamic': boolean(needsExtension(1, 'affinity', COOKIE)),
  'session-cookie-keywords': needsExtension(2, 'affinity', COOKIE),
  'session-cookie-preserve': boolean(needsExtension(1, 'affinity', COOKIE)),
  'session-cookie-same-site': boolean(needsExtension(2, 'affinity', COOKIE)),
  'session-cookie-shared': boolean(needsExtension(1, 'affinity', COOKIE)),
  'session-cookie-strategy': needsExtension(2, 'affinity', COOKIE),
  'session-cookie-value-strategy': needsExtension(1, 'affinity', COOKIE),
  'balance-algorithm': needsExtension(
    1,
    'loadBalancing',
    'Requests are spread as the implementation does it.',
  ),
  'initial-weight': number(lost(1, 'All endpoints get the same share from the start.')),
  'maxconn-server': number(lost(2, 'Connections to an endpoint are not limited.')),
  'maxqueue-server': number(lost(1, 'Requests do not wait for an endpoint.')),
  'agent-check-addr': lost(1, CHECKS),
  'agent-check-interval': lost(1, CHECKS),
  'agent-check-port': number(lost(1, CHECKS)),
  'agent-check-send': lost(1, CHECKS),
  'backend-check-interval': lost(1, CHECKS),
  'health-check-addr': lost(1, CHECKS),
  'health-check-fall-count': number(lost(1, CHECKS)),
  'health-check-interval': lost(1, CHECKS),
  'health-check-port': number(lost(1, CHECKS)),
  'health-check-rise-count': number(lost(1, CHECKS)),
  'health-check-uri': lost(1, CHECKS),
  'limit-connections': number(
    needsExtension(3, 'connectionLimit', 'Connections of one client are not limited.'),
  ),
  'limit-rps': number(needsExtension(3, 'rateLimit', 'Requests of one client are not limited.')),
  'limit-whitelist': needsExtension(2, 'rateLimit', 'These clients are limited like all others.'),
  'proxy-body-size': needsExtension(2, 'bodySize', 'Bodies of requests are not limited.'),
  'timeout-connect': needsExtension(
    1,
    'connectTimeout',
    'How long a connection may take is decided elsewhere.',
  ),
  'timeout-http-request': lost(2, 'How long a request may take to arrive is decided by the implementation.'),
  'timeout-keep-alive': lost(1, 'How long connections stay open is decided by the implementation.'),
  'timeout-queue': lost(1, 'Requests do not wait for an endpoint.'),
  'timeout-server': needsExtension(2, 'idleTimeout', PAUSE),
  'timeout-server-fin': lost(1, 'How long half-closed connections stay is decided by the implementation.'),
  'timeout-tunnel': needsExtension(
    2,
    'idleTimeout',
    'WebSockets without traffic are closed at another time.',
  ),
  'backend-protocol': approximated(
    3,
    1,
    'appProtocol of the Service port, or BackendTLSPolicy',
    'TLS to the backend is checked, where HAProxy without an authority takes any certificate.',
    'HTTPRouteBackendProtocolH2C',
    'BackendTLSPolicy',
  ),
  'secure-backends': boolean(
    approximated(
      3,
      1,
      'BackendTLSPolicy',
      'TLS to the backend is checked, where HAProxy without an authority takes any certificate.',
      'BackendTLSPolicy',
    ),
  ),
  'secure-crt-secret': approximated(
    4,
    2,
    'Gateway spec.tls.backend.clientCertificateRef',
    'The client certificate holds for the whole Gateway.',
    'GatewayBackendClientCertificate',
  ),
  'secure-sni': converted(3, 'BackendTLSPolicy spec.validation.hostname', 'BackendTLSPolicy'),
  'secure-verify-ca-secret': manual(
    4,
    'BackendTLSPolicy spec.validation.caCertificateRefs',
    'The policy needs the authority in a ConfigMap.',
    'Write a ConfigMap with the key ca.crt from the Secret.',
  ),
  'secure-verify-hostname': converted(3, 'BackendTLSPolicy spec.validation.hostname', 'BackendTLSPolicy'),
  'proxy-protocol': lost(
    3,
    'Backends that expect the PROXY protocol refuse connections.',
    'Use the policy of the implementation that switches it on.',
  ),
  'service-upstream': boolean(
    needsExtension(
      1,
      'serviceAddress',
      'Requests go to the endpoints instead of to the address of the Service.',
    ),
  ),
  'assign-backend-server-id': boolean(dropped(SLOTS)),
  'backend-server-naming': dropped(SLOTS),
  'backend-server-slots-increment': number(dropped(SLOTS)),
  'dynamic-scaling': boolean(dropped(SLOTS)),
  'slots-min-free': number(dropped(SLOTS)),
  'peers-table': lost(1, 'Counters are not shared between replicas.'),
  'source-address-intf': lost(2, 'Requests to backends come from the default address.'),
  'use-resolver': lost(1, 'Names of external backends are resolved by the implementation.'),
};
