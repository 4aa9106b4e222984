import { expect, test } from 'vitest';
import {
  convertText,
  ingressOf,
  rulesFor,
  spokenReport,
  spokenRoutes,
  tlsFor,
} from '../testing/spoken-conversion.ts';

const CONTROLLER = 'apisix.apache.org/apisix-ingress-controller';
const at = (annotations: Readonly<Record<string, string>>) =>
  Object.fromEntries(
    Object.entries(annotations).map(([name, value]) => [`k8s.apisix.apache.org/${name}`, value]),
  );

test.each([
  [
    'a URL',
    at({ 'http-redirect': 'https://b.test/x', 'http-redirect-code': '302' }),
    'PathPrefix /api, {requestRedirect:{scheme:https,hostname:b.test,path:{type:ReplaceFullPath,replaceFullPath:/x},statusCode:302}}, → nothing',
    ['http-redirect: approximated 1', 'http-redirect-code: converted 0'],
  ],
  [
    'a path',
    at({ 'http-redirect': '/x' }),
    'PathPrefix /api, {requestRedirect:{path:{type:ReplaceFullPath,replaceFullPath:/x},statusCode:301}}, → nothing',
    ['http-redirect: approximated 1'],
  ],
  [
    'rewrite-target',
    at({ 'rewrite-target': '/x' }),
    'PathPrefix /api, {urlRewrite:{path:{type:ReplaceFullPath,replaceFullPath:/x}}}, → cart:80',
    ['rewrite-target: converted 0'],
  ],
  [
    'an expression',
    at({ 'rewrite-target-regex': '/api/(.*)', 'rewrite-target-regex-template': '/$1' }),
    'PathPrefix /api, → cart:80',
    ['rewrite-target-regex: needs-extension 3', 'rewrite-target-regex-template: needs-extension 3'],
  ],
  [
    'methods',
    at({ 'http-allow-methods': 'GET,POST' }),
    'GET PathPrefix /api or POST PathPrefix /api, → cart:80',
    ['http-allow-methods: converted 0'],
  ],
  [
    'blocked methods',
    at({ 'http-block-methods': 'DELETE' }),
    'PathPrefix /api, → cart:80',
    ['http-block-methods: lost 3'],
  ],
  [
    'headers of answers',
    at({
      'enable-response-rewrite': 'true',
      'response-rewrite-set-header': 'X-A:1',
      'response-rewrite-remove-header': 'Server',
      'response-rewrite-body': 'x',
    }),
    'PathPrefix /api, {responseHeaderModifier:{set:[{name:X-A,value:1}],remove:[Server]}}, → cart:80',
    [
      'enable-response-rewrite: converted 0',
      'response-rewrite-set-header: converted 0',
      'response-rewrite-remove-header: converted 0',
      'response-rewrite-body: needs-extension 3',
    ],
  ],
  [
    'headers that are off',
    at({ 'response-rewrite-set-header': 'X-A:1' }),
    'PathPrefix /api, → cart:80',
    ['response-rewrite-set-header: dropped 0'],
  ],
  [
    'CORS',
    at({ 'enable-cors': 'true', 'cors-allow-methods': 'GET' }),
    'PathPrefix /api, {cors:{allowOrigins:[*],allowCredentials:false,allowMethods:[GET],allowHeaders:[*],maxAge:5}}, → cart:80',
    ['enable-cors: approximated 1', 'cors-allow-methods: approximated 1'],
  ],
  [
    'access',
    at({
      'allowlist-source-range': '10.0.0.0/8',
      'auth-uri': 'http://auth.shop.svc/check',
      'auth-type': 'keyAuth',
    }),
    'PathPrefix /api, → cart:80',
    ['allowlist-source-range: needs-extension 4', 'auth-uri: needs-extension 4', 'auth-type: manual 4'],
  ],
  [
    'retries and timeouts',
    at({ 'upstream-retries': '2', 'upstream-read-timeout': '5s', 'upstream-scheme': 'https' }),
    'PathPrefix /api, → cart:80',
    [
      'upstream-retries: needs-extension 2',
      'upstream-read-timeout: needs-extension 2',
      'upstream-scheme: manual 3',
    ],
  ],
  [
    'a Service of another namespace',
    at({ 'svc-namespace': 'pay' }),
    'PathPrefix /api, → cart:80',
    ['svc-namespace: manual 3'],
  ],
] as const)('%s', (_, annotations, rule, report) => {
  const conversion = convertText(ingressOf(CONTROLLER, annotations, rulesFor('a.test', ['Prefix', '/api'])));
  expect(spokenRoutes(conversion)).toEqual([`http-a-test a.test: ${rule}`]);
  expect(spokenReport(conversion)).toEqual(report);
});

test.each([
  ['/x', {}, 'Exact /x'],
  ['/x/*', {}, 'PathPrefix /x'],
  ['/v[0-9]', at({ 'use-regex': 'true' }), 'RegularExpression /v[0-9].*'],
])('the path %s', (path, annotations, match) => {
  const conversion = convertText(
    ingressOf(CONTROLLER, annotations, rulesFor('a.test', ['ImplementationSpecific', path])),
  );
  expect(spokenRoutes(conversion)).toEqual([`http-a-test a.test: ${match}, → cart:80`]);
});

test('HTTPS is redirected to with 301', () => {
  const conversion = convertText(
    ingressOf(
      CONTROLLER,
      at({ 'http-to-https': 'true' }),
      rulesFor('a.test', ['Prefix', '/']) + tlsFor('a.test'),
    ),
  );
  expect(spokenRoutes(conversion).toSorted()).toEqual([
    'http-a-test a.test: PathPrefix /, {requestRedirect:{scheme:https,statusCode:301}}, → nothing',
    'https-a-test a.test: PathPrefix /, → cart:80',
  ]);
});
