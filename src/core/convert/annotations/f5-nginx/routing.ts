import { approximated, boolean, converted, dropped, lost, lostControl, manual, number } from '../fact.ts';

const SNIPPET =
  'Say what the snippet does with filters or policies, or by hand in a SnippetsFilter of NGINX Gateway Fabric.';
const HSTS = 'HTTPRoute spec.rules[].filters[].responseHeaderModifier.set of Strict-Transport-Security';

/** Hosts, paths, redirects, headers and the protocol to backends. */
export const routing = {
  'mergeable-ingress-type': converted(3, 'one route for the host, of the master and its minions'),
  'path-regex': approximated(
    3,
    1,
    'HTTPRoute spec.rules[].matches[].path.type',
    'The dialect of expressions is the one of the implementation.',
  ),
  rewrites: converted(3, 'HTTPRoute spec.rules[].filters[].urlRewrite.path', 'HTTPRoutePathRewrite'),
  'rewrite-target': approximated(
    3,
    2,
    'HTTPRoute spec.rules[].filters[].urlRewrite.path',
    'Expressions with groups are recognised in the usual forms only.',
    'HTTPRoutePathRewrite',
  ),
  'app-root': converted(2, 'HTTPRoute spec.rules[] for Exact / with a redirect', 'HTTPRoutePathRedirect'),
  'ssl-redirect': boolean(
    converted(3, 'a route on the HTTP listener that redirects', 'HTTPRouteSchemeRedirect'),
  ),
  'http-redirect-code': number(
    converted(
      2,
      'HTTPRoute spec.rules[].filters[].requestRedirect.statusCode',
      'HTTPRoute307RedirectStatusCode',
      'HTTPRoute308RedirectStatusCode',
    ),
  ),
  'redirect-to-https': boolean(
    approximated(
      3,
      1,
      'a rule for the header X-Forwarded-Proto http that redirects',
      'Only requests with that header are redirected.',
      'HTTPRouteSchemeRedirect',
    ),
  ),
  'listen-ports': converted(3, 'Gateway spec.listeners[].port'),
  'listen-ports-ssl': converted(3, 'Gateway spec.listeners[].port'),
  'ssl-services': manual(
    3,
    'BackendTLSPolicy',
    'These Services are reached in plain text, until a policy says which authority signed their certificates.',
    'Write a BackendTLSPolicy with the authority and the server name.',
  ),
  'grpc-services': converted(
    3,
    'GRPCRoute, or appProtocol kubernetes.io/h2c of the Service port',
    'GRPCRoute',
  ),
  'websocket-services': converted(
    1,
    'appProtocol kubernetes.io/ws of the Service port',
    'HTTPRouteBackendProtocolWebSocket',
  ),
  'proxy-set-headers': approximated(
    2,
    1,
    'HTTPRoute spec.rules[].filters[].requestHeaderModifier.set',
    'A header without a value is passed on as the client sent it.',
  ),
  'proxy-hide-headers': converted(
    1,
    'HTTPRoute spec.rules[].filters[].responseHeaderModifier.remove',
    'HTTPRouteResponseHeaderModification',
  ),
  'proxy-pass-headers': dropped('The Gateway API hides no headers.'),
  'add-header': converted(
    2,
    'HTTPRoute spec.rules[].filters[].responseHeaderModifier',
    'HTTPRouteResponseHeaderModification',
  ),
  'add-header-inherit': converted(
    2,
    'HTTPRoute spec.rules[].filters[].responseHeaderModifier',
    'HTTPRouteResponseHeaderModification',
  ),
  'proxy-redirect-from': lost(2, 'URLs in redirects of the backend stay as they are.'),
  'proxy-redirect-to': lost(2, 'URLs in redirects of the backend stay as they are.'),
  hsts: boolean(converted(2, HSTS, 'HTTPRouteResponseHeaderModification')),
  'hsts-max-age': number(converted(2, HSTS, 'HTTPRouteResponseHeaderModification')),
  'hsts-include-subdomains': boolean(converted(2, HSTS, 'HTTPRouteResponseHeaderModification')),
  'hsts-behind-proxy': boolean(
    approximated(
      2,
      1,
      HSTS,
      'The header is set on all answers, not only where X-Forwarded-Proto is https.',
      'HTTPRouteResponseHeaderModification',
    ),
  ),
  'server-snippets': lostControl('Configuration of nginx for this host is not carried over.', SNIPPET),
  'location-snippets': lostControl('Configuration of nginx for these paths is not carried over.', SNIPPET),
  'server-tokens': lost(1, 'The header Server is the one of the implementation.'),
};
