import { approximated, boolean, converted, dropped, lost, needsExtension, number } from '../fact.ts';

/** Paths, hosts, redirects and headers (docs/model/conversion.md). */
export const routing = {
  'use-regex': boolean(
    approximated(
      3,
      2,
      'HTTPRoute spec.rules[].matches[].path.type RegularExpression',
      'The dialect of expressions, and their order among each other, are those of the implementation.',
    ),
  ),
  'rewrite-target': approximated(
    3,
    2,
    'HTTPRoute spec.rules[].filters[].urlRewrite.path',
    'Paths are compared with case, and a prefix ends at a slash.',
    'HTTPRoutePathRewrite',
  ),
  'app-root': approximated(
    2,
    1,
    'HTTPRoute spec.rules[] for Exact / with a redirect 302, on both listeners of the host',
    'The redirect keeps the query, which the controller drops.',
    'HTTPRoutePathRedirect',
  ),
  'permanent-redirect': converted(
    3,
    'HTTPRoute spec.rules[].filters[].requestRedirect',
    'HTTPRouteSchemeRedirect',
    'HTTPRoutePathRedirect',
  ),
  'permanent-redirect-code': number(
    converted(2, 'HTTPRoute spec.rules[].filters[].requestRedirect.statusCode'),
  ),
  'temporal-redirect': converted(
    3,
    'HTTPRoute spec.rules[].filters[].requestRedirect',
    'HTTPRouteSchemeRedirect',
    'HTTPRoutePathRedirect',
  ),
  'temporal-redirect-code': number(
    converted(2, 'HTTPRoute spec.rules[].filters[].requestRedirect.statusCode'),
  ),
  'ssl-redirect': boolean(
    approximated(
      3,
      1,
      'a route on the HTTP listener that redirects with 308',
      'A slash at the end of the URL stays, where the controller cuts it.',
      'HTTPRouteSchemeRedirect',
      'HTTPRoute308RedirectStatusCode',
    ),
  ),
  'force-ssl-redirect': boolean(
    approximated(
      3,
      2,
      'a route on the HTTP listener that redirects with 308',
      'On a host without a certificate only requests whose X-Forwarded-Proto is http are redirected.',
      'HTTPRouteSchemeRedirect',
      'HTTPRoute308RedirectStatusCode',
    ),
  ),
  'preserve-trailing-slash': boolean(dropped('Redirects of the Gateway API always keep the slash.')),
  'from-to-www-redirect': boolean(
    approximated(
      2,
      1,
      'listeners and a route of the other name, with requestRedirect.hostname and 308',
      'The URL of the redirect has no port, and keeps a slash at its end.',
      'HTTPRoute308RedirectStatusCode',
    ),
  ),
  'relative-redirects': boolean(lost(1, 'URLs of redirects are absolute.')),
  'use-port-in-redirects': boolean(
    approximated(
      1,
      1,
      'HTTPRoute spec.rules[].filters[].requestRedirect.port',
      'The port is the one of the listener, whatever port the request came to.',
      'HTTPRoutePortRedirect',
    ),
  ),
  'server-alias': converted(3, 'HTTPRoute spec.hostnames[], and listeners of the same names'),
  'default-backend': needsExtension(
    2,
    'fallbackBackend',
    'While the Service has no endpoints, requests are answered 503 instead of by the default backend.',
  ),
  'custom-http-errors': needsExtension(
    2,
    'errorPages',
    'Clients get the error pages of the backend instead of those of the default backend.',
  ),
  'disable-proxy-intercept-errors': boolean(
    needsExtension(1, 'errorPages', 'It switches off what only an extension would switch on.'),
  ),
  'upstream-vhost': converted(
    3,
    'HTTPRoute spec.rules[].filters[].urlRewrite.hostname',
    'HTTPRouteHostRewrite',
  ),
  'x-forwarded-prefix': converted(
    2,
    'HTTPRoute spec.rules[].filters[].requestHeaderModifier.set, where the path is rewritten',
  ),
  'custom-headers': converted(
    2,
    'HTTPRoute spec.rules[].filters[].responseHeaderModifier.set, from the ConfigMap',
    'HTTPRouteResponseHeaderModification',
  ),
  'connection-proxy-header': lost(
    1,
    'The header Connection to the backend is the one of the implementation.',
  ),
  'mirror-target': approximated(
    2,
    1,
    'HTTPRoute spec.rules[].filters[].requestMirror.backendRef',
    'Path and host of the copy are those of the request.',
    'HTTPRouteRequestMirror',
  ),
  'mirror-host': lost(1, 'The copy has the host of the request.'),
  'mirror-request-body': lost(1, 'The copy always has the body of the request.'),
  'http2-push-preload': boolean(dropped('Browsers no longer take what a server pushes.')),
};
