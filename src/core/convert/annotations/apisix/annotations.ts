import type { AnnotationSet } from '../annotation-set.ts';
import {
  approximated,
  boolean,
  converted,
  lost,
  lostControl,
  manual,
  needsExtension,
  number,
  type AnnotationFact,
} from '../fact.ts';

const OPEN = 'Requests are served without asking the authentication service.';
const HEADERS = 'HTTPRoute spec.rules[].filters[].responseHeaderModifier';
const PAUSE =
  'A pause of this length no longer ends the request, or the implementation ends it at another time.';
const cors = (field: string): AnnotationFact =>
  approximated(
    3,
    1,
    `HTTPRoute spec.rules[].filters[].cors.${field}`,
    'Headers that stand for everything are answered by name.',
    'HTTPRouteCORS',
  );

/** Paths, redirects, hosts and headers. */
const routing = {
  'use-regex': boolean(
    approximated(
      3,
      1,
      'HTTPRoute spec.rules[].matches[].path.type RegularExpression',
      'The dialect of expressions is the one of the implementation.',
    ),
  ),
  'http-to-https': boolean(
    converted(3, 'a route on the HTTP listener that redirects with 301', 'HTTPRouteSchemeRedirect'),
  ),
  'http-redirect': converted(3, 'HTTPRoute spec.rules[].filters[].requestRedirect', 'HTTPRoutePathRedirect'),
  'http-redirect-code': number(converted(2, 'HTTPRoute spec.rules[].filters[].requestRedirect.statusCode')),
  'rewrite-target': converted(3, 'HTTPRoute spec.rules[].filters[].urlRewrite.path', 'HTTPRoutePathRewrite'),
  'rewrite-target-regex': needsExtension(3, 'regexRewrite', 'The backend gets the path of the request.'),
  'rewrite-target-regex-template': needsExtension(
    3,
    'regexRewrite',
    'The backend gets the path of the request.',
  ),
  'svc-namespace': converted(3, 'HTTPRoute spec.rules[].backendRefs[].namespace, and a ReferenceGrant'),
  'http-allow-methods': converted(3, 'HTTPRoute spec.rules[].matches[].method', 'HTTPRouteMethodMatching'),
  'http-block-methods': lost(
    3,
    'Requests with these methods reach the backend.',
    'List the methods that are allowed.',
  ),
  'enable-response-rewrite': boolean(converted(2, HEADERS, 'HTTPRouteResponseHeaderModification')),
  'response-rewrite-add-header': converted(2, HEADERS, 'HTTPRouteResponseHeaderModification'),
  'response-rewrite-set-header': converted(2, HEADERS, 'HTTPRouteResponseHeaderModification'),
  'response-rewrite-remove-header': converted(2, HEADERS, 'HTTPRouteResponseHeaderModification'),
  'response-rewrite-status-code': number(
    needsExtension(3, 'fixedResponse', 'Answers have the code of the backend.'),
  ),
  'response-rewrite-body': needsExtension(3, 'fixedResponse', 'Answers have the body of the backend.'),
  'response-rewrite-body-base64': boolean(
    needsExtension(3, 'fixedResponse', 'Answers have the body of the backend.'),
  ),
  'enable-cors': boolean(cors('allowOrigins')),
  'cors-allow-origin': cors('allowOrigins'),
  'cors-allow-methods': cors('allowMethods'),
  'cors-allow-headers': cors('allowHeaders'),
};

/** How backends are reached. */
const upstream = {
  'enable-websocket': boolean(
    converted(1, 'appProtocol kubernetes.io/ws of the Service port', 'HTTPRouteBackendProtocolWebSocket'),
  ),
  'upstream-scheme': approximated(
    3,
    1,
    'appProtocol of the Service port, or BackendTLSPolicy',
    'TLS to the backend is checked, where APISIX takes any certificate.',
    'HTTPRouteBackendProtocolH2C',
    'BackendTLSPolicy',
  ),
  'upstream-retries': number(
    needsExtension(2, 'retries', 'Failed requests are not sent to another endpoint.'),
  ),
  'upstream-connect-timeout': needsExtension(
    1,
    'connectTimeout',
    'How long a connection may take is decided elsewhere.',
  ),
  'upstream-read-timeout': needsExtension(2, 'idleTimeout', PAUSE),
  'upstream-send-timeout': needsExtension(2, 'idleTimeout', PAUSE),
};

/** Who may send requests. */
const access = {
  'allowlist-source-range': needsExtension(4, 'ipAllow', 'Requests from all addresses are let in.'),
  'blocklist-source-range': needsExtension(4, 'ipDeny', 'Requests from the denied addresses are let in.'),
  'auth-type': manual(
    4,
    'the authentication of the implementation, with the credentials of the ApisixConsumers',
    'Requests are served without a key or password.',
    'Move the credentials of the ApisixConsumers, and use the authentication of the implementation.',
  ),
  'auth-uri': needsExtension(4, 'externalAuth', OPEN),
  'auth-ssl-verify': boolean(lost(2, 'The certificate of the authentication service is always checked.')),
  'auth-request-headers': needsExtension(3, 'externalAuth', 'The authentication service gets other headers.'),
  'auth-upstream-headers': needsExtension(3, 'externalAuth', 'The backend gets other headers.'),
  'auth-client-headers': lost(2, 'Refused clients get other headers.'),
  'enable-csrf': boolean(
    lostControl(
      'Requests from other sites are no longer refused.',
      'Use the protection of the implementation, or let the backend do it.',
    ),
  ),
  'csrf-key': lostControl(
    'Requests from other sites are no longer refused.',
    'Use the protection of the implementation, or let the backend do it.',
  ),
  'plugin-config-name': manual(
    4,
    'what the ApisixPluginConfig says',
    'The plugins of the ApisixPluginConfig are gone.',
    'Read the ApisixPluginConfig, and write what its plugins do with filters or policies.',
  ),
};

export const apisix = {
  name: 'Apache APISIX',
  prefix: 'k8s.apisix.apache.org/',
  readFrom: 'August 2026',
  facts: { ...routing, ...upstream, ...access },
  open: {},
} as const satisfies AnnotationSet;
