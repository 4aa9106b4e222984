import type { AnnotationSet } from '../annotation-set.ts';
import {
  approximated,
  boolean,
  converted,
  dropped,
  former,
  lost,
  manual,
  needsExtension,
  number,
} from '../fact.ts';

const CHECKED = 'TLS to the backend is checked, where Kong by default is not.';

/** On Ingresses. */
const ingress = {
  plugins: approximated(
    3,
    1,
    'HTTPRoute spec.rules[].filters[], one for each plugin',
    'Where a plugin is no standard filter, only Kong can apply it.',
  ),
  'strip-path': boolean(
    converted(3, 'HTTPRoute spec.rules[].filters[].urlRewrite.path', 'HTTPRoutePathRewrite'),
  ),
  rewrite: approximated(
    3,
    1,
    'HTTPRoute spec.rules[].filters[].urlRewrite.path',
    'Paths with groups are recognised in the usual forms only.',
    'HTTPRoutePathRewrite',
  ),
  'preserve-host': boolean(
    converted(2, 'HTTPRoute spec.rules[].filters[].urlRewrite.hostname', 'HTTPRouteHostRewrite'),
  ),
  'host-aliases': converted(3, 'HTTPRoute spec.hostnames[], and listeners of the same names'),
  protocols: converted(3, 'the listeners that the route attaches to'),
  'https-redirect-status-code': number(
    approximated(
      2,
      2,
      'HTTPRoute spec.rules[].filters[].requestRedirect.statusCode',
      'Plain requests are not answered 426, which no redirect can be.',
      'HTTPRouteSchemeRedirect',
    ),
  ),
  methods: converted(3, 'HTTPRoute spec.rules[].matches[].method', 'HTTPRouteMethodMatching'),
  'headers-separator': dropped('Header matches are lists afterwards.'),
  snis: approximated(
    2,
    1,
    'HTTPRoute spec.hostnames[]',
    'The name that counts is the one of the request, not the one of the TLS connection.',
  ),
  'regex-priority': number(lost(3, 'The order of expressions is decided by the implementation.')),
  'regex-prefix': dropped('Expressions are known by their type afterwards.'),
  'path-handling': lost(1, 'Paths are joined by the rules of the Gateway API.'),
  'request-buffering': boolean(
    needsExtension(1, 'buffering', 'Whether requests are buffered is decided by the implementation.'),
  ),
  'response-buffering': boolean(
    needsExtension(1, 'buffering', 'Whether answers are buffered is decided by the implementation.'),
  ),
  override: manual(
    3,
    'what the KongIngress says',
    'The settings of the KongIngress are gone.',
    'Read the KongIngress, and write its settings as fields, filters or annotations.',
  ),
  tags: dropped('They mark entities in the database of Kong.'),
};

/** On Services. */
export const service = {
  path: approximated(
    3,
    1,
    'HTTPRoute spec.rules[].filters[].urlRewrite.path',
    'The path in front is written into the rewrite of each rule.',
    'HTTPRoutePathRewrite',
  ),
  'host-header': converted(3, 'HTTPRoute spec.rules[].filters[].urlRewrite.hostname', 'HTTPRouteHostRewrite'),
  protocol: approximated(
    3,
    1,
    'appProtocol of the Service port, GRPCRoute, or BackendTLSPolicy',
    CHECKED,
    'HTTPRouteBackendProtocolH2C',
    'BackendTLSPolicy',
  ),
  'connect-timeout': number(
    needsExtension(
      1,
      'connectTimeout',
      'How long a connection to the backend may take is decided elsewhere.',
    ),
  ),
  'read-timeout': number(
    needsExtension(2, 'idleTimeout', 'A pause of this length no longer ends the request.'),
  ),
  'write-timeout': number(
    needsExtension(2, 'idleTimeout', 'A pause of this length no longer ends the request.'),
  ),
  retries: number(needsExtension(2, 'retries', 'Failed connections are not tried again.')),
  'client-cert': approximated(
    4,
    2,
    'Gateway spec.tls.backend.clientCertificateRef',
    'The client certificate holds for the whole Gateway.',
    'GatewayBackendClientCertificate',
  ),
  'tls-verify': boolean(approximated(3, 1, 'BackendTLSPolicy', CHECKED, 'BackendTLSPolicy')),
  'tls-verify-depth': number(lost(1, 'The length of certificate chains is not limited.')),
  'ca-certificates-secret': manual(
    4,
    'BackendTLSPolicy spec.validation.caCertificateRefs',
    'The policy needs the authority in a ConfigMap.',
    'Write a ConfigMap with the key ca.crt from the Secret.',
  ),
  'ca-certificates-configmap': converted(
    4,
    'BackendTLSPolicy spec.validation.caCertificateRefs',
    'BackendTLSPolicy',
  ),
  'upstream-policy': manual(
    2,
    'what the KongUpstreamPolicy says',
    'Requests are spread as the implementation does it.',
    'Read the KongUpstreamPolicy, and use the policy of the implementation.',
  ),
};

const ELSEWHERE = 'It has no effect on an Ingress.';

/** On other objects. */
const elsewhere = {
  'gatewayclass-unmanaged': former(ELSEWHERE),
  'publish-service': former(ELSEWHERE),
  'ca-certificates': former('ca-certificates-secret stands for it.'),
  'ca-certificates-secrets': former('It is ca-certificates-secret that is read.'),
  'ca-certificates-configmaps': former('It is ca-certificates-configmap that is read.'),
  'combined-services': former(ELSEWHERE),
  credential: former(ELSEWHERE),
  expressions: former(ELSEWHERE),
  'gateway-operator': former(ELSEWHERE),
  'gateway-unmanaged': former(ELSEWHERE),
  'ingress.class': former(ELSEWHERE),
  programmed: former(ELSEWHERE),
};

export const kong = {
  name: 'Kong',
  prefix: 'konghq.com/',
  readFrom: 'August 2026',
  facts: { ...ingress, ...service, ...elsewhere },
  open: {
    'headers.': converted(3, 'HTTPRoute spec.rules[].matches[].headers[]'),
  },
} as const satisfies AnnotationSet;

/** Annotations of the first controllers that Kong still reads, beside its own. */
export const kongShared = {
  name: 'Kong',
  prefix: 'ingress.kubernetes.io/',
  readFrom: 'August 2026',
  facts: {
    'force-ssl-redirect': boolean(
      converted(3, 'a route on the HTTP listener that redirects with 302', 'HTTPRouteSchemeRedirect'),
    ),
    'service-upstream': boolean(
      needsExtension(
        1,
        'serviceAddress',
        'Requests go to the endpoints instead of to the address of the Service.',
      ),
    ),
  },
  open: {},
} as const satisfies AnnotationSet;
