import { describe, expect, test } from 'vitest';
import {
  backend,
  front,
  grant,
  listener,
  other,
  route,
  rule,
  service,
  web,
  workspace,
} from '../testing/cases/case-objects.ts';
import type { JsonObject } from '../yaml/json.ts';
import { trace } from './decide/decide.ts';
import { dataPlaneOf, jsonRequest, send, told } from './testing/send.ts';

const plane = (...objects: readonly JsonObject[]) => dataPlaneOf(workspace(...objects));
const at = (objects: readonly JsonObject[], url: string, options = {}) =>
  told(send(plane(...objects), url, options));

describe('the worked cases: gateways and attachment', () => {
  test('33: names of a route that the listener does not serve are not served', () => {
    const objects = [
      ...front([listener('web', { hostname: '*.kiln.test' })]),
      route({ hostnames: ['glaze.kiln.test', 'jar.test'], rules: [rule(['red'])] }),
      service('red'),
    ];
    expect(at(objects, 'http://glaze.kiln.test/')).toBe('kiln/red');
    expect(at(objects, 'http://jar.test/')).toBe('404');
  });

  test('36: the oldest TCPRoute owns the port, and there is no fallback', () => {
    const tcp = (name: string, created: string, to: string) =>
      route({ rules: [rule([to])] }, { name, created }, 'TCPRoute');
    const objects = [
      ...front([listener('db', { port: 5432, protocol: 'TCP' })]),
      tcp('old', '2024-01-01T00:00:00Z', 'absent'),
      tcp('new', '2025-01-01T00:00:00Z', 'red'),
      service('red'),
    ];
    const outcome = send(plane(...objects), 'tcp://db.test:5432');
    expect(told(outcome)).toBe('refused');
    expect(outcome.route?.name).toBe('old');
  });

  test('37: calls of gRPC go to the GRPCRoute, all else to the HTTPRoute', () => {
    const objects = [
      ...front(),
      route(
        { hostnames: ['shop.test'], rules: [rule(['red'])] },
        { name: 'h', created: '2024-01-01T00:00:00Z' },
      ),
      route({ hostnames: ['shop.test'], rules: [rule(['blue'])] }, { name: 'g' }, 'GRPCRoute'),
      service('red'),
      service('blue'),
    ];
    expect(at(objects, 'grpc://shop.test/pkg.Cart/Add')).toBe('kiln/blue');
    expect(at(objects, 'http://shop.test/pkg.Cart/Add')).toBe('kiln/red');
  });
});

describe('the worked cases: references and backends', () => {
  const to = (refs: readonly (string | JsonObject)[], fields: JsonObject = {}) => [
    ...front(),
    route({ rules: [rule(refs, fields)] }),
    service('red'),
    service('grey'),
  ];
  const cases: Readonly<Record<string, readonly [readonly JsonObject[], string]>> = {
    '39: a backend elsewhere without a grant, which does not exist either': [
      to([backend('pay', { namespace: 'vault' })]),
      '500',
    ],
    '42: only one of two backends is granted': [
      [
        ...to([backend('pay', { namespace: 'vault' }), backend('cart', { namespace: 'vault' })]),
        grant('vault', { kind: 'HTTPRoute', namespace: 'kiln' }, [
          { group: '', kind: 'Service', name: 'pay' },
        ]),
        service('pay', {}, 'vault'),
        service('cart', {}, 'vault'),
      ],
      'vault/pay 50%, vault/cart 500 50%',
    ],
    '43: the share of a missing backend is kept': [
      to([backend('red', { weight: 3 }), backend('blue', { weight: 1 }), backend('grey', { weight: 0 })]),
      'kiln/red 75%, kiln/blue 500 25%',
    ],
    '44: all weights zero': [to([backend('red', { weight: 0 }), backend('grey', { weight: 0 })]), '500'],
    '45: a port that the Service does not have': [to([backend('red', { port: 81 })]), '500'],
    '46: replicas 0': [
      [
        ...front(),
        route({ rules: [rule(['sel'])] }),
        service('sel', { selector: { app: 'sel' } }),
        other(
          'apps/v1',
          'Deployment',
          { name: 'sel', namespace: 'kiln' },
          {
            spec: {
              replicas: 0,
              selector: { matchLabels: { app: 'sel' } },
              template: {
                metadata: { labels: { app: 'sel' } },
                spec: { containers: [{ name: 'c', image: 'i' }] },
              },
            },
          },
        ),
      ],
      '503',
    ],
    '47: neither backends nor filters': [[...front(), route({ rules: [{}] })], '500'],
    '48: a mirror that does not exist hurts nobody': [
      to(['red'], {
        filters: [{ type: 'RequestMirror', requestMirror: { backendRef: backend('absent') } }],
      }),
      'kiln/red',
    ],
    '50: wss without a BackendTLSPolicy': [
      [
        ...front(),
        route({ rules: [rule(['ws'])] }),
        service('ws', { ports: [{ port: 80, appProtocol: 'kubernetes.io/wss' }] }),
      ],
      '500',
    ],
    '51: a BackendTLSPolicy without its CA': [
      [
        ...to(['red']),
        other(
          'gateway.networking.k8s.io/v1',
          'BackendTLSPolicy',
          { name: 'p', namespace: 'kiln' },
          {
            spec: {
              targetRefs: [{ group: '', kind: 'Service', name: 'red' }],
              validation: {
                hostname: 'red.test',
                caCertificateRefs: [{ group: '', kind: 'ConfigMap', name: 'absent' }],
              },
            },
          },
        ),
      ],
      '500',
    ],
  };
  test.each(Object.entries(cases))('%s', (_, [objects, expected]) => {
    expect(at(objects, 'http://shop.test/')).toBe(expected);
  });

  test('41: a grant for HTTPRoutes is none for GRPCRoutes', () => {
    const objects = [
      ...front(),
      route({ rules: [rule([backend('pay', { namespace: 'vault' })])] }, {}, 'GRPCRoute'),
      grant('vault', { kind: 'HTTPRoute', namespace: 'kiln' }, [{ group: '', kind: 'Service' }]),
      service('pay', {}, 'vault'),
    ];
    const outcome = send(plane(...objects), 'grpc://shop.test/a.B/C');
    expect(outcome.response?.headers.get('grpc-status')).toBe('14');
  });

  test('48: and no copy is sent', () => {
    const mirror = { type: 'RequestMirror', requestMirror: { backendRef: backend('absent') } };
    expect(send(plane(...to(['red'], { filters: [mirror] })), 'http://a.test/').mirrors).toEqual([]);
  });

  test('49: an unknown extension fails its rule alone', () => {
    const extension = {
      type: 'ExtensionRef',
      extensionRef: { group: 'clay.test', kind: 'Bucket', name: 'b' },
    };
    const objects = [
      ...front(),
      route({
        rules: [
          rule(['red'], { matches: [{ path: { value: '/a' } }], filters: [extension] }),
          rule(['red'], { matches: [{ path: { value: '/b' } }] }),
        ],
      }),
      service('red'),
    ];
    expect(at(objects, 'http://shop.test/a')).toBe('500');
    expect(at(objects, 'http://shop.test/b')).toBe('kiln/red');
  });
});

describe('the worked cases: requests', () => {
  const red = service('red');

  test('53: isolation: the narrow listener owns the host', () => {
    const objects = [
      ...front([
        listener('wide', { hostname: '*.kiln.test' }),
        listener('narrow', { hostname: 'glaze.kiln.test' }),
      ]),
      route({
        parentRefs: [{ name: 'front', namespace: 'edge', sectionName: 'wide' }],
        rules: [rule(['red'])],
      }),
      red,
    ];
    expect(at(objects, 'http://glaze.kiln.test/')).toBe('404');
    expect(at(objects, 'http://jar.kiln.test/')).toBe('kiln/red');
  });

  test('54: no fall-through between hostnames', () => {
    const objects = [
      ...front(),
      route(
        { hostnames: ['glaze.kiln.test'], rules: [rule(['red'], { matches: [{ path: { value: '/a' } }] })] },
        { name: 'r1' },
      ),
      route({ hostnames: ['*.kiln.test'], rules: [rule(['red'])] }, { name: 'r2' }),
      red,
    ];
    expect(at(objects, 'http://glaze.kiln.test/b')).toBe('404');
    expect(
      told(
        send(
          dataPlaneOf(workspace(...objects), { choices: { 'host-fall-through': 'on' } }),
          'http://glaze.kiln.test/b',
        ),
      ),
    ).toBe('kiln/red');
  });

  test('55: path length before method before headers', () => {
    const headers = [
      { name: 'a', value: '1' },
      { name: 'b', value: '2' },
    ];
    const objects = [
      ...front(),
      route({
        rules: [
          rule(['red'], {
            matches: [
              { path: { value: '/tea' }, headers },
              { path: { value: '/tea' }, method: 'GET' },
              { path: { value: '/tea/green' } },
            ],
          }),
        ],
      }),
      red,
    ];
    const built = plane(...objects);
    const match = (method: string, path: string) =>
      send(built, `http://tea.test${path}`, { method, headers: ['a: 1', 'b: 2'] }).match?.index ?? null;
    expect(match('GET', '/tea/green')).toBe(2);
    expect(match('GET', '/tea/x')).toBe(1);
    expect(match('POST', '/tea/x')).toBe(0);
    expect(match('GET', '/teapot')).toBe(null);
  });

  test('56: of routes of one age the first by namespace/name has it all', () => {
    const created = '2024-01-01T00:00:00Z';
    const objects = [
      ...front(),
      route({ rules: [rule(['red'])] }, { name: 'b', created }),
      route({ rules: [rule(['red'])] }, { name: 'z', namespace: 'edge', created }),
      red,
      service('red', {}, 'edge'),
    ];
    expect(at(objects, 'http://a.test/')).toBe('edge/red');
  });

  test('58: redirects to another scheme, or another host', () => {
    const redirecting = (requestRedirect: JsonObject) => [
      ...front([listener('web', { port: 8080 })]),
      route({ rules: [{ filters: [{ type: 'RequestRedirect', requestRedirect }] }] }),
    ];
    const url = 'http://pot.test:8080/a?b=1';
    expect(at(redirecting({ scheme: 'https' }), url)).toBe('302 https://pot.test/a?b=1');
    expect(at(redirecting({ statusCode: 301, hostname: 'cup.test' }), url)).toBe(
      '301 http://cup.test:8080/a?b=1',
    );
  });

  test('59: a prefix is replaced by elements', () => {
    const built = plane(
      ...front(),
      route({
        rules: [
          rule(['red'], {
            matches: [{ path: { value: '/clay/' } }],
            filters: [
              {
                type: 'URLRewrite',
                urlRewrite: { path: { type: 'ReplacePrefixMatch', replacePrefixMatch: '/' } },
              },
            ],
          }),
        ],
      }),
      red,
    );
    const path = (url: string) => send(built, url).backends[0]?.request?.path ?? null;
    expect(path('http://a.test/clay/red')).toBe('/red');
    expect(path('http://a.test/clay')).toBe('/');
    expect(path('http://a.test/clayish')).toBe(null);
  });

  test('60: a wildcard of origins spans dots and needs the separator', () => {
    const built = plane(
      ...front(),
      route({
        rules: [
          rule(['red'], { filters: [{ type: 'CORS', cors: { allowOrigins: ['https://*.kiln.test'] } }] }),
        ],
      }),
      red,
    );
    const preflight = (origin: string) =>
      send(built, 'http://a.test/', {
        method: 'OPTIONS',
        headers: [`Origin: ${origin}`, 'Access-Control-Request-Method: PUT'],
      });
    const allowed = preflight('https://a.b.kiln.test');
    expect(told(allowed)).toBe('200');
    expect(allowed.response?.headers.get('access-control-allow-origin')).toBe('https://a.b.kiln.test');
    const blocked = preflight('https://kiln.test');
    expect(told(blocked)).toBe('200');
    expect([...(blocked.response?.headers.keys() ?? [])]).toEqual([]);
  });

  test('a trace says where it ends', () => {
    const outcome = trace(plane(...front([web])), jsonRequest({ protocol: 'HTTP', host: 'a.test' }));
    expect(outcome.steps.at(-1)).toMatchObject({ stage: 'match', verdict: 'rejected' });
  });
});
