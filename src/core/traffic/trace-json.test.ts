import { expect, test } from 'vitest';
import { jsonManifests, backend, object } from '../testing/cases/case-objects.ts';
import type { Json } from '../yaml/json.ts';
import type { JsonObject } from '../yaml/json.ts';
import { dataPlaneOf, send } from './testing/send.ts';
import { front, listener, route, rule, service } from './testing/traffic-objects.ts';
import { traceJson } from './trace-json.ts';

const KEYS = {
  '': 'outcome gateway listener route rule match response backends mirrors responseHeaders timeouts steps',
  '.route': 'kind namespace name',
  '.rule': 'index name',
  '.match': 'index',
  '.response': 'statusCode headers',
  '.backends[]': 'kind namespace name port weight share statusCode request endpoints',
  '.backends[].request': 'method host path headers',
  '.backends[].endpoints[]': 'workload port assumed',
  '.mirrors[]': 'kind namespace name port percent',
  '.responseHeaders': 'set add remove',
  '.timeouts': 'request backendRequest',
  '.steps[]': 'stage subject verdict reason',
} as const;

/** The keys of a value by the path of the object that has them; headers have the names that they have. */
function* keysOf(value: Json | undefined, path = ''): Generator<readonly [string, string]> {
  if (/\.(?:headers|set|add)$/.test(path) || value === null || typeof value !== 'object') return;
  if (Array.isArray(value)) {
    for (const item of value) yield* keysOf(item, `${path}[]`);
    return;
  }
  for (const [key, inner] of Object.entries(value as JsonObject)) {
    yield [path, key];
    yield* keysOf(inner, `${path}.${key}`);
  }
}

const plane = dataPlaneOf(
  jsonManifests(
    ...front(
      [
        listener('web'),
        listener('tcp', { port: 5432, protocol: 'TCP' }),
        listener('of-a-set', { port: 9000, protocol: 'UDP' }),
      ],
      { allowedListeners: { namespaces: { from: 'All' } } },
    ),
    object(
      'gateway.networking.k8s.io/v1',
      'ListenerSet',
      { name: 'extra', namespace: 'kiln' },
      {
        spec: { parentRef: { name: 'front', namespace: 'edge' }, listeners: [listener('set', { port: 81 })] },
      },
    ),
    route({
      rules: [
        rule(
          [
            backend('red', {
              filters: [
                {
                  type: 'ResponseHeaderModifier',
                  responseHeaderModifier: { set: [{ name: 'x-a', value: '1' }] },
                },
              ],
            }),
            backend('none'),
            backend('blue', { filters: [{ type: 'RequestRedirect', requestRedirect: { scheme: 'https' } }] }),
          ],
          {
            timeouts: { request: '10s' },
            filters: [{ type: 'RequestMirror', requestMirror: { backendRef: backend('blue') } }],
          },
        ),
      ],
    }),
    route(
      {
        parentRefs: [
          { group: 'gateway.networking.k8s.io', kind: 'ListenerSet', name: 'extra', namespace: 'kiln' },
        ],
        rules: [rule(['secured'])],
      },
      { name: 's' },
    ),
    route({ rules: [rule(['red', 'none'])] }, { name: 't' }, 'TCPRoute'),
    service('red'),
    service('blue'),
    service('secured', { selector: { app: 'x' } }),
    object(
      'gateway.networking.k8s.io/v1',
      'BackendTLSPolicy',
      { name: 'p', namespace: 'kiln' },
      {
        spec: {
          targetRefs: [{ group: '', kind: 'Service', name: 'secured' }],
          validation: { hostname: 'secured.test', wellKnownCACertificates: 'System' },
        },
      },
    ),
    object(
      'discovery.k8s.io/v1',
      'EndpointSlice',
      { name: 'red-1', namespace: 'kiln', labels: { 'kubernetes.io/service-name': 'red' } },
      { addressType: 'IPv4', endpoints: [{ addresses: ['10.0.0.1'] }], ports: [{ port: 8080 }] },
    ),
  ),
);

test.each([
  'http://a.test/',
  'http://a.test:81/',
  'http://a.test:82/',
  'tcp://a.test:5432',
  'udp://a.test:9000',
  'https://a.test',
])('%s: the keys of the contract, and no others', (url) => {
  const json = traceJson(send(plane, url));
  for (const [path, key] of keysOf(json)) {
    expect(KEYS[path as keyof typeof KEYS].split(' ').map((name) => `${path}.${name}`)).toContain(
      `${path}.${key}`,
    );
  }
});

test('shares that cannot be served have a status where the protocol has one', () => {
  const shares = (url: string) => traceJson(send(plane, url)).backends as readonly JsonObject[];
  expect(shares('http://a.test/').map(({ statusCode }) => statusCode)).toEqual([undefined, 500, 302]);
  expect(shares('tcp://a.test:5432').map(({ endpoints }) => (endpoints as Json[]).length)).toEqual([1, 0]);
});
