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

const HSTS = 'HTTPRoute spec.rules[].filters[].responseHeaderModifier.set of Strict-Transport-Security';
const SNIPPET = 'Say what the text does with filters or policies; what cannot be said so is gone.';
const NEW_SERVICES = 'Make a Service for each label value, and give their weights to the rule.';
const ONE_SERVICE = 'Weights of pods inside of one Service do not exist: all endpoints get the same share.';

/** Hosts, paths and redirects. */
export const routing = {
  'path-type': approximated(
    2,
    1,
    'HTTPRoute spec.rules[].matches[].path.type',
    'The type begin compares characters without case; a prefix compares whole elements with case.',
  ),
  'path-type-order': approximated(
    2,
    1,
    'the precedence of the Gateway API',
    'Expressions may win over longer paths, as the implementation orders them.',
  ),
  'rewrite-target': converted(3, 'HTTPRoute spec.rules[].filters[].urlRewrite.path', 'HTTPRoutePathRewrite'),
  'app-root': converted(2, 'HTTPRoute spec.rules[] for Exact / with a redirect 302', 'HTTPRoutePathRedirect'),
  'redirect-to': converted(3, 'HTTPRoute spec.rules[].filters[].requestRedirect', 'HTTPRoutePathRedirect'),
  'redirect-to-code': number(converted(2, 'HTTPRoute spec.rules[].filters[].requestRedirect.statusCode')),
  'redirect-from': converted(2, 'listeners and a route of the other host, with requestRedirect.hostname'),
  'redirect-from-code': number(converted(2, 'HTTPRoute spec.rules[].filters[].requestRedirect.statusCode')),
  'redirect-from-regex': lost(2, 'Hosts that the expression finds are not redirected.'),
  'server-alias': converted(3, 'HTTPRoute spec.hostnames[], and listeners of the same names'),
  'server-alias-regex': lost(3, 'Hosts that the expression finds are not served.'),
  'ssl-redirect': boolean(
    converted(3, 'a route on the HTTP listener that redirects with 302', 'HTTPRouteSchemeRedirect'),
  ),
  'ssl-redirect-code': number(converted(2, 'HTTPRoute spec.rules[].filters[].requestRedirect.statusCode')),
  'no-tls-redirect-locations': converted(2, 'rules on the HTTP listener for these paths'),
  'ssl-always-add-https': boolean(
    manual(
      2,
      'Gateway spec.listeners[]',
      'Hosts without a certificate have no HTTPS.',
      'Name a certificate for the host, if it is to be served over HTTPS.',
    ),
  ),
  'ssl-always-follow-redirect': boolean(
    lost(1, 'Whether plain requests are redirected depends on the certificate.'),
  ),
  headers: converted(2, 'HTTPRoute spec.rules[].filters[].requestHeaderModifier.set'),
  'http-header-match': converted(3, 'HTTPRoute spec.rules[].matches[].headers[]'),
  'http-header-match-regex': approximated(
    3,
    1,
    'HTTPRoute spec.rules[].matches[].headers[].type RegularExpression',
    'The dialect of expressions is the one of the implementation.',
  ),
  hsts: boolean(converted(2, HSTS, 'HTTPRouteResponseHeaderModification')),
  'hsts-include-subdomains': boolean(converted(2, HSTS, 'HTTPRouteResponseHeaderModification')),
  'hsts-max-age': number(converted(2, HSTS, 'HTTPRouteResponseHeaderModification')),
  'hsts-preload': boolean(converted(2, HSTS, 'HTTPRouteResponseHeaderModification')),
  'var-namespace': boolean(dropped('It sets a variable for logs of HAProxy.')),
  'tcp-service-port': number(
    converted(3, 'Gateway spec.listeners[] of the protocol TCP, and a TCPRoute', 'TCPRoute'),
  ),
  'tcp-service-log-format': lost(1, 'Connections are logged as the implementation does it.'),
  'tcp-service-proxy-protocol': boolean(
    lost(
      3,
      'Connections with the PROXY protocol are not understood.',
      'Set it for the Gateway, where it can be.',
    ),
  ),
  'config-tcp-service': lostControl('Configuration of HAProxy as text is not carried over.', SNIPPET),
  'blue-green-balance': manual(3, 'HTTPRoute spec.rules[].backendRefs[].weight', ONE_SERVICE, NEW_SERVICES),
  'blue-green-deploy': manual(3, 'HTTPRoute spec.rules[].backendRefs[].weight', ONE_SERVICE, NEW_SERVICES),
  'blue-green-mode': manual(2, 'HTTPRoute spec.rules[].backendRefs[].weight', ONE_SERVICE, NEW_SERVICES),
  'blue-green-cookie': manual(3, 'HTTPRoute spec.rules[].matches[].headers[]', ONE_SERVICE, NEW_SERVICES),
  'blue-green-header': manual(3, 'HTTPRoute spec.rules[].matches[].headers[]', ONE_SERVICE, NEW_SERVICES),
  'config-backend': lostControl('Configuration of HAProxy as text is not carried over.', SNIPPET),
  'config-backend-early': lostControl('Configuration of HAProxy as text is not carried over.', SNIPPET),
  'config-backend-late': lostControl('Configuration of HAProxy as text is not carried over.', SNIPPET),
  'fcgi-app': lost(3, 'Backends that speak FastCGI are not reached.', 'Put an HTTP server in front of them.'),
};

const page = needsExtension(2, 'errorPages', 'The answer has the text of the implementation.');

/** Answers of the gateway itself, by their code. */
export const answers: Readonly<Record<string, AnnotationFact>> = Object.fromEntries(
  [200, 400, 401, 403, 404, 405, 407, 408, 410, 413, 421, 425, 429, 495, 496, 500, 501, 502, 503, 504].map(
    (code) => [`http-response-${code}`, page],
  ),
);
