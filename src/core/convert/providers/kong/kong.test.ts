import { expect, test } from 'vitest';
import {
  convertText,
  ingressOf,
  rulesFor,
  spokenReport,
  spokenRoutes,
  tlsFor,
} from '../testing/spoken-conversion.ts';

const CONTROLLER = 'ingress-controllers.konghq.com/kong';
const at = (annotations: Readonly<Record<string, string>>) =>
  Object.fromEntries(Object.entries(annotations).map(([name, value]) => [`konghq.com/${name}`, value]));

const plugin = (name: string, type: string, config: string): string => `
---
apiVersion: configuration.konghq.com/v1
kind: KongPlugin
metadata: { name: ${name}, namespace: shop }
plugin: ${type}
config: ${config}
`;

test('an expression for two methods is two matches', () => {
  const conversion = convertText(
    ingressOf(
      CONTROLLER,
      at({ methods: 'GET,POST' }),
      rulesFor('a.test', ['ImplementationSpecific', '/~/v\\d+/x$']),
    ),
  );
  expect(spokenRoutes(conversion)).toEqual([
    'http-a-test a.test: GET RegularExpression /v\\d+/x$ or POST RegularExpression /v\\d+/x$, → cart:80',
  ]);
  expect(spokenReport(conversion)).toEqual(['methods: converted 0']);
});

test.each([
  [
    'headers',
    at({ 'headers.x-a': '1,2', 'headers.x-b': 'c' }),
    'PathPrefix /api x-a=1 x-b=c or PathPrefix /api x-a=2 x-b=c, → cart:80',
    ['headers.x-a: converted 0', 'headers.x-b: converted 0'],
  ],
  [
    'strip-path',
    at({ 'strip-path': 'true' }),
    'PathPrefix /api, {urlRewrite:{path:{type:ReplacePrefixMatch,replacePrefixMatch:/}}}, → cart:80',
    ['strip-path: converted 0'],
  ],
  [
    'strip-path that is off',
    at({ 'strip-path': 'false' }),
    'PathPrefix /api, → cart:80',
    ['strip-path: dropped 0'],
  ],
  [
    'preserve-host',
    at({ 'preserve-host': 'false' }),
    'PathPrefix /api, {urlRewrite:{hostname:cart.shop.svc}}, → cart:80',
    ['preserve-host: approximated 1'],
  ],
  ['rewrite', at({ rewrite: '/x/$1' }), 'PathPrefix /api, → cart:80', ['rewrite: manual 3']],
  [
    'regex-priority',
    at({ 'regex-priority': '10' }),
    'PathPrefix /api, → cart:80',
    ['regex-priority: lost 3'],
  ],
  [
    'a code without HTTPS alone',
    at({ 'https-redirect-status-code': '301' }),
    'PathPrefix /api, → cart:80',
    ['https-redirect-status-code: dropped 0'],
  ],
  ['plain HTTP alone', at({ protocols: 'http' }), 'PathPrefix /api, → cart:80', ['protocols: converted 0']],
] as const)('%s', (_, annotations, rule, report) => {
  const conversion = convertText(ingressOf(CONTROLLER, annotations, rulesFor('a.test', ['Prefix', '/api'])));
  expect(spokenRoutes(conversion)).toEqual([`http-a-test a.test: ${rule}`]);
  expect(spokenReport(conversion)).toEqual(report);
});

test.each([
  [
    'with a code',
    at({ protocols: 'https', 'https-redirect-status-code': '308' }),
    [
      'http-a-test a.test: PathPrefix /, {requestRedirect:{scheme:https,statusCode:308}}, → nothing',
      'https-a-test a.test: PathPrefix /, → cart:80',
    ],
  ],
  ['without a code', at({ protocols: 'https' }), ['https-a-test a.test: PathPrefix /, → cart:80']],
  [
    'with 426',
    at({ protocols: 'https', 'https-redirect-status-code': '426' }),
    ['https-a-test a.test: PathPrefix /, → cart:80'],
  ],
  [
    'forced',
    { 'ingress.kubernetes.io/force-ssl-redirect': 'true' },
    [
      'http-a-test a.test: PathPrefix /, {requestRedirect:{scheme:https,statusCode:302}}, → nothing',
      'https-a-test a.test: PathPrefix /, → cart:80',
    ],
  ],
] as const)('HTTPS alone %s', (_, annotations, rules) => {
  const conversion = convertText(
    ingressOf(CONTROLLER, annotations, rulesFor('a.test', ['Prefix', '/']) + tlsFor('a.test')),
  );
  expect(spokenRoutes(conversion).toSorted()).toEqual(rules);
});

test('aliases have listeners and names of their own', () => {
  const conversion = convertText(
    ingressOf(CONTROLLER, at({ 'host-aliases': 'b.test, c.test' }), rulesFor('a.test', ['Prefix', '/'])),
  );
  expect(spokenRoutes(conversion)).toEqual([
    'http-a-test+http-b-test+http-c-test a.test b.test c.test: PathPrefix /, → cart:80',
  ]);
});

test.each([
  [
    'request-transformer',
    '{ add: { headers: ["X-A: 1"] }, remove: { headers: [X-B] } }',
    '{requestHeaderModifier:{set:[{name:X-A,value:1}],remove:[X-B]}}, ',
    'converted 0',
  ],
  ['request-transformer', '{ add: { querystring: ["a:b"] } }', '', 'lost 2'],
  [
    'response-transformer',
    '{ replace: { headers: ["X-A: 1"] } }',
    '{responseHeaderModifier:{set:[{name:X-A,value:1}]}}, ',
    'converted 0',
  ],
  [
    'cors',
    '{ origins: ["https://b.test"], methods: [GET], max_age: 60 }',
    '{cors:{allowOrigins:[https://b.test],allowCredentials:false,allowMethods:[GET],allowHeaders:[*],maxAge:60}}, ',
    'approximated 1',
  ],
  ['request-termination', '{ status_code: 503 }', '', 'needs-extension 3'],
  ['ip-restriction', '{ allow: [10.0.0.0/8], deny: [10.1.0.0/16] }', '', 'needs-extension 4'],
  ['rate-limiting', '{ minute: 5 }', '', 'needs-extension 3'],
  ['rate-limiting', '{ month: 5 }', '', 'lost 3'],
  ['request-size-limiting', '{ allowed_payload_size: 8 }', '', 'needs-extension 2'],
  ['openid-connect', '{ issuer: "https://id.test" }', '', 'needs-extension 4'],
  ['key-auth', '{}', '', 'manual 4'],
  ['pre-function', '{}', '', 'lost 4'],
  ['prometheus', '{}', '', 'lost 1'],
  ['of-our-own', '{}', '', 'lost 3'],
])('the plugin %s %s', (type, config, filters, verdict) => {
  const conversion = convertText(
    ingressOf(CONTROLLER, at({ plugins: 'one' }), rulesFor('a.test', ['Prefix', '/'])) +
      plugin('one', type, config),
  );
  expect(spokenRoutes(conversion)).toEqual([`http-a-test a.test: PathPrefix /, ${filters}→ cart:80`]);
  expect(spokenReport(conversion)).toEqual([`plugins: ${verdict}`]);
});

test('a redirect of a plugin has no backends, and one that is not there is named', () => {
  const redirect = convertText(
    ingressOf(CONTROLLER, at({ plugins: 'one' }), rulesFor('a.test', ['Prefix', '/'])) +
      plugin('one', 'redirect', '{ location: "https://b.test/x", status_code: 302 }'),
  );
  expect(spokenRoutes(redirect)).toEqual([
    'http-a-test a.test: PathPrefix /, {requestRedirect:{scheme:https,hostname:b.test,path:{type:ReplaceFullPath,replaceFullPath:/x},statusCode:302}}, → nothing',
  ]);
  const gone = convertText(
    ingressOf(CONTROLLER, at({ plugins: 'gone' }), rulesFor('a.test', ['Prefix', '/'])),
  );
  expect(spokenReport(gone)).toEqual(['plugins: manual 4']);
});
