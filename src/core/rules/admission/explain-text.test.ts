import { describe, expect, test } from 'vitest';
import { object } from '../../kinds/shared/example-manifests.ts';
import type { WorkspaceOptions } from '../../model/options.ts';
import { analysisOf } from '../../testing/workspace.ts';
import { createEngine } from '../create-engine.ts';
import { admissionRules } from './registry.ts';

/** What the API server refuses in an object, in the words that readers see first, with the titles of the fixes. */
const findingsIn = (yaml: string, options: Partial<WorkspaceOptions> = {}) =>
  createEngine(admissionRules)(analysisOf(yaml, options)).filter(
    ({ code }) => code !== 'admission/rules-not-checked',
  );

const said = (yaml: string, options: Partial<WorkspaceOptions> = {}): readonly (readonly string[])[] =>
  findingsIn(yaml, options).map(({ message, fixes }) => [message, ...fixes.map(({ title }) => title)]);

const named = (kind: string, version: string, spec: string): string =>
  object(version, kind, { name: 'cart', namespace: 'shop' }, `spec: ${spec}`);
const gatewayApi = (kind: string, spec: string): string => named(kind, 'gateway.networking.k8s.io/v1', spec);
const route = (spec: string): string => gatewayApi('HTTPRoute', spec);
const gateway = (listener: string): string =>
  gatewayApi('Gateway', `{ gatewayClassName: example, listeners: [${listener}] }`);
const ingress = (spec: string): string => named('Ingress', 'networking.k8s.io/v1', spec);
const ingressTo = (service: string, host = 'shop.example.com'): string =>
  ingress(
    `{ rules: [{ host: "${host}", http: { paths: [{ path: /, pathType: Prefix, backend: { service: ${service} } }] } }] }`,
  );
const CART = '{ name: cart, port: { number: 80 } }';

describe('a hostname', () => {
  test.each([
    [
      'shop.example.com:8080',
      'A hostname may not hold a port: "shop.example.com:8080".',
      'Write shop.example.com',
    ],
    [
      'https://shop.example.com',
      'A hostname may not hold a scheme: "https://shop.example.com".',
      'Write shop.example.com',
    ],
    [
      'https://shop.example.com:8443/',
      'A hostname may not hold a scheme, a port or a path: "https://shop.example.com:8443/".',
      'Write shop.example.com',
    ],
    [
      'shop.example.com/cart',
      'A hostname may not hold a path; paths are matched in the rules: "shop.example.com/cart".',
    ],
    [
      'Shop.example.com',
      'A hostname may not hold capital letters: "Shop.example.com".',
      'Write shop.example.com',
    ],
    [
      'shop.example.com.',
      'A hostname may not hold a dot at its end: "shop.example.com.".',
      'Write shop.example.com',
    ],
    [' shop.example.com', 'A hostname may not hold blanks: " shop.example.com".', 'Write shop.example.com'],
    ['my_shop.example.com', 'A hostname may not hold an underscore: "my_shop.example.com".'],
    ['My_shop.example.com', 'A hostname may not hold capital letters: "My_shop.example.com".'],
    ['shop.*.com', 'A wildcard stands for the whole first label, as in *.example.com: "shop.*.com".'],
    [
      '*shop.example.com',
      'A wildcard stands for the whole first label, as in *.example.com: "*shop.example.com".',
    ],
    [
      '.example.com',
      'A hostname may not begin with a dot; *.example.com means all names below it: ".example.com".',
    ],
    ['shop..example.com', 'A hostname may not hold two dots in a row: "shop..example.com".'],
    ['-shop.example.com', 'A label of a hostname may not begin or end with a hyphen: "-shop.example.com".'],
    ['2001:db8::1', 'A hostname is a name, not an IP address: "2001:db8::1".'],
    [
      '*',
      '* alone is not a hostname; leave hostnames out to mean every host.',
      'Leave hostnames out, for every host',
    ],
    [
      '',
      'The value of hostnames is empty; leave hostnames out to mean every host.',
      'Leave hostnames out, for every host',
    ],
  ])('of a route: %s', (hostname, ...expected) => {
    expect(said(route(`{ hostnames: ["${hostname}"] }`))).toEqual([expected]);
  });

  test('is not written twice into a list', () => {
    expect(said(route('{ hostnames: [shop.example.com, Shop.example.com] }'))).toEqual([
      [
        'A hostname may not hold capital letters: "Shop.example.com".',
        'Remove Shop.example.com: shop.example.com is there already',
      ],
    ]);
  });

  test.each([
    [
      'a listener',
      gateway('{ name: http, port: 80, protocol: HTTP, hostname: "*" }'),
      '* alone is not a hostname; leave hostname out to mean every host.',
      'Leave hostname out, for every host',
    ],
    [
      'an Ingress',
      ingressTo(CART, '*'),
      '* alone is not a hostname; leave host out to mean every host.',
      'Leave host out, for every host',
    ],
    [
      'an Ingress, with a port',
      ingressTo(CART, 'shop.example.com:80'),
      'A hostname may not hold a port: "shop.example.com:80".',
      'Write shop.example.com',
    ],
    [
      'tls of an Ingress',
      ingress(`{ defaultBackend: { service: ${CART} }, tls: [{ hosts: ["*"] }] }`),
      '* alone is not a hostname.',
    ],
    [
      'a redirect',
      route('{ rules: [{ filters: [{ type: RequestRedirect, requestRedirect: { hostname: "*" } }] }] }'),
      '* alone is not a hostname.',
    ],
    [
      'a Service elsewhere',
      named('Service', 'v1', '{ type: ExternalName, externalName: "https://cart.example.com" }'),
      'A hostname may not hold a scheme: "https://cart.example.com".',
      'Write cart.example.com',
    ],
  ])('of %s', (_, yaml, ...expected) => {
    expect(said(yaml)).toEqual([expected]);
  });

  test('that a TLSRoute cannot do without is not left out', () => {
    const found = said(
      gatewayApi('TLSRoute', '{ hostnames: ["*"], rules: [{ backendRefs: [{ name: cart, port: 443 }] }] }'),
    );
    expect(found).toEqual([
      ['Hostname "*" has a wildcard that is not its first label.'],
      ['* alone is not a hostname.'],
    ]);
  });
});

describe('a name', () => {
  test.each([
    [
      'a listener',
      gateway('{ name: HTTP, port: 80, protocol: HTTP }'),
      'A name may not hold capital letters: "HTTP".',
      'Write http',
    ],
    [
      'a listener, with an underscore',
      gateway('{ name: my_http, port: 80, protocol: HTTP }'),
      'A name may not hold underscores: "my_http".',
    ],
    [
      'a section',
      route('{ parentRefs: [{ name: edge, sectionName: "http:80" }] }'),
      'sectionName may not hold a colon: "http:80".',
    ],
    [
      'a Secret',
      ingress(`{ defaultBackend: { service: ${CART} }, tls: [{ secretName: Shop_TLS }] }`),
      'secretName may not hold capital letters or underscores: "Shop_TLS".',
    ],
    [
      'a Service',
      ingressTo('{ name: Cart, port: { number: 80 } }'),
      'A name may not hold capital letters: "Cart".',
      'Write cart',
    ],
    [
      'a Service, with its namespace',
      ingressTo('{ name: cart.shop, port: { number: 80 } }'),
      'A name may not hold dots: "cart.shop".',
    ],
    [
      'a port',
      ingressTo('{ name: cart, port: { name: HTTP } }'),
      'A port name may not hold capital letters: "HTTP".',
      'Write http',
    ],
    [
      'an object',
      object('v1', 'Service', { name: 'Cart', namespace: 'shop' }, 'spec: { ports: [{ port: 80 }] }'),
      'A name may not hold capital letters: "Cart".',
      'Rename Service shop/Cart to cart',
    ],
    [
      'a namespace',
      object('v1', 'ConfigMap', { name: 'cart', namespace: 'Shop' }, 'data: {}'),
      'The name of a namespace may not hold capital letters: "Shop".',
    ],
    [
      'a group with its version',
      route('{ parentRefs: [{ group: gateway.networking.k8s.io/v1, name: edge }] }'),
      'A group is written without its version: "gateway.networking.k8s.io/v1".',
      'Write gateway.networking.k8s.io',
    ],
    [
      'a label',
      object(
        'v1',
        'ConfigMap',
        { name: 'cart', namespace: 'shop' },
        '  labels: { team: "checkout and payments" }\ndata: {}',
      ),
      'The value of a label is made of letters, digits, hyphens, underscores and dots, and begins and ends with a letter or digit: "checkout and payments".',
    ],
  ])('of %s', (_, yaml, ...expected) => {
    expect(said(yaml)).toEqual([expected]);
  });
});

describe('a duration', () => {
  const withTimeout = (request: string): string =>
    route(`{ rules: [{ timeouts: { request: "${request}" } }] }`);
  test.each([
    ['30', 'A duration has a unit: h, m, s or ms: "30".'],
    ['0', 'A duration has a unit: "0".', 'Write 0s'],
    ['1.5s', 'A duration is made of whole numbers: "1.5s".', 'Write 1s500ms'],
    ['1d', 'A duration has no days; its units are h, m, s and ms: "1d".', 'Write 24h'],
    ['30 s', 'A duration may not hold blanks: "30 s".', 'Write 30s'],
    ['1m 30s', 'A duration may not hold blanks: "1m 30s".', 'Write 1m30s'],
    ['-1s', 'A duration cannot be negative: "-1s".'],
    [
      'soon',
      'A duration is made of up to four whole numbers with the units h, m, s and ms, as in 1m30s: "soon".',
    ],
  ])('%s', (text, ...expected) => {
    expect(said(withTimeout(text))).toEqual([expected]);
  });
});

describe('other texts', () => {
  const header = (name: string): string =>
    route(`{ rules: [{ matches: [{ headers: [{ name: "${name}", value: one }] }] }] }`);
  test.each([
    [header('x version'), 'A header name may not hold blanks: "x version".'],
    [header('x-version:'), 'A header name is written without the colon: "x-version:".', 'Write x-version'],
    [
      route('{ rules: [{ filters: [{ type: CORS, cors: { allowOrigins: ["https://example.com/"] } }] }] }'),
      'An origin ends behind its host and port, without a slash or a path: "https://example.com/".',
      'Write https://example.com',
    ],
    [
      route('{ rules: [{ filters: [{ type: CORS, cors: { allowOrigins: ["example.com"] } }] }] }'),
      'An origin begins with its scheme, as in https://example.com: "example.com".',
    ],
    [
      route('{ rules: [{ matches: [{ path: { value: cart } }] }] }'),
      'A path to match does not begin with a slash: "cart".',
      'Change the path to /cart',
    ],
    [
      gatewayApi('GatewayClass', '{ controllerName: example }').replace(/\n {2}namespace: shop/, ''),
      'The name of a controller is a domain, a slash and a path, as in example.com/gateway: "example".',
    ],
    [
      object('v1', 'Secret', { name: 'cart', namespace: 'shop' }, 'data: { password: "open sesame" }'),
      'This value has to be Base64; plain text goes under stringData of a Secret, data of a ConfigMap: "open sesame".',
    ],
  ])('%s', (yaml, ...expected) => {
    expect(said(yaml)).toEqual([expected]);
  });
});

test('the value of a header, where the CRDs look at it', () => {
  const yaml = route('{ rules: [{ matches: [{ headers: [{ name: x-version, value: " one" }] }] }] }');
  expect(said(yaml)).toEqual([]);
  expect(said(yaml, { channel: 'experimental' })).toEqual([
    [
      'The value of a header neither begins nor ends with blanks, nor holds two in a row: " one".',
      'Write one',
    ],
  ]);
});

test('the words of the API server stay beside', () => {
  const [found] = findingsIn(route('{ hostnames: ["shop.example.com:80"] }'));
  expect(found?.serverWords).toMatch(
    /^spec\.hostnames\[0\]: Invalid value: "shop\.example\.com:80": .* should match/,
  );
  expect(found?.explanation).toContain(`The API server says: ${found?.serverWords}`);
});

describe('items of lists', () => {
  test.each([
    [
      'the same parent twice',
      route('{ parentRefs: [{ name: edge }, { name: edge }] }'),
      'spec.parentRefs[1] repeats spec.parentRefs[0].',
      'Remove the second reference',
    ],
    [
      'a parent and a part of it',
      route('{ parentRefs: [{ name: edge, sectionName: http }, { name: edge }] }'),
      'spec.parentRefs[1] names the whole parent, and spec.parentRefs[0] only sectionName http of it.',
      'Keep only the reference to the whole parent',
    ],
    [
      'a parent and two parts of it',
      route(
        '{ parentRefs: [{ name: edge }, { name: edge, sectionName: http }, { name: edge, sectionName: https }] }',
      ),
      'spec.parentRefs[0] names the whole parent, and spec.parentRefs[1] only sectionName http of it.',
    ],
    [
      'a hostname of a TCP listener',
      gateway(
        '{ name: http, port: 80, protocol: HTTP }, { name: db, port: 5432, protocol: TCP, hostname: db.example.com }',
      ),
      'Listener db is TCP, and has a hostname.',
      'Remove the hostname of db',
    ],
    [
      'two listeners at one place',
      gateway('{ name: a, port: 80, protocol: HTTP }, { name: b, port: 80, protocol: HTTP }'),
      'spec.listeners[1] repeats spec.listeners[0].',
      'Remove the second listener',
    ],
  ])('%s', (_, yaml, ...expected) => {
    expect(said(yaml)).toEqual([expected]);
  });
});
