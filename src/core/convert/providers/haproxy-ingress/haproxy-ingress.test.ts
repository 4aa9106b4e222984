import { expect, test } from 'vitest';
import { stringAt } from '../../../model/access.ts';
import {
  convertText,
  ingressOf,
  rulesFor,
  spokenReport,
  spokenRoutes,
  tlsFor,
} from '../testing/spoken-conversion.ts';

const CONTROLLER = 'haproxy-ingress.github.io/controller';
const at = (annotations: Readonly<Record<string, string>>) =>
  Object.fromEntries(
    Object.entries(annotations).map(([name, value]) => [`haproxy-ingress.github.io/${name}`, value]),
  );

test.each([
  [
    'rewrite-target',
    at({ 'rewrite-target': '/v1' }),
    'PathPrefix /api, {urlRewrite:{path:{type:ReplacePrefixMatch,replacePrefixMatch:/v1}}}, → cart:80',
    ['rewrite-target: converted 0'],
  ],
  [
    'redirect-to',
    at({ 'redirect-to': 'https://b.test/x' }),
    'PathPrefix /api, {requestRedirect:{scheme:https,hostname:b.test,path:{type:ReplaceFullPath,replaceFullPath:/x},statusCode:302}}, → nothing',
    ['redirect-to: approximated 1'],
  ],
  [
    'headers',
    at({ headers: 'X-A: 1\nX-B: %[src]' }),
    'PathPrefix /api, {requestHeaderModifier:{set:[{name:X-A,value:1}]}}, → cart:80',
    ['headers: lost 2'],
  ],
  [
    'header matches',
    at({ 'http-header-match': 'x-a: 1' }),
    'PathPrefix /api x-a=1, → cart:80',
    ['http-header-match: converted 0'],
  ],
  [
    'CORS',
    at({ 'cors-enable': 'true', 'cors-allow-origin': 'https://b.test', 'cors-allow-headers': 'X-A' }),
    'PathPrefix /api, {cors:{allowOrigins:[https://b.test],allowCredentials:true,allowMethods:[GET,PUT,POST,DELETE,PATCH,OPTIONS],allowHeaders:[X-A],maxAge:86400}}, → cart:80',
    [
      'cors-enable: approximated 1',
      'cors-allow-origin: approximated 1',
      'cors-allow-headers: approximated 1',
    ],
  ],
  [
    'CORS that is off',
    at({ 'cors-allow-origin': '*' }),
    'PathPrefix /api, → cart:80',
    ['cors-allow-origin: dropped 0'],
  ],
  [
    'an IP list by the older prefix',
    { 'ingress.kubernetes.io/whitelist-source-range': '10.0.0.0/8' },
    'PathPrefix /api, → cart:80',
    ['whitelist-source-range: needs-extension 4'],
  ],
  [
    'a list that is none',
    at({ 'denylist-source-range': 'file:x' }),
    'PathPrefix /api, → cart:80',
    ['denylist-source-range: manual 4'],
  ],
  [
    'limits',
    at({ 'limit-rps': '5', 'limit-connections': '2', 'proxy-body-size': '8m' }),
    'PathPrefix /api, → cart:80',
    [
      'limit-rps: needs-extension 3',
      'limit-connections: needs-extension 3',
      'proxy-body-size: needs-extension 2',
    ],
  ],
  [
    'timeouts',
    at({ 'timeout-connect': '5s', 'timeout-server': 'soon' }),
    'PathPrefix /api, → cart:80',
    ['timeout-connect: needs-extension 1', 'timeout-server: invalid 0'],
  ],
  [
    'a password',
    at({ 'auth-secret': 'users', 'auth-realm': 'Shop' }),
    'PathPrefix /api, → cart:80',
    ['auth-secret: needs-extension 4', 'auth-realm: needs-extension 4'],
  ],
  [
    'a login',
    at({ 'auth-url': 'http://auth.shop.svc/check', 'auth-signin': 'https://id.test' }),
    'PathPrefix /api, → cart:80',
    ['auth-url: needs-extension 4', 'auth-signin: lost 3'],
  ],
  [
    'a sticky cookie',
    at({ affinity: 'cookie', 'session-cookie-name': 'S' }),
    'PathPrefix /api, → cart:80',
    ['affinity: needs-extension 3', 'session-cookie-name: needs-extension 3'],
  ],
  [
    'weights of pods',
    at({ 'blue-green-deploy': 'group=blue=1' }),
    'PathPrefix /api, → cart:80',
    ['blue-green-deploy: manual 3'],
  ],
  [
    'a setting of the controller',
    at({ 'syslog-endpoint': 'x' }),
    'PathPrefix /api, → cart:80',
    ['syslog-endpoint: dropped 0'],
  ],
] as const)('%s', (_, annotations, rule, report) => {
  const conversion = convertText(ingressOf(CONTROLLER, annotations, rulesFor('a.test', ['Prefix', '/api'])));
  expect(spokenRoutes(conversion)).toEqual([`http-a-test a.test: ${rule}`]);
  expect(spokenReport(conversion)).toEqual(report);
});

test.each([
  [undefined, 'PathPrefix /x'],
  ['begin', 'PathPrefix /x'],
  ['prefix', 'PathPrefix /x'],
  ['exact', 'Exact /x'],
  ['regex', 'RegularExpression /x.*'],
])('path-type %s', (type, match) => {
  const conversion = convertText(
    ingressOf(
      CONTROLLER,
      type === undefined ? {} : at({ 'path-type': type }),
      rulesFor('a.test', ['ImplementationSpecific', '/x']),
    ),
  );
  expect(spokenRoutes(conversion)).toEqual([`http-a-test a.test: ${match}, → cart:80`]);
});

test('HTTPS is redirected to with 302, and has Strict-Transport-Security', () => {
  const conversion = convertText(
    ingressOf(
      CONTROLLER,
      at({ 'app-root': '/ui', 'server-alias': 'b.test' }),
      rulesFor('a.test', ['Prefix', '/']) + tlsFor('a.test'),
    ),
  );
  expect(spokenRoutes(conversion).toSorted()).toMatchInlineSnapshot(`
    [
      "http-a-test+http-b-test a.test b.test: Exact /, {requestRedirect:{path:{type:ReplaceFullPath,replaceFullPath:/ui},statusCode:302}}, → nothing",
      "http-a-test+http-b-test a.test b.test: PathPrefix /, {requestRedirect:{scheme:https,statusCode:302}}, → nothing",
      "https-a-test+https-b-test a.test b.test: Exact /, {requestRedirect:{path:{type:ReplaceFullPath,replaceFullPath:/ui},statusCode:302}}, → nothing",
      "https-a-test+https-b-test a.test b.test: PathPrefix /, {responseHeaderModifier:{set:[{name:Strict-Transport-Security,value:max-age=15768000}]}}, → cart:80",
    ]
  `);
});

test('switched off, HTTP is served as HTTPS is', () => {
  const conversion = convertText(
    ingressOf(
      CONTROLLER,
      at({ 'ssl-redirect': 'false' }),
      rulesFor('a.test', ['Prefix', '/']) + tlsFor('a.test'),
    ),
  );
  expect(spokenRoutes(conversion)).toEqual(['http-a-test+https-a-test a.test: PathPrefix /, → cart:80']);
  expect(spokenReport(conversion)).toEqual(['ssl-redirect: dropped 0']);
});

test('passthrough is a TLSRoute', () => {
  const conversion = convertText(
    ingressOf(CONTROLLER, at({ 'ssl-passthrough': 'true' }), rulesFor('a.test', ['Prefix', '/'])),
  );
  expect(conversion.objects.map(({ value }) => stringAt(value, 'kind'))).toContain('TLSRoute');
  expect(spokenReport(conversion)).toEqual(['ssl-passthrough: converted 0']);
});
