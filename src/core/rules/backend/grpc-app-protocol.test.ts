import { describe, expect, test } from 'vitest';
import { manifests } from '../../kinds/shared/example-manifests.ts';
import { analysisOf } from '../../testing/workspace.ts';
import { createEngine } from '../create-engine.ts';
import { gateway, route, service, TO_EDGE } from '../shared/examples.ts';
import { securedCart, tlsPolicy } from '../shared/tls-policy.ts';
import { grpcAppProtocol } from './grpc-app-protocol.ts';

const findingsOf = (yaml: string) => createEngine([grpcAppProtocol])(analysisOf(yaml));

const toPort = (name: string, port = 9090) => `rules: [{ backendRefs: [{ name: ${name}, port: ${port} }] }]`;

/** A route to port 9090 of a Service, below a Gateway of a controller. */
const workspace = (
  kind: string,
  port: string,
  controller = 'example.com/gateway-controller',
  name = 'cart',
) =>
  manifests(
    gateway().replace('example.com/gateway-controller', controller),
    route(`${TO_EDGE}\n${toPort(name)}`, kind),
    service(name, 'shop', `ports: [{ port: 9090${port} }]`),
  );

const severity = (...args: Parameters<typeof workspace>) =>
  findingsOf(workspace(...args)).map((one) => one.severity);

describe('behind a GRPCRoute', () => {
  test.each([
    ['of an implementation that is not known', undefined, ['info']],
    ['of Cilium, which speaks HTTP/1.1', 'io.cilium/gateway-controller', ['warning']],
    ['of Envoy Gateway, which speaks HTTP/2', 'gateway.envoyproxy.io/gatewayclass-controller', []],
    ['of Traefik, which speaks HTTP/2', 'traefik.io/gateway-controller', []],
  ])('%s', (_, controller, expected) => {
    expect(severity('GRPCRoute', '', controller)).toEqual(expected);
  });

  test.each([
    ['says h2c', ', appProtocol: kubernetes.io/h2c', []],
    ['says https', ', appProtocol: https', []],
    ['says grpc', ', appProtocol: grpc', []],
    ['says h2c without its domain', ', appProtocol: h2c', ['info']],
    ['is named https', ', name: https', []],
  ])('a port that %s', (_, port, expected) => {
    expect(severity('GRPCRoute', port)).toEqual(expected);
  });
});

describe('behind an HTTPRoute', () => {
  test.each([
    ['a port named grpc', ', name: grpc', 'cart', ['warning']],
    ['a port named so in part', ', name: api-grpc', 'cart', ['warning']],
    ['a Service named so', '', 'cart-grpc', ['warning']],
    ['a Service named so, whose port is HTTP', ', name: http', 'cart-grpc', []],
    ['what translates gRPC for browsers', ', name: grpc-web', 'cart', []],
    ['what translates it for HTTP', '', 'grpc-gateway', []],
    ['any other port', '', 'cart', []],
    ['a port that says what it speaks', ', name: grpc, appProtocol: kubernetes.io/h2c', 'cart', []],
  ])('%s', (_, port, name, expected) => {
    expect(severity('HTTPRoute', port, undefined, name)).toEqual(expected);
  });

  test('Istio reads the name of the port', () => {
    expect(severity('HTTPRoute', ', name: grpc', 'istio.io/gateway-controller')).toEqual([]);
    expect(severity('HTTPRoute', ', name: api-grpc', 'istio.io/gateway-controller')).toEqual(['warning']);
  });
});

test('a port is reported once, with the routes that lead to it', () => {
  const second = route(`${TO_EDGE}\n${toPort('cart')}`, 'GRPCRoute').replace('name: cart', 'name: other');
  const found = findingsOf(manifests(workspace('GRPCRoute', ''), second));
  expect(found.map(({ message }) => message)).toEqual([
    'Port 9090 of Service shop/cart, a gRPC backend of GRPCRoute shop/cart and GRPCRoute shop/other, says no appProtocol; kubernetes.io/h2c is what makes gateways speak HTTP/2 to it.',
  ]);
  expect(found.flatMap(({ fixes }) => fixes.map(({ title }) => title))).toEqual([
    'Set appProtocol to kubernetes.io/h2c',
  ]);
});

test('neither an encrypted port nor a route of a mesh is meant', () => {
  const encrypted = manifests(
    gateway(),
    route(`${TO_EDGE}\n${toPort('cart', 9443)}`, 'GRPCRoute'),
    securedCart.replace('443', '9443'),
    tlsPolicy('name: cart'),
  );
  expect(findingsOf(encrypted)).toEqual([]);
  const mesh = route(
    `parentRefs: [{ group: "", kind: Service, name: cart }]\n${toPort('cart')}`,
    'GRPCRoute',
  );
  expect(findingsOf(manifests(mesh, service('cart', 'shop', 'ports: [{ port: 9090 }]')))).toEqual([]);
});
