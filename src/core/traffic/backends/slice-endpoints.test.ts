import { expect, test } from 'vitest';
import { jsonManifests, object } from '../../testing/cases/case-objects.ts';
import type { JsonObject } from '../../yaml/json.ts';
import { dataPlaneOf, outcomeLine, send } from '../testing/send.ts';
import { front, listener, route, rule, service } from '../testing/traffic-objects.ts';

/** A Service with Pods behind it by its selector, and a slice that says otherwise. */
const outcomeWith = (slice: JsonObject): string => {
  const labels = { app: 'red' };
  const template = { metadata: { labels }, spec: { containers: [{ name: 'a', image: 'i' }] } };
  const plane = dataPlaneOf(
    jsonManifests(
      ...front([listener('web')]),
      route({ rules: [rule(['red'])] }),
      service('red', { selector: labels }),
      object(
        'apps/v1',
        'Deployment',
        { name: 'red', namespace: 'kiln' },
        { spec: { selector: { matchLabels: labels }, template } },
      ),
      object(
        'discovery.k8s.io/v1',
        'EndpointSlice',
        { name: 'red-1', namespace: 'kiln', labels: { 'kubernetes.io/service-name': 'red' } },
        { addressType: 'IPv4', ports: [{ port: 8080 }], ...slice },
      ),
    ),
  );
  return outcomeLine(send(plane, 'http://a.test/'));
};

test('a slice with an endpoint counts more than the Pods of the manifests', () => {
  expect(outcomeWith({ endpoints: [{ addresses: ['10.0.0.1'] }] })).toBe('kiln/red');
});

test.each([
  ['an empty list', { endpoints: [] }],
  ['null', { endpoints: null }],
  ['nothing', {}],
])('%s stands for no endpoints', (_, slice) => {
  expect(outcomeWith(slice)).toBe('503');
});
