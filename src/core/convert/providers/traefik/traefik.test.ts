import { expect, test } from 'vitest';
import {
  convertText,
  ingressOf,
  rulesFor,
  spokenReport,
  spokenRoutes,
  tlsFor,
} from '../testing/spoken-conversion.ts';

const CONTROLLER = 'traefik.io/ingress-controller';
const at = (annotations: Readonly<Record<string, string>>) =>
  Object.fromEntries(
    Object.entries(annotations).map(([name, value]) => [`traefik.ingress.kubernetes.io/${name}`, value]),
  );

const middleware = (name: string, spec: string): string => `
---
apiVersion: traefik.io/v1alpha1
kind: Middleware
metadata: { name: ${name}, namespace: shop }
spec: ${spec}
`;

const webAndApi = rulesFor('a.test', ['Prefix', '/api']);

test('a router for HTTPS alone is bound to the HTTPS listener alone', () => {
  const conversion = convertText(
    ingressOf(
      CONTROLLER,
      at({ 'router.entrypoints': 'websecure', 'router.tls': 'true' }),
      rulesFor('a.test', ['Prefix', '/']) + tlsFor('a.test'),
    ),
  );
  expect(spokenRoutes(conversion)).toEqual(['https-a-test a.test: PathPrefix /, → cart:80']);
  expect(spokenReport(conversion)).toEqual(['router.entrypoints: approximated 1', 'router.tls: converted 0']);
});

test('HTTPS without a certificate in the manifests asks for one', () => {
  const conversion = convertText(
    ingressOf(CONTROLLER, at({ 'router.tls': 'true' }), rulesFor('a.test', ['Prefix', '/'])),
  );
  expect(spokenRoutes(conversion)).toEqual(['https-a-test a.test: PathPrefix /, → cart:80']);
});

test.each([
  [
    'strips the prefix of the path',
    '{ stripPrefix: { prefixes: [/api] } }',
    'PathPrefix /api, {urlRewrite:{path:{type:ReplacePrefixMatch,replacePrefixMatch:/}}}, {requestHeaderModifier:{set:[{name:X-Forwarded-Prefix,value:/api}]}}, → cart:80',
    'converted 0',
  ],
  [
    'does not strip another prefix',
    '{ stripPrefix: { prefixes: [/v1] } }',
    'PathPrefix /api, → cart:80',
    'lost 3',
  ],
  [
    'adds a prefix',
    '{ addPrefix: { prefix: /v1 } }',
    'PathPrefix /api, {urlRewrite:{path:{type:ReplacePrefixMatch,replacePrefixMatch:/v1/api}}}, → cart:80',
    'converted 0',
  ],
  [
    'replaces the path',
    '{ replacePath: { path: /x } }',
    'PathPrefix /api, {urlRewrite:{path:{type:ReplaceFullPath,replaceFullPath:/x}}}, → cart:80',
    'converted 0',
  ],
  [
    'sets and removes headers',
    '{ headers: { customRequestHeaders: { X-A: "1", X-B: "" }, stsSeconds: 60, frameDeny: true } }',
    'PathPrefix /api, {requestHeaderModifier:{set:[{name:X-A,value:1}],remove:[X-B]}}, {responseHeaderModifier:{set:[{name:Strict-Transport-Security,value:max-age=60},{name:X-Frame-Options,value:DENY}]}}, → cart:80',
    'converted 0',
  ],
  [
    'allows origins',
    '{ headers: { accessControlAllowOriginList: ["https://b.test"], accessControlAllowMethods: [GET] } }',
    'PathPrefix /api, {cors:{allowOrigins:[https://b.test],allowCredentials:false,allowMethods:[GET],allowHeaders:[],maxAge:5}}, → cart:80',
    'converted 0',
  ],
  [
    'redirects to another host',
    '{ redirectRegex: { regex: "^https?://a.test/(.*)", replacement: "https://b.test/${1}", permanent: true } }',
    'PathPrefix /api, {requestRedirect:{scheme:https,hostname:b.test,statusCode:301}}, → nothing',
    'approximated 1',
  ],
  [
    'asks for an extension of an IP list',
    '{ ipAllowList: { sourceRange: [10.0.0.0/8] } }',
    'PathPrefix /api, → cart:80',
    'needs-extension 4',
  ],
  [
    'asks for an extension of a password',
    '{ basicAuth: { secret: users } }',
    'PathPrefix /api, → cart:80',
    'needs-extension 4',
  ],
  [
    'asks for an extension of a login',
    '{ forwardAuth: { address: "http://auth/check" } }',
    'PathPrefix /api, → cart:80',
    'needs-extension 4',
  ],
  [
    'asks for an extension of a limit',
    '{ rateLimit: { average: 10, burst: 20 } }',
    'PathPrefix /api, → cart:80',
    'needs-extension 3',
  ],
  [
    'loses a limit of another period',
    '{ rateLimit: { average: 10, period: 7s } }',
    'PathPrefix /api, → cart:80',
    'lost 3',
  ],
  ['loses plugins', '{ plugin: { ours: {} } }', 'PathPrefix /api, → cart:80', 'lost 4'],
])('a middleware %s', (_, spec, rule, verdict) => {
  const conversion = convertText(
    ingressOf(CONTROLLER, at({ 'router.middlewares': 'shop-one@kubernetescrd' }), webAndApi) +
      middleware('one', spec),
  );
  expect(spokenRoutes(conversion)).toEqual([`http-a-test a.test: ${rule}`]);
  expect(spokenReport(conversion)).toEqual([`router.middlewares: ${verdict}`]);
});

test('a chain is its middlewares, one that names itself ends', () => {
  const conversion = convertText(
    ingressOf(CONTROLLER, at({ 'router.middlewares': 'shop-all@kubernetescrd' }), webAndApi) +
      middleware('all', '{ chain: { middlewares: [{ name: all }, { name: one }] } }') +
      middleware('one', '{ replacePath: { path: /x } }'),
  );
  expect(spokenRoutes(conversion)).toEqual([
    'http-a-test a.test: PathPrefix /api, {urlRewrite:{path:{type:ReplaceFullPath,replaceFullPath:/x}}}, → cart:80',
  ]);
});

test('a redirect to HTTPS has a route of its own on the HTTP listener', () => {
  const conversion = convertText(
    ingressOf(
      CONTROLLER,
      at({ 'router.middlewares': 'shop-secure@kubernetescrd' }),
      rulesFor('a.test', ['Prefix', '/']) + tlsFor('a.test'),
    ) + middleware('secure', '{ redirectScheme: { scheme: https, permanent: true } }'),
  );
  expect(spokenRoutes(conversion).toSorted()).toEqual([
    'http-a-test a.test: PathPrefix /, {requestRedirect:{scheme:https,statusCode:301}}, → nothing',
    'https-a-test a.test: PathPrefix /, → cart:80',
  ]);
});

test('a middleware that is not in the manifests is named', () => {
  const conversion = convertText(
    ingressOf(CONTROLLER, at({ 'router.middlewares': 'shop-gone@kubernetescrd' }), webAndApi),
  );
  expect(spokenReport(conversion)).toEqual(['router.middlewares: manual 3']);
});

test.each([
  ['Path', 'Exact /x'],
  ['PathPrefix', 'PathPrefix /x'],
  ['PathRegexp', 'RegularExpression .*/x.*'],
])('pathmatcher %s', (matcher, match) => {
  const conversion = convertText(
    ingressOf(
      CONTROLLER,
      at({ 'router.pathmatcher': matcher }),
      rulesFor('a.test', ['ImplementationSpecific', '/x']),
    ),
  );
  expect(spokenRoutes(conversion)).toEqual([`http-a-test a.test: ${match}, → cart:80`]);
  expect(spokenReport(conversion)).toEqual(['router.pathmatcher: converted 0']);
});

test('a hostless rule answers on every host where no longer rule fits', () => {
  const conversion = convertText(
    ingressOf(CONTROLLER, {}, rulesFor('a.test', ['Prefix', '/only'])) +
      '---\n' +
      ingressOf(CONTROLLER, {}, rulesFor(null, ['Prefix', '/all']), 'all').split('---\n')[1],
  );
  expect(spokenRoutes(conversion).toSorted()).toEqual([
    'http-a-test a.test: PathPrefix /all, → cart:80',
    'http-a-test a.test: PathPrefix /only, → cart:80',
    'http-any *: PathPrefix /all, → cart:80',
  ]);
});

test('a default backend beside rules is not read', () => {
  const conversion = convertText(
    ingressOf(
      CONTROLLER,
      {},
      `defaultBackend: { service: { name: other, port: { number: 80 } } }\n${rulesFor('a.test', ['Prefix', '/x'])}`,
    ),
  );
  expect(spokenRoutes(conversion)).toEqual(['http-a-test a.test: PathPrefix /x, → cart:80']);
  expect(conversion.report.find(({ feature }) => feature.startsWith('spec.defaultBackend'))?.outcome).toBe(
    'dropped',
  );
});
