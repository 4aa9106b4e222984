import { expect, test } from 'vitest';
import {
  convertText,
  ingressOf,
  rulesFor,
  spokenReport,
  spokenRoutes,
  tlsFor,
} from '../testing/spoken-conversion.ts';

const CONTROLLER = 'haproxy.org/ingress-controller';
const at = (annotations: Readonly<Record<string, string>>) =>
  Object.fromEntries(Object.entries(annotations).map(([name, value]) => [`haproxy.org/${name}`, value]));

test.each([
  [
    'a whole path',
    at({ 'path-rewrite': '/x' }),
    'PathPrefix /api, {urlRewrite:{path:{type:ReplaceFullPath,replaceFullPath:/x}}}, → cart:80',
    ['path-rewrite: converted 0'],
  ],
  [
    'an expression',
    at({ 'path-rewrite': '/api/(.*) /\\1' }),
    'PathPrefix /api, → cart:80',
    ['path-rewrite: needs-extension 3'],
  ],
  [
    'several expressions',
    at({ 'path-rewrite': '/a /b\n/c /d' }),
    'PathPrefix /api, → cart:80',
    ['path-rewrite: lost 3'],
  ],
  [
    'another host',
    at({ 'request-redirect': 'b.test:8443', 'request-redirect-code': '301' }),
    'PathPrefix /api, {requestRedirect:{hostname:b.test,port:8443,statusCode:301}}, → nothing',
    ['request-redirect: converted 0', 'request-redirect-code: converted 0'],
  ],
  [
    'a code alone',
    at({ 'request-redirect-code': '301' }),
    'PathPrefix /api, → cart:80',
    ['request-redirect-code: dropped 0'],
  ],
  [
    'no host',
    at({ 'request-redirect': 'https://b.test' }),
    'PathPrefix /api, → cart:80',
    ['request-redirect: invalid 0'],
  ],
  [
    'headers',
    at({ 'request-set-header': 'X-A "1"', 'response-set-header': 'X-B 2', 'set-host': 'c.test' }),
    'PathPrefix /api, {requestHeaderModifier:{set:[{name:X-A,value:1}]}}, {responseHeaderModifier:{set:[{name:X-B,value:2}]}}, {urlRewrite:{hostname:c.test}}, → cart:80',
    ['request-set-header: converted 0', 'response-set-header: converted 0', 'set-host: converted 0'],
  ],
  [
    'CORS',
    at({ 'cors-enable': 'true', 'cors-max-age': '1m' }),
    'PathPrefix /api, {cors:{allowOrigins:[*],allowCredentials:false,allowMethods:[GET,HEAD,POST,PUT,DELETE,OPTIONS,PATCH],allowHeaders:[*],maxAge:60}}, → cart:80',
    ['cors-enable: approximated 1', 'cors-max-age: approximated 1'],
  ],
  [
    'CORS by an expression',
    at({ 'cors-enable': 'true', 'cors-allow-origin': '^https://.*$' }),
    'PathPrefix /api, → cart:80',
    ['cors-enable: lost 3', 'cors-allow-origin: lost 3'],
  ],
  [
    'IP lists',
    at({ 'allow-list': '10.0.0.0/8, 192.0.2.1', 'deny-list': 'patterns/ips' }),
    'PathPrefix /api, → cart:80',
    ['allow-list: needs-extension 4', 'deny-list: manual 4'],
  ],
  [
    'a password',
    at({ 'auth-type': 'basic-auth', 'auth-secret': 'other/users' }),
    'PathPrefix /api, → cart:80',
    ['auth-type: needs-extension 4', 'auth-secret: needs-extension 4'],
  ],
  [
    'a limit',
    at({ 'rate-limit-requests': '10', 'rate-limit-period': '1m' }),
    'PathPrefix /api, → cart:80',
    ['rate-limit-requests: needs-extension 3', 'rate-limit-period: needs-extension 3'],
  ],
  [
    'a limit of another period',
    at({ 'rate-limit-requests': '10', 'rate-limit-period': '7s' }),
    'PathPrefix /api, → cart:80',
    ['rate-limit-requests: manual 3', 'rate-limit-period: manual 3'],
  ],
  [
    'raw configuration',
    { 'haproxy.com/backend-config-snippet': 'x' },
    'PathPrefix /api, → cart:80',
    ['backend-config-snippet: lost 4'],
  ],
] as const)('%s', (_, annotations, rule, report) => {
  const conversion = convertText(ingressOf(CONTROLLER, annotations, rulesFor('a.test', ['Prefix', '/api'])));
  expect(spokenRoutes(conversion)).toEqual([`http-a-test a.test: ${rule}`]);
  expect(spokenReport(conversion)).toEqual(report);
});

test('HTTPS is redirected to wherever there is TLS', () => {
  const conversion = convertText(
    ingressOf(
      CONTROLLER,
      at({ 'ssl-redirect-port': '8443', 'ssl-redirect-code': '301' }),
      rulesFor('a.test', ['Prefix', '/']) + tlsFor('a.test'),
    ),
  );
  expect(spokenRoutes(conversion).toSorted()).toEqual([
    'http-a-test a.test: PathPrefix /, {requestRedirect:{scheme:https,port:8443,statusCode:301}}, → nothing',
    'https-a-test a.test: PathPrefix /, → cart:80',
  ]);
});
