import { describe, expect, test } from 'vitest';
import { manifests, object } from '../kinds/shared/example-manifests.ts';
import { analysisOf } from '../testing/workspace.ts';
import { runRules } from './run-rules.ts';
import type { WorkspaceOptions } from '../model/options.ts';
import {
  gateway,
  gatewayClass,
  httpsListener,
  ingress,
  ingressClass,
  ingressRules,
  route,
  service,
  tlsSecret,
  TO_CART,
  TO_EDGE,
} from './shared/examples.ts';
import { securedCart, tlsPolicy } from './shared/tls-policy.ts';

/** What is found in a whole cluster, apart from what is only worth knowing. */
const findingsOf = (yaml: string) =>
  runRules(analysisOf(yaml, { complete: true })).filter(({ severity }) => severity !== 'info');

const codesOf = (yaml: string) => findingsOf(yaml).map(({ code, severity }) => `${severity} ${code}`);

describe('a selector of namespaces', () => {
  const withSelector = (selector: string): string =>
    manifests(
      gateway(`
- name: http
  port: 80
  protocol: HTTP
  allowedRoutes: { namespaces: { from: Selector, selector: ${selector} } }`),
      object('v1', 'Namespace', { name: 'shop' }, '  labels: { team: shop }'),
    );

  test.each([
    [
      'an operator that there is none of',
      '{ matchExpressions: [{ key: team, operator: Is, values: [shop] }] }',
    ],
    ['In without values', '{ matchExpressions: [{ key: team, operator: In }] }'],
    ['Exists with values', '{ matchExpressions: [{ key: team, operator: Exists, values: [shop] }] }'],
    ['a key that no label has', '{ matchLabels: { "a b": shop } }'],
    ['a value that no label has', '{ matchLabels: { team: "a b" } }'],
  ])('%s: cannot be read, which is said once', (_, selector) => {
    expect(codesOf(withSelector(selector))).toEqual(['error listener/selector-unusable']);
  });

  test('no label is offered where a selector cannot be read', () => {
    const refused = manifests(
      withSelector('{ matchLabels: { "a b": shop } }'),
      route(`${TO_EDGE}\n${TO_CART}`),
      service(),
    );
    const found = findingsOf(refused).map(({ code, fixes }) => [code, fixes.map(({ title }) => title)]);
    expect(found).toEqual([
      ['listener/selector-unusable', []],
      ['attachment/namespace-not-allowed', []],
    ]);
  });

  test('one that can be read and fits no namespace is a warning', () => {
    expect(codesOf(withSelector('{ matchLabels: { team: none } }'))).toEqual([
      'warning listener/selector-matches-nothing',
    ]);
    expect(codesOf(withSelector('{ matchLabels: { team: shop } }'))).toEqual([]);
  });
});

describe('a backend port', () => {
  const withPort = (port: string): string =>
    manifests(
      gateway(),
      route(`${TO_EDGE}\nrules:\n  - backendRefs: [{ name: cart, port: ${port} }]`),
      service(),
    );

  test.each([
    ['the name of a port', 'http', 'error backend/no-such-port', 'Use port 80'],
    ['a number in quotes', '"80"', 'error admission/type', 'Set port to 80'],
    ['a number in quotes that is the targetPort', '"8080"', 'error backend/no-such-port', 'Use port 80'],
    ['no port at all', '70000', 'error backend/no-such-port', 'Use port 80'],
  ])('%s is one error, in the words of the API server', (_, port, code, fix) => {
    const found = findingsOf(withPort(port));
    expect(found.map((one) => [`${one.severity} ${one.code}`, one.admission, one.fixes[0]?.title])).toEqual([
      [code, true, fix],
    ]);
    expect(found[0]?.serverWords ?? found[0]?.message).toMatch(
      /^spec\.rules\[0\]\.backendRefs\[0\]\.port: Invalid value/,
    );
  });
});

test('an Ingress whose annotation and field name different classes is refused, and nothing else is said of it', () => {
  const rules = `ingressClassName: example\n${ingressRules()}`;
  const annotated = ingress(rules, 'shop', '  annotations:\n    kubernetes.io/ingress.class: other\n');
  expect(codesOf(manifests(ingressClass(), annotated, service()))).toEqual([
    'error admission/ingress-class-mismatch',
  ]);
});

test('an Ingress without a class is a warning where the manifests are all, and no class is the default', () => {
  const classless = manifests(ingress(ingressRules()), service());
  expect(codesOf(classless)).toEqual(['warning ingress/no-class']);
  const severities = (options: Partial<WorkspaceOptions>) =>
    runRules(analysisOf(classless, options)).map(({ severity, code }) => `${severity} ${code}`);
  expect(severities({})).toEqual(['info ingress/no-class']);
  expect(severities({ partial: true })).toContain('info ingress/no-class');
});

test('a Secret that the API server refuses is reported itself, not every listener that names it', () => {
  const broken = object(
    'v1',
    'Secret',
    { name: 'shop-tls', namespace: 'infra' },
    'type: kubernetes.io/tls\ndata: { tls.crt: "!!", tls.key: aGVsbG8= }',
  );
  expect(codesOf(manifests(gateway(httpsListener()), broken))).toEqual(['error admission/format']);
});

describe('an authority for the pods behind a Service', () => {
  const refs = (kind: string) => `caCertificateRefs:\n      - { group: "", kind: ${kind}, name: cart-ca }`;
  const policy = (kind: string, ...more: string[]): string =>
    manifests(securedCart, tlsPolicy('name: cart', refs(kind)), ...more);
  const bundle = (text: string) =>
    object('v1', 'ConfigMap', { name: 'cart-ca', namespace: 'shop' }, `data:\n  ca.crt: ${text}`);

  test.each([
    ['text that is no certificate', policy('ConfigMap', bundle('REDACTED'))],
    ['an empty text', policy('ConfigMap', bundle('""'))],
    [
      'another kind',
      policy('Secret', object('v1', 'Secret', { name: 'cart-ca', namespace: 'shop' }, 'type: Opaque')),
    ],
    ['another kind, which is not there', policy('Secret')],
  ])('%s is none', (_, yaml) => {
    expect(codesOf(yaml)).toEqual(['error backend-tls-policy/ca-missing']);
  });
});

test('an ExtensionRef to an object that is not there is said once', () => {
  const to = (group: string, kind: string) =>
    `filters: [{ type: ExtensionRef, extensionRef: { group: ${group}, kind: ${kind}, name: slow } }]`;
  const withFilter = (filters: string) =>
    manifests(
      gateway(),
      route(`${TO_EDGE}\nrules:\n  - ${filters}\n    backendRefs: [{ name: cart, port: 80 }]`),
      service(),
    );
  expect(codesOf(withFilter(to('""', 'ConfigMap')))).toEqual(['error reference/missing']);
  expect(codesOf(withFilter(to('limits.example', 'RateLimit')))).toEqual([
    'warning routing/extension-filter',
  ]);
});

describe('the parameters of a GatewayClass', () => {
  const withParameters = (ref: string): string =>
    manifests(
      gateway().replace(gatewayClass, `${gatewayClass}  parametersRef: ${ref}\n`),
      object('v1', 'ConfigMap', { name: 'edge', namespace: 'infra' }, 'data: {}'),
    );

  test.each([
    ['there', '{ group: "", kind: ConfigMap, name: edge, namespace: infra }', []],
    [
      'not there',
      '{ group: "", kind: ConfigMap, name: egde, namespace: infra }',
      ['error reference/missing'],
    ],
    [
      'of a kind that is nowhere',
      '{ group: example.com, kind: Tuning, name: edge }',
      ['error reference/missing'],
    ],
    [
      'without their namespace',
      '{ group: "", kind: ConfigMap, name: edge }',
      ['error gateway-class/parameters-scope'],
    ],
    [
      'without the namespace that they would be in',
      '{ group: "", kind: ConfigMap, name: egde }',
      ['error gateway-class/parameters-scope'],
    ],
    [
      'with a namespace that they cannot be in',
      '{ group: gateway.networking.k8s.io, kind: GatewayClass, name: example, namespace: infra }',
      ['error gateway-class/parameters-scope'],
    ],
  ])('%s', (_, ref, codes) => {
    expect(codesOf(withParameters(ref))).toEqual(codes);
  });
});

test('of plain HTTP beside HTTPS nothing is said while the listeners cannot share their port', () => {
  const http = '- { name: http, port: 443, protocol: HTTP, allowedRoutes: { namespaces: { from: All } } }';
  const https = `${httpsListener().trim()}\n  allowedRoutes: { namespaces: { from: All } }`;
  const both = gateway(`${http}\n${https}`);
  const attached = manifests(
    both,
    tlsSecret(),
    route(`${TO_EDGE}\nhostnames: [shop.example.com]\n${TO_CART}`),
    service(),
  );
  expect(new Set(codesOf(attached).map((code) => code.split(' ')[1]))).not.toContain('listener/plain-http');
  expect(codesOf(attached)).toContain('error listener/conflict');
  expect(codesOf(attached.replace('port: 443, protocol: HTTP,', 'port: 80, protocol: HTTP,'))).toContain(
    'warning listener/plain-http',
  );
});

describe('a backend that speaks HTTPS', () => {
  const withPort = (port: string, kind = 'HTTPRoute'): readonly string[] =>
    codesOf(
      manifests(
        kind === 'TLSRoute'
          ? gateway(
              '- { name: tls, port: 443, protocol: TLS, tls: { mode: Passthrough }, allowedRoutes: { namespaces: { from: All } } }',
            )
          : gateway(),
        route(
          `${TO_EDGE}\n${kind === 'TLSRoute' ? 'hostnames: [shop.example.com]\n' : ''}rules:\n  - backendRefs: [{ name: cart, port: 443 }]`,
          kind,
        ),
        service('cart', 'shop', `ports:\n  - ${port}`),
      ),
    );
  const expected = ['warning backend/app-protocol'];

  test.each([
    ['{ name: https, port: 443 }', 'HTTPRoute', expected],
    ['{ name: https-web, port: 443 }', 'GRPCRoute', expected],
    ['{ port: 443 }', 'HTTPRoute', expected],
    ['{ name: http, port: 443 }', 'HTTPRoute', []],
    ['{ name: https, port: 443, appProtocol: http }', 'HTTPRoute', []],
    ['{ name: https, port: 443 }', 'TLSRoute', []],
    ['{ name: h2c, port: 443, appProtocol: kubernetes.io/h2c }', 'TLSRoute', expected],
    ['{ name: ws, port: 443, appProtocol: kubernetes.io/ws }', 'TLSRoute', expected],
    ['{ name: wss, port: 443, appProtocol: kubernetes.io/wss }', 'TLSRoute', []],
  ])('%s behind a %s', (port, kind, codes) => {
    expect(withPort(port, kind)).toEqual(codes);
  });
});
