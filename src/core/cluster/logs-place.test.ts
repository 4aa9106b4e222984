import { expect, test } from 'vitest';
import { GATEWAY_CONTROLLERS } from '../conformance/gateway-controllers.ts';
import { logsCommand, logsPlace } from './logs-place.ts';

test('of a controller whose place is known', () => {
  const place = logsPlace('gateway.envoyproxy.io/gatewayclass-controller');
  expect(place && logsCommand(place)).toBe(
    'kubectl logs --namespace envoy-gateway-system deployment/envoy-gateway',
  );
});

test('is not known of others', () => {
  expect([logsPlace('example.com/controller'), logsPlace(undefined)]).toEqual([null, null]);
});

test('each that is known is that of an implementation', () => {
  const names = GATEWAY_CONTROLLERS.flatMap(({ controllers }) => logsPlace(controllers[0])?.name ?? []);
  expect(names.toSorted()).toEqual([
    'AWS Load Balancer Controller',
    'Cilium',
    'Contour',
    'Envoy Gateway',
    'Istio',
    'NGINX Gateway Fabric',
    'kgateway',
  ]);
});
