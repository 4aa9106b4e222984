import { expect, test } from 'vitest';
import { manifests } from '../../kinds/shared/example-manifests.ts';
import { analysisOf } from '../../testing/workspace.ts';
import { createEngine } from '../create-engine.ts';
import { gateway, route, service, TO_CART, TO_EDGE } from '../shared/examples.ts';
import { extendedFeature } from './extended-feature.ts';

const TIMEOUT = `${TO_CART}\n    timeouts: { request: 10s }`;

/** A route below a Gateway whose class has this controller, or is only named. */
const found = (
  by: { controller: string } | { className: string },
  lines = TIMEOUT,
  implementation = 'spec',
): readonly string[] => {
  const [ofClass, ...others] = gateway().split('---\n');
  const edge = others.join('---\n');
  const yaml =
    'controller' in by
      ? manifests((ofClass ?? '').replace('example.com/gateway-controller', by.controller), edge)
      : edge.replace('gatewayClassName: example', `gatewayClassName: ${by.className}`);
  return createEngine([extendedFeature])(
    analysisOf(manifests(yaml, route(`${TO_EDGE}\n${lines}`), service()), { implementation }),
  ).map(({ severity, message }) => `${severity} ${message}`);
};

const GENERAL = /^info HTTPRouteRequestTimeout is an Extended feature: \d+ of \d+ implementations/;

test('the class decides whose features count', () => {
  expect(found({ controller: 'gateway.envoyproxy.io/gatewayclass-controller' })).toEqual([]);
  expect(found({ controller: 'io.cilium/gateway-controller' })).toEqual([]);
  expect(found({ controller: 'traefik.io/gateway-controller' })).toEqual([
    expect.stringMatching(
      /^warning Traefik Proxy, which this is for, does not pass the conformance tests of HTTPRouteRequestTimeout \(version v3/,
    ),
  ]);
  expect(found({ controller: 'example.com/gateway-controller' })).toEqual([expect.stringMatching(GENERAL)]);
});

test('an implementation that is chosen by its name counts before that of the class', () => {
  const envoy = { controller: 'gateway.envoyproxy.io/gatewayclass-controller' };
  const traefik = { controller: 'traefik.io/gateway-controller' };
  expect(found(envoy, TIMEOUT, 'traefik')).toEqual([expect.stringMatching(/^warning Traefik Proxy/)]);
  expect(found(traefik, TIMEOUT, 'envoy-gateway')).toEqual([]);
  expect(found({ className: 'our-own' }, TIMEOUT, 'traefik')).toEqual([
    expect.stringMatching(/^warning Traefik Proxy/),
  ]);
  expect(found(traefik, TIMEOUT, 'auto')).toEqual([expect.stringMatching(/^warning Traefik Proxy/)]);
});

test('a class that its implementation makes itself is known by its name', () => {
  expect(found({ className: 'cilium' })).toEqual([]);
  expect(found({ className: 'traefik' })).toEqual([expect.stringMatching(/^warning Traefik Proxy/)]);
  expect(found({ className: 'our-own' })).toEqual([expect.stringMatching(GENERAL)]);
});

test('a report that leaves features out says nothing against them, and how many others have them is no answer', () => {
  expect(found({ controller: 'gateway.k8s.aws/alb' })).toEqual([]);
  expect(found({ controller: 'projectcontour.io/gateway-controller' })).toEqual([]);
});
