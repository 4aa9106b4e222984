import { expect, test } from 'vitest';
import { analysisOf } from '../../testing/workspace.ts';
import { requestFromUrl } from '../../traffic/request/request-from-url.ts';
import type { ChainView } from './chain-view.ts';
import { chainViews } from './chain-views.ts';

const app = (name: string, label = name) => `apiVersion: v1
kind: Service
metadata: { name: ${name}, namespace: shop }
spec: { selector: { app: ${label} }, ports: [{ port: 80, targetPort: web }] }
---
apiVersion: apps/v1
kind: Deployment
metadata: { name: ${name}, namespace: shop }
spec:
  replicas: 3
  selector: { matchLabels: { app: ${name} } }
  template:
    metadata: { labels: { app: ${name} } }
    spec: { containers: [{ name: app, image: x, ports: [{ name: web, containerPort: 8080 }] }] }
---
`;

const gatewayClass = (controller: string) => `apiVersion: gateway.networking.k8s.io/v1
kind: GatewayClass
metadata: { name: front }
spec: { controllerName: ${controller} }
---
`;

const gateway = (spec = '') => `apiVersion: gateway.networking.k8s.io/v1
kind: Gateway
metadata: { name: edge, namespace: infra }
spec:
  gatewayClassName: front
  ${spec}
  listeners:
  - { name: http, port: 80, protocol: HTTP, allowedRoutes: { namespaces: { from: All } } }
---
`;

const route = (rules: string) => `apiVersion: gateway.networking.k8s.io/v1
kind: HTTPRoute
metadata: { name: cart, namespace: shop }
spec:
  parentRefs: [{ name: edge, namespace: infra }]
  hostnames: [shop.example.com]
  rules: ${rules}
---
`;

const ENVOY = gatewayClass('gateway.envoyproxy.io/gatewayclass-controller');
const TO_CART = '[{ backendRefs: [{ name: cart, port: 80 }] }]';

const ingress = (name: string, rest = '') => `apiVersion: networking.k8s.io/v1
kind: Ingress
metadata: { name: ${name}, namespace: shop }
spec:
  ingressClassName: front
  ${rest}
  rules:
  - host: ${name}.example.com
    http: { paths: [{ path: /, pathType: Prefix, backend: { service: { name: cart, port: { number: 80 } } } }] }
---
`;

const ingressClass = (controller: string) => `apiVersion: networking.k8s.io/v1
kind: IngressClass
metadata: { name: front }
spec: { controller: ${controller} }
---
`;

const chains = (yaml: string, url?: string) => {
  const parsed = url === undefined ? null : requestFromUrl(url, {});
  if (parsed?.ok === false) throw new Error(parsed.message);
  return chainViews(analysisOf(yaml), parsed?.request ?? null);
};

function chain(model: 'gateway' | 'ingress', yaml: string, url?: string): ChainView {
  const found = chains(yaml, url)[model];
  if (!found) throw new Error('There is no such chain.');
  return found;
}

test('a request is followed through a Gateway from its host to the port of a Pod', () => {
  const view = chain('gateway', ENVOY + gateway() + route(TO_CART) + app('cart'));
  expect(view.request).toMatchObject({ line: 'GET http://shop.example.com/', port: 80, sni: null });
  expect(view.balancer).toMatchObject({ object: { name: 'edge' }, addresses: [], ports: [80], shared: 1 });
  expect(view.class).toMatchObject({
    name: 'front',
    controller: 'gateway.envoyproxy.io/gatewayclass-controller',
  });
  expect(view.proxy).toEqual({ inCluster: true, software: 'Envoy' });
  expect(view.entry).toMatchObject({ name: 'http', port: 80, protocol: 'HTTP', tls: 'none' });
  expect(view.choice.winner).toMatchObject({ object: { name: 'cart' }, label: 'all requests' });
  expect(view.backend).toMatchObject({
    port: 80,
    selector: 'app=cart',
    targetPort: 'web',
    endpoints: ['cart:8080'],
    others: 0,
  });
  expect(view.pods).toMatchObject({ object: { kind: 'Deployment' }, port: 8080, replicas: 3 });
  expect(view.end).toEqual({ scene: 'pod', how: 'served', outcome: 'shop/cart, 200', reason: null });
});

test('each object has the role that it belongs to', () => {
  const view = chain('gateway', ENVOY + gateway() + route(TO_CART) + app('cart'));
  expect([view.class.object, view.entry?.object, view.choice.winner?.object, view.backend?.object]).toEqual([
    expect.objectContaining({ owner: 'provider' }),
    expect.objectContaining({ owner: 'operator' }),
    expect.objectContaining({ owner: 'developer' }),
    expect.objectContaining({ owner: 'developer' }),
  ]);
});

test.each([
  ['that the Gateway asks for', gateway('addresses: [{ value: 203.0.113.7 }]'), ['203.0.113.7']],
  ['that none is known of', gateway(), []],
])('the load balancer has the address %s', (_, yaml, addresses) => {
  const view = chain('gateway', ENVOY + yaml + route(TO_CART) + app('cart'));
  expect(view.balancer.addresses).toEqual(addresses);
});

test('a cloud that carries the traffic itself has no Pods on the way', () => {
  const yaml = gatewayClass('networking.gke.io/gateway') + gateway() + route(TO_CART) + app('cart');
  expect(chain('gateway', yaml).proxy).toEqual({ inCluster: false, software: null });
  const classic = ingressClass('ingress.k8s.aws/alb') + ingress('cart') + app('cart');
  const views = chainViews(analysisOf(classic, { choices: { 'ingress-controller': 'generic' } }), null);
  expect(views.ingress?.proxy.inCluster).toBe(false);
});

test('of several rules the one that has the request is shown, with those that lost and why', () => {
  const rules = `
  - { name: all, backendRefs: [{ name: cart, port: 80 }] }
  - { name: sale, matches: [{ path: { type: Exact, value: /sale } }], backendRefs: [{ name: cart, port: 80 }] }
  - { name: news, matches: [{ path: { value: /news } }], backendRefs: [{ name: cart, port: 80 }] }
  - { name: help, matches: [{ path: { value: /help } }], backendRefs: [{ name: cart, port: 80 }] }`;
  const view = chain(
    'gateway',
    ENVOY + gateway() + route(rules) + app('cart'),
    'http://shop.example.com/sale',
  );
  expect(view.choice.winner?.label).toBe('sale = /sale');
  expect(view.choice.losers).toHaveLength(2);
  expect(view.choice.losers.every(({ reason }) => reason.length > 0)).toBe(true);
  expect(view.choice.more).toBe(1);
});

test('the largest share that is served is followed, and others are counted', () => {
  const rules = `[{ backendRefs: [{ name: gone, port: 80, weight: 8 }, { name: next, port: 80 }, { name: cart, port: 80, weight: 3 }] }]`;
  const { backend } = chain('gateway', ENVOY + gateway() + route(rules) + app('cart') + app('next'));
  expect(backend).toMatchObject({ object: { name: 'cart' }, share: 0.25, others: 2 });
});

const listing = (entries: readonly (readonly [string, string, string, string])[]) => entries;

test.each(
  listing([
    ['at the Service whose selector finds no Pods', TO_CART, 'http://shop.example.com/', 'service'],
    [
      'at the rules, where none has the path',
      '[{ matches: [{ path: { value: /a } }] }]',
      'http://shop.example.com/b',
      'route',
    ],
    ['at the listeners, where none is open', TO_CART, 'https://shop.example.com/', 'entry'],
  ]),
)('a request ends %s', (_, rules, url, scene) => {
  const view = chain('gateway', ENVOY + gateway() + route(rules) + app('cart', 'other'), url);
  expect(view.end).toMatchObject({ scene, how: 'failed', reason: expect.stringMatching(/\w/) });
  expect(view.pods).toBeNull();
});

test('a redirect is an answer of the data plane itself', () => {
  const rules = '[{ filters: [{ type: RequestRedirect, requestRedirect: { scheme: https } }] }]';
  const view = chain('gateway', ENVOY + gateway() + route(rules));
  expect(view.end).toMatchObject({ scene: 'route', how: 'answered' });
  expect(view.backend).toBeNull();
});

test('Ingresses share the load balancer and the Pods of their controller', () => {
  const yaml =
    ingressClass('k8s.io/ingress-nginx') +
    ingress('cart', 'tls: [{ hosts: [cart.example.com], secretName: cart-cert }]') +
    ingress('blog') +
    app('cart');
  const view = chain('ingress', yaml);
  expect(view.request).toMatchObject({ line: 'GET https://cart.example.com/', sni: 'cart.example.com' });
  expect(view.balancer).toMatchObject({ object: { kind: 'IngressClass' }, ports: [80, 443], shared: 2 });
  expect(view.proxy).toEqual({ inCluster: true, software: 'NGINX' });
  expect(view.entry).toMatchObject({ object: null, port: 443, tls: 'terminated', certificate: 'cart-cert' });
  expect(view.choice.winner?.label).toBe('cart.example.com /');
  expect(view.end).toMatchObject({ scene: 'pod', how: 'served' });
});

test('a host without a certificate is followed without TLS', () => {
  const yaml =
    ingressClass('k8s.io/ingress-nginx') +
    ingress('cart', 'tls: [{ hosts: ["*.shop.example.com"], secretName: other }]') +
    app('cart');
  expect(chain('ingress', yaml).entry).toMatchObject({ port: 80, tls: 'none', certificate: null });
});

test('the address of an Ingress stands in its status', () => {
  const yaml =
    ingressClass('k8s.io/ingress-nginx') +
    ingress('cart').replace('---', 'status: { loadBalancer: { ingress: [{ ip: 203.0.113.9 }] } }\n---') +
    app('cart');
  expect(chain('ingress', yaml).balancer.addresses).toEqual(['203.0.113.9']);
});

test('the request that is asked about is followed in its model, and an example in the other', () => {
  const yaml =
    ENVOY + gateway() + route(TO_CART) + ingressClass('k8s.io/ingress-nginx') + ingress('blog') + app('cart');
  const { gateway: first, ingress: second } = chains(yaml, 'http://shop.example.com/a');
  expect(first?.request.line).toBe('GET http://shop.example.com/a');
  expect(second?.request.line).toBe('GET http://blog.example.com/');
});

test.each([
  ['no way in', app('cart')],
  ['a Gateway without routes', ENVOY + gateway()],
  ['a controller that is not known', ingressClass('example.com/own') + ingress('cart') + app('cart')],
])('a workspace with %s has no chain', (_, yaml) => {
  expect(chains(yaml)).toEqual({ gateway: null, ingress: null });
});
