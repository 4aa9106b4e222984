import { expect, test } from 'vitest';
import { gateway, gatewayClass, httpRoute, manifests, service } from '../kinds/shared/example-manifests.ts';
import { dataPlaneOf, send } from './testing/send.ts';

const planeOf = (controller: string) =>
  dataPlaneOf(
    manifests(
      gatewayClass(`controllerName: ${controller}`, { name: 'edge' }),
      gateway('gatewayClassName: edge\nlisteners:\n  - { name: http, port: 80, protocol: HTTP }', {
        name: 'edge',
        namespace: 'shop',
      }),
      httpRoute(
        `parentRefs: [{ name: edge }]
rules:
  - matches: [{ path: { value: /backend } }]
    backendRefs: [{ group: gateway.envoyproxy.io, kind: Backend, name: far }]
  - matches: [{ path: { value: /filter } }]
    filters: [{ type: ExtensionRef, extensionRef: { group: gateway.envoyproxy.io, kind: HTTPRouteFilter, name: slow } }]
    backendRefs: [{ name: cart, port: 80 }]`,
        { name: 'cart', namespace: 'shop' },
      ),
      service('ports: [{ port: 80 }]', { name: 'cart', namespace: 'shop' }),
    ),
  );

test.each([
  ['gateway.envoyproxy.io/gatewayclass-controller', ['forwarded', 'forwarded']],
  ['example.com/gateway-controller', ['responded', 'responded']],
])('requests to a kind of Envoy Gateway, and through its filter, with %s', (controller, expected) => {
  const plane = planeOf(controller);
  const outcomes = ['/backend', '/filter'].map(
    (path) => send(plane, `http://shop.example.com${path}`).outcome,
  );
  expect(outcomes).toEqual(expected);
});
