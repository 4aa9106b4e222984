import { describe, expect, test } from 'vitest';
import { runRules } from '../rules/run-rules.ts';
import { analysisOf } from '../testing/workspace.ts';

const API = 'gateway.networking.k8s.io';

const object = (kind: string, name: string, namespace: string, spec: string, group = `${API}/v1`): string =>
  `apiVersion: ${group}\nkind: ${kind}\nmetadata: { name: ${name}, namespace: ${namespace} }\n${spec}\n---\n`;

const grant = (from: string, to: string, namespace = 'vault'): string =>
  object('ReferenceGrant', 'g', namespace, `spec: { from: [${from}], to: [${to}] }`);

const ROUTE = object(
  'HTTPRoute',
  'r',
  'kiln',
  'spec: { rules: [{ backendRefs: [{ name: pay, namespace: vault, port: 80 }] }] }',
);
const PAY = object('Service', 'pay', 'vault', 'spec: { ports: [{ port: 80 }] }', 'v1');

/** The states of the references into other namespaces, in order. */
const outcomes = (text: string): readonly string[] =>
  [...analysisOf(text).links.values()].flatMap(({ resolutions }) =>
    resolutions.filter(({ reference }) => reference.crossNamespace).map(({ outcome }) => outcome),
  );

const ROUTES = `{ group: ${API}, kind: HTTPRoute, namespace: kiln }`;
const SERVICES = '{ group: "", kind: Service }';

describe('when a grant permits', () => {
  test.each<[string, string, string]>([
    ['none is there', '', 'not-permitted'],
    ['exactly this', grant(ROUTES, '{ group: "", kind: Service, name: pay }'), 'ok'],
    ['without name: every Service', grant(ROUTES, SERVICES), 'ok'],
    ['an empty name is no name', grant(ROUTES, '{ group: "", kind: Service, name: "" }'), 'ok'],
    ['another name', grant(ROUTES, '{ group: "", kind: Service, name: cart }'), 'not-permitted'],
    ['another kind of target', grant(ROUTES, '{ group: "", kind: Secret }'), 'not-permitted'],
    ['core is not the core group', grant(ROUTES, '{ group: core, kind: Service }'), 'not-permitted'],
    ['from another kind', grant(ROUTES.replace('HTTP', 'GRPC'), SERVICES), 'not-permitted'],
    ['from another namespace', grant(ROUTES.replace('kiln', 'jar'), SERVICES), 'not-permitted'],
    ['from the core group', grant(ROUTES.replace(API, '""'), SERVICES), 'not-permitted'],
    ['capitals count', grant(ROUTES.replace('HTTPRoute', 'HttpRoute'), SERVICES), 'not-permitted'],
    ['in the namespace of the referrer', grant(ROUTES, SERVICES, 'kiln'), 'not-permitted'],
    [
      'every from goes with every to',
      grant(`${ROUTES.replace('kiln', 'jar')}, ${ROUTES}`, `{ group: "", kind: Secret }, ${SERVICES}`),
      'ok',
    ],
    [
      'halves of two grants do not add up',
      grant(ROUTES, '{ group: "", kind: Secret }') +
        grant(ROUTES.replace('kiln', 'jar'), SERVICES).replace('name: g,', 'name: h,'),
      'not-permitted',
    ],
    [
      'one of several grants is enough',
      grant(ROUTES, '{ group: "", kind: Secret }') + grant(ROUTES, SERVICES).replace('name: g,', 'name: h,'),
      'ok',
    ],
    ['the older version is as good', grant(ROUTES, SERVICES).replace('/v1\n', '/v1beta1\n'), 'ok'],
  ])('%s', (_, text, expected) => expect(outcomes(ROUTE + PAY + text)).toEqual([expected]));

  test('permission comes before existence', () => {
    expect(outcomes(ROUTE)).toEqual(['not-permitted']);
    expect(outcomes(ROUTE + grant(ROUTES, SERVICES))).toEqual(['missing']);
  });

  test('the kind comes before permission', () => {
    const bucket = ROUTE.replace('name: pay,', 'group: clay.test, kind: Bucket, name: pay,');
    expect(outcomes(bucket)).toEqual(['unsupported-kind']);
  });

  test('a namespace written out that is the own one asks for none', () => {
    expect(outcomes(ROUTE.replace('namespace: vault', 'namespace: kiln'))).toEqual([]);
  });
});

const backend = '{ name: pay, namespace: vault, port: 80 }';
const rule = (text: string): string => `spec: { rules: [${text}] }`;
const caRef = '{ group: "", kind: ConfigMap, name: ca, namespace: vault }';

describe('references that ask for a grant', () => {
  test.each<[string, string, string]>([
    ['HTTPRoute', rule(`{ backendRefs: [${backend}] }`), 'a backend'],
    ['GRPCRoute', rule(`{ backendRefs: [${backend}] }`), 'a backend'],
    ['TLSRoute', rule(`{ backendRefs: [${backend}] }`), 'a backend'],
    ['TCPRoute', rule(`{ backendRefs: [${backend}] }`), 'a backend'],
    ['UDPRoute', rule(`{ backendRefs: [${backend}] }`), 'a backend'],
    [
      'HTTPRoute',
      rule(`{ filters: [{ type: RequestMirror, requestMirror: { backendRef: ${backend} } }] }`),
      'a mirror',
    ],
    [
      'GRPCRoute',
      rule(`{ filters: [{ type: RequestMirror, requestMirror: { backendRef: ${backend} } }] }`),
      'a mirror',
    ],
    [
      'HTTPRoute',
      rule(
        `{ backendRefs: [{ name: x, port: 80, filters: [{ type: RequestMirror, requestMirror: { backendRef: ${backend} } }] }] }`,
      ),
      'a mirror of one backend',
    ],
    [
      'HTTPRoute',
      rule(`{ filters: [{ type: ExternalAuth, externalAuth: { protocol: HTTP, backendRef: ${backend} } }] }`),
      'an authoriser',
    ],
    [
      'Gateway',
      'spec: { listeners: [{ name: s, tls: { certificateRefs: [{ name: pots, namespace: vault }] } }] }',
      'a certificate',
    ],
    [
      'ListenerSet',
      'spec: { listeners: [{ name: s, tls: { certificateRefs: [{ name: pots, namespace: vault }] } }] }',
      'a certificate',
    ],
    [
      'Gateway',
      `spec: { tls: { frontend: { default: { validation: { caCertificateRefs: [${caRef}] } } } } }`,
      'an authority',
    ],
    [
      'Gateway',
      `spec: { tls: { frontend: { perPort: [{ port: 443, tls: { validation: { caCertificateRefs: [${caRef}] } } }] } } }`,
      'an authority of one port',
    ],
    [
      'Gateway',
      'spec: { tls: { backend: { clientCertificateRef: { name: pots, namespace: vault } } } }',
      'a client certificate',
    ],
  ])('%s %s (%s)', (kind, spec) => {
    const holder = object(kind, 'r', 'kiln', spec);
    const from = `{ group: ${API}, kind: ${kind}, namespace: kiln }`;
    const everything =
      '{ group: "", kind: Service }, { group: "", kind: Secret }, { group: "", kind: ConfigMap }';
    const other = kind === 'Gateway' ? 'ListenerSet' : kind === 'HTTPRoute' ? 'GRPCRoute' : 'HTTPRoute';
    expect(outcomes(holder)).toEqual(['not-permitted']);
    expect(outcomes(holder + grant(from.replace(kind, other), everything))).toEqual(['not-permitted']);
    expect(outcomes(holder + grant(from, everything))).toEqual(['missing']);
    expect(
      runRules(analysisOf(holder)).filter(({ code }) => code === 'reference-grant/missing'),
    ).toHaveLength(1);
  });
});

describe('references that never ask for one', () => {
  test.each<[string, string]>([
    [
      'a parent',
      object('HTTPRoute', 'r', 'kiln', 'spec: { parentRefs: [{ name: front, namespace: edge }] }'),
    ],
    [
      'the Gateway of a set',
      object('ListenerSet', 's', 'kiln', 'spec: { parentRef: { name: front, namespace: edge } }'),
    ],
    [
      'the settings of a class',
      object(
        'GatewayClass',
        'c',
        '""',
        'spec: { parametersRef: { group: "", kind: ConfigMap, name: x, namespace: edge } }',
      ),
    ],
    [
      'backends of a mesh route',
      object(
        'HTTPRoute',
        'r',
        'kiln',
        `spec: { parentRefs: [{ group: "", kind: Service, name: front }], rules: [{ backendRefs: [${backend}] }] }`,
      ),
    ],
  ])('%s', (_, text) => expect(outcomes(text)).not.toContain('not-permitted'));

  test('local references stay local, whatever namespace is written', () => {
    const policy = object(
      'BackendTLSPolicy',
      'p',
      'kiln',
      'spec: { targetRefs: [{ group: "", kind: Service, name: pay, namespace: vault }], validation: { caCertificateRefs: [{ group: "", kind: ConfigMap, name: ca, namespace: vault }] } }',
    );
    expect(outcomes(policy)).toEqual([]);
    const gateway = object(
      'Gateway',
      'w',
      'kiln',
      'spec: { infrastructure: { parametersRef: { group: "", kind: ConfigMap, name: x, namespace: vault } } }',
    );
    expect(outcomes(gateway)).toEqual([]);
  });

  test('a route with a Gateway beside the Service does ask', () => {
    const both = object(
      'HTTPRoute',
      'r',
      'kiln',
      `spec: { parentRefs: [{ group: "", kind: Service, name: front }, { name: front }], rules: [{ backendRefs: [${backend}] }] }`,
    );
    expect(outcomes(both)).toEqual(['not-permitted']);
  });
});

test('a grant for one of two backends leaves half of the requests without one', () => {
  const two = object(
    'HTTPRoute',
    'r',
    'kiln',
    rule(`{ backendRefs: [${backend}, { name: cart, namespace: vault, port: 80 }] }`),
  );
  const text =
    two + PAY + PAY.replace('pay', 'cart') + grant(ROUTES, '{ group: "", kind: Service, name: pay }');
  expect(outcomes(text)).toEqual(['ok', 'not-permitted']);
  const found = runRules(analysisOf(text)).filter(({ code }) => code === 'reference-grant/missing');
  expect(found.map(({ explanation }) => explanation.includes('50 % of the requests'))).toEqual([true]);
});

test.each([
  ['HTTPRoute', 'All requests of this rule get status 500.'],
  ['GRPCRoute', 'All calls of this rule fail with UNAVAILABLE.'],
  ['TCPRoute', 'All connections of this rule are refused.'],
  ['UDPRoute', 'All datagrams of this rule are dropped.'],
])('what a refused backend means for %s', (kind, words) => {
  const found = runRules(analysisOf(object(kind, 'r', 'kiln', rule(`{ backendRefs: [${backend}] }`)) + PAY));
  expect(found.find(({ code }) => code === 'reference-grant/missing')?.explanation).toContain(words);
});
