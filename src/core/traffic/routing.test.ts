import { describe, expect, test } from 'vitest';
import { jsonManifests, object } from '../testing/cases/case-objects.ts';
import { front, listener, route, rule, service } from './testing/traffic-objects.ts';
import type { JsonObject } from '../yaml/json.ts';
import { dataPlaneOf, send, outcomeLine } from './testing/send.ts';
import type { UrlOptions } from './request/request-from-url.ts';

const NAMES = ['red', 'blue', 'grey', 'r0', 'r1', 'r2', 'r3'];
const services = NAMES.map((name) => service(name));
const planeOf = (objects: readonly JsonObject[], choices: Readonly<Record<string, string>> = {}) =>
  dataPlaneOf(jsonManifests(...objects, ...services), { choices });
const one = (match: JsonObject, choices = {}) =>
  planeOf([...front(), route({ rules: [rule(['red'], { matches: [match] })] })], choices);
const served = (plane: ReturnType<typeof one>, url: string, options: UrlOptions = {}) =>
  outcomeLine(send(plane, url, options)) === 'kiln/red';

describe('matches on paths (docs/model/routing.md#path)', () => {
  const path = (type: string, value: string) => ({ path: { type, value } });
  test.each([
    ['Exact', '/kiln', '/kiln', true],
    ['Exact', '/kiln', '/kiln/', false],
    ['Exact', '/kiln', '/Kiln', false],
    ['Exact', '/kiln', '/kiln?x=1', true],
    ...['/kiln', '/kiln/'].flatMap((value) =>
      (
        [
          ['/kiln', true],
          ['/kiln/', true],
          ['/kiln/a', true],
          ['/kiln/a/b', true],
          ['/kilns', false],
          ['/kil', false],
          ['/KILN', false],
        ] as const
      ).map(([request, yes]) => ['PathPrefix', value, request, yes] as const),
    ),
    ['PathPrefix', '/', '/anything', true],
    ['PathPrefix', '/a', '//a', false],
    ['PathPrefix', '/a', '/b/../a', false],
    ['PathPrefix', '/a b', '/a%20b', false],
    ['RegularExpression', '/k[a-z]+', '/kiln', true],
    ['RegularExpression', '/k[a-z]+', '/kiln/a', false],
    ['RegularExpression', 'kiln', '/kiln', false],
    ['RegularExpression', '/a|/b', '/b', true],
    ['RegularExpression', '/(', '/(', false],
    ['RegularExpression', '/(a+)+$', `/${'a'.repeat(5000)}b`, false],
  ] as const)('%s %s: %s %s', (type, value, request, expected) => {
    expect(served(one(path(type, value)), `http://a.test${request}`)).toBe(expected);
  });

  test('are normalised only where that is chosen', () => {
    const plane = one(path('PathPrefix', '/a'), { 'path-normalisation': 'normalised' });
    expect(served(plane, 'http://a.test//b/../a')).toBe(true);
  });

  test('match any part of the path only where that is chosen', () => {
    expect(
      served(one(path('RegularExpression', 'kiln'), { 'regex-extent': 'part' }), 'http://a.test/kiln'),
    ).toBe(true);
  });
});

describe('matches on headers, query and method (docs/model/routing.md#match-semantics)', () => {
  const headers = (...items: readonly JsonObject[]) => ({ headers: items });
  const query = (...items: readonly JsonObject[]) => ({ queryParams: items });
  test.each<readonly [string, JsonObject, string, UrlOptions, boolean]>([
    [
      'names of headers in any case',
      headers({ name: 'X-A', value: 'v' }),
      '/',
      { headers: ['x-a: v'] },
      true,
    ],
    [
      'values of headers in theirs',
      headers({ name: 'X-A', value: 'v' }),
      '/',
      { headers: ['x-a: V'] },
      false,
    ],
    ['a missing header', headers({ name: 'X-A', value: 'v' }), '/', {}, false],
    [
      'repeated headers joined',
      headers({ name: 'X-A', value: 'v,w' }),
      '/',
      { headers: ['x-a: v', 'X-A: w'] },
      true,
    ],
    [
      'the first of equivalent entries',
      headers({ name: 'x-a', value: 'v' }, { name: 'X-A', value: 'w' }),
      '/',
      { headers: ['x-a: v'] },
      true,
    ],
    [
      'a whole value by expression',
      headers({ name: 'x-a', value: 'v.', type: 'RegularExpression' }),
      '/',
      { headers: ['x-a: vvv'] },
      false,
    ],
    [
      'all headers',
      headers({ name: 'x-a', value: 'v' }, { name: 'x-b', value: 'w' }),
      '/',
      { headers: ['x-a: v'] },
      false,
    ],
    ['the host as a header', headers({ name: 'Host', value: 'a.test' }), '/', {}, true],
    [
      'an empty value',
      headers({ name: 'x-a', value: '.*', type: 'RegularExpression' }),
      '/',
      { headers: ['x-a:'] },
      true,
    ],
    ['a query parameter', query({ name: 'q', value: '1' }), '/?q=1', {}, true],
    ['names of parameters in their case', query({ name: 'q', value: '1' }), '/?Q=1', {}, false],
    ['the first of repeated parameters', query({ name: 'q', value: '1' }), '/?q=1&q=2', {}, true],
    ['not the second', query({ name: 'q', value: '2' }), '/?q=1&q=2', {}, false],
    ['decoded parameters', query({ name: 'q', value: 'a b' }), '/?q=a%20b', {}, true],
    ['what is not encoded properly', query({ name: 'q', value: '100%' }), '/?q=100%', {}, true],
    ['a method', { method: 'GET' }, '/', {}, true],
    ['not HEAD for GET', { method: 'GET' }, '/', { method: 'HEAD' }, false],
    ['methods in their case', { method: 'GET' }, '/', { method: 'get' }, false],
  ])('%s', (_, match, target, options, expected) => {
    expect(served(one(match), `http://a.test${target}`, options)).toBe(expected);
  });

  test('WebSockets begin as a GET', () => {
    expect(
      served(one({ method: 'GET' }), 'ws://a.test/', {
        headers: ['Upgrade: websocket', 'Connection: Upgrade'],
      }),
    ).toBe(true);
  });
});

describe('the ranking (docs/model/routing.md#ranking)', () => {
  const fire = [{ name: 'fire', value: 'high' }];
  const kiln = planeOf([
    ...front(),
    route({
      rules: [
        rule(['r0'], { matches: [{ path: { value: '/' } }] }),
        rule(['r1'], { matches: [{ path: { value: '/kiln' }, headers: fire }] }),
        rule(['r2'], { matches: [{ path: { type: 'Exact', value: '/kiln' } }] }),
        rule(['r3'], { matches: [{ path: { value: '/kiln' }, method: 'GET' }] }),
      ],
    }),
  ]);
  test.each([
    ['GET', '/kiln', true, 'r2'],
    ['GET', '/kiln/x', true, 'r3'],
    ['POST', '/kiln/x', true, 'r1'],
    ['POST', '/kiln/x', false, 'r0'],
  ])('%s %s, fire %s: %s', (method, path, high, expected) => {
    const outcome = send(kiln, `http://a.test${path}`, { method, headers: high ? ['fire: high'] : [] });
    expect(outcomeLine(outcome)).toBe(`kiln/${expected}`);
  });

  const a = [{ name: 'a', value: '1' }];
  const ab = [...a, { name: 'b', value: '1' }];
  const pairs: readonly (readonly [string, JsonObject, JsonObject])[] = [
    [
      'Exact before an expression',
      { path: { type: 'Exact', value: '/k' } },
      { path: { type: 'RegularExpression', value: '/k{1}' } },
    ],
    [
      'an expression before a prefix',
      { path: { type: 'RegularExpression', value: '/.' } },
      { path: { value: '/k' } },
    ],
    [
      'the longer expression',
      { path: { type: 'RegularExpression', value: '/k{1}' } },
      { path: { type: 'RegularExpression', value: '/.' } },
    ],
    [
      'the longer prefix before three headers',
      { path: { value: '/k' } },
      { path: { value: '/' }, headers: ab },
    ],
    [
      'a method before headers',
      { path: { value: '/k' }, method: 'GET' },
      { path: { value: '/k' }, headers: ab },
    ],
    ['more headers', { headers: ab }, { headers: a }],
    ['headers before parameters', { headers: a }, { queryParams: ab }],
    ['more parameters', { queryParams: ab }, { queryParams: a }],
    [
      'a prefix without its slash',
      { path: { value: '/k' }, method: 'GET' },
      { path: { value: '/k/' }, headers: ab },
    ],
  ];
  test.each(pairs)('%s, whatever the order', (_, better, worse) => {
    for (const matches of [
      [better, worse],
      [worse, better],
    ]) {
      const rules = matches.map((match) => rule([match === better ? 'red' : 'blue'], { matches: [match] }));
      const outcome = send(planeOf([...front(), route({ rules })]), 'http://a.test/k?a=1&b=1', {
        headers: ['a: 1', 'b: 1'],
      });
      expect(outcomeLine(outcome)).toBe('kiln/red');
    }
  });

  const rival = (meta: JsonObject, winner: JsonObject) => {
    const routes = [
      route({ rules: [rule(['blue'])] }, { name: 'x', ...meta }),
      route({ rules: [rule(['red'])] }, { name: 'y', ...winner }),
    ];
    return [routes, routes.toReversed()].map((some) =>
      outcomeLine(send(planeOf([...front(), ...some]), 'http://a.test/')),
    );
  };
  test('the older route', () => {
    expect(rival({ created: '2025-01-01T00:00:00Z' }, { created: '2024-01-01T00:00:00Z' })).toEqual([
      'kiln/red',
      'kiln/red',
    ]);
  });
  test('a route that does not say is the newest', () => {
    expect(rival({}, { created: '2025-01-01T00:00:00Z' })).toEqual(['kiln/red', 'kiln/red']);
  });
  test('of an age, the first by name', () => {
    expect(rival({ name: 'z' }, { name: 'y' })).toEqual(['kiln/red', 'kiln/red']);
  });
  test('in a route the earlier rule, in a rule the earlier match', () => {
    const outcome = send(
      planeOf([...front(), route({ rules: [rule(['red'], { matches: [{}, {}] }), rule(['blue'])] })]),
      'http://a.test/',
    );
    expect([outcomeLine(outcome), outcome.match?.index]).toEqual(['kiln/red', 0]);
  });
  test('expressions below prefixes where that is chosen', () => {
    const rules = [
      rule(['blue'], { matches: [{ path: { type: 'RegularExpression', value: '/k.*' } }] }),
      rule(['red'], { matches: [{ path: { value: '/k' } }] }),
    ];
    expect(
      outcomeLine(
        send(planeOf([...front(), route({ rules })], { 'regex-rank': 'below' }), 'http://a.test/k'),
      ),
    ).toBe('kiln/red');
  });
});

describe('hostnames (docs/model/routing.md#hostname-buckets)', () => {
  const hosts = [
    ...front(),
    route(
      { hostnames: ['glaze.kiln.test'], rules: [rule(['red'], { matches: [{ path: { value: '/a' } }] })] },
      { name: 'a' },
    ),
    route({ hostnames: ['*.kiln.test'], rules: [rule(['blue'])] }, { name: 'b' }),
    route({ rules: [rule(['grey'])] }, { name: 'c' }),
  ];
  test.each([
    ['glaze.kiln.test', 'kiln/red'],
    ['GLAZE.kiln.test', 'kiln/red'],
    ['glaze.kiln.test.', 'kiln/red'],
    ['jar.kiln.test', 'kiln/blue'],
    ['a.b.kiln.test', 'kiln/blue'],
    ['kiln.test', 'kiln/grey'],
    ['192.0.2.7', 'kiln/grey'],
    ['[2001:db8::1]', 'kiln/grey'],
  ])('%s goes to %s', (host, expected) => {
    expect(outcomeLine(send(planeOf(hosts), `http://${host}/a`))).toBe(expected);
  });

  test('do not fall through, unless that is chosen', () => {
    expect(outcomeLine(send(planeOf(hosts), 'http://glaze.kiln.test/b'))).toBe('404');
    expect(outcomeLine(send(planeOf(hosts, { 'host-fall-through': 'on' }), 'http://glaze.kiln.test/b'))).toBe(
      'kiln/blue',
    );
  });

  test('listeners keep hosts to themselves, unless that is switched off', () => {
    const objects = [
      ...front([listener('any'), listener('wide', { hostname: '*.kiln.test' })]),
      route({
        parentRefs: [{ name: 'front', namespace: 'edge', sectionName: 'any' }],
        rules: [rule(['red'])],
      }),
    ];
    expect(outcomeLine(send(planeOf(objects), 'http://a.kiln.test/'))).toBe('404');
    expect(outcomeLine(send(planeOf(objects, { 'listener-isolation': 'off' }), 'http://a.kiln.test/'))).toBe(
      'kiln/red',
    );
  });

  test('a rule without matches matches everything; a route without rules has such a one', () => {
    expect(
      outcomeLine(send(planeOf([...front(), route({ rules: [rule(['red'])] })]), 'http://a.test/x')),
    ).toBe('kiln/red');
    expect(outcomeLine(send(planeOf([...front(), route({})]), 'http://a.test/x'))).toBe('500');
    expect(
      outcomeLine(
        send(planeOf([...front(), route({ rules: [rule(['red'], { matches: [] })] })]), 'http://a.test/x'),
      ),
    ).toBe('kiln/red');
  });
});

describe('GRPCRoutes (docs/model/routing.md#grpcroute)', () => {
  const method = (fields: JsonObject) => ({ method: fields });
  const calls = (rules: readonly JsonObject[], choices = {}) =>
    planeOf([...front(), route({ rules }, {}, 'GRPCRoute')], choices);
  test.each<readonly [string, JsonObject, string, string]>([
    ['a service', { service: 'a.B' }, 'a.B/C', 'kiln/red'],
    ['another service', { service: 'a.B' }, 'a.BB/C', '404'],
    ['a method of any service', { method: 'C' }, 'x.Y/C', 'kiln/red'],
    ['both', { service: 'a.B', method: 'C' }, 'a.B/C', 'kiln/red'],
    ['in their case', { service: 'a.B', method: 'C' }, 'a.b/C', '404'],
    ['an expression', { type: 'RegularExpression', service: 'a\\..*' }, 'a.B/C', 'kiln/red'],
  ])('%s', (_, fields, call, expected) => {
    const outcome = send(calls([rule(['red'], { matches: [method(fields)] })]), `grpc://a.test/${call}`);
    expect(outcomeLine(outcome)).toBe(expected);
    if (expected === '404') expect(outcome.response?.headers.get('grpc-status')).toBe('12');
  });

  test('the longer service wins, then the longer method, then more headers', () => {
    const plane = calls([
      rule(['r0']),
      rule(['r1'], { matches: [method({ method: 'LongMethod' })] }),
      rule(['r2'], { matches: [method({ service: 'a.B' })] }),
      rule(['r3'], { matches: [{ ...method({ service: 'a.B' }), headers: [{ name: 'x', value: '1' }] }] }),
    ]);
    expect(outcomeLine(send(plane, 'grpc://a.test/a.B/LongMethod'))).toBe('kiln/r2');
    expect(outcomeLine(send(plane, 'grpc://a.test/a.B/LongMethod', { headers: ['x: 1'] }))).toBe('kiln/r3');
    expect(outcomeLine(send(plane, 'grpc://a.test/z.Z/LongMethod'))).toBe('kiln/r1');
    expect(outcomeLine(send(plane, 'grpc://a.test/z.Z/Other'))).toBe('kiln/r0');
  });

  test('other requests do not see them', () => {
    const plane = calls([rule(['red'])]);
    expect(outcomeLine(send(plane, 'http://a.test/a.B/C'))).toBe('404');
    expect(
      outcomeLine(
        send(plane, 'http://a.test/a.B/C', {
          method: 'POST',
          headers: ['content-type: application/grpc+proto'],
        }),
      ),
    ).toBe('kiln/red');
  });

  test('calls that no GRPCRoute takes are tried as POST with HTTPRoutes', () => {
    const plane = planeOf([
      ...front(),
      route(
        { rules: [rule(['blue'], { matches: [method({ service: 'a.B' })] })] },
        { name: 'g' },
        'GRPCRoute',
      ),
      route({ rules: [rule(['red'], { matches: [{ method: 'POST' }] })] }),
    ]);
    expect(outcomeLine(send(plane, 'grpc://a.test/a.B/C'))).toBe('kiln/blue');
    expect(outcomeLine(send(plane, 'grpc://a.test/z.Z/C'))).toBe('kiln/red');
  });

  test('a route without rules matches nothing', () => {
    expect(outcomeLine(send(planeOf([...front(), route({}, {}, 'GRPCRoute')]), 'grpc://a.test/a.B/C'))).toBe(
      '404',
    );
  });
});

describe('TLS, TCP and UDP routes (docs/model/routing.md#tlsroute)', () => {
  const tls = (hostnames: readonly string[], to: string, meta: JsonObject = {}) =>
    route({ hostnames, rules: [rule([to])] }, meta, 'TLSRoute');
  const passing = listener('tls', { port: 443, protocol: 'TLS', tls: { mode: 'Passthrough' } });
  const udpService = object(
    'v1',
    'Service',
    { name: 'dns', namespace: 'kiln' },
    { spec: { ports: [{ port: 80, protocol: 'UDP' }] } },
  );

  test('the most specific server name wins', () => {
    const plane = planeOf([
      ...front([passing]),
      tls(['*.kiln.test'], 'blue', { name: 'a' }),
      tls(['glaze.kiln.test'], 'red', { name: 'b' }),
    ]);
    expect(outcomeLine(send(plane, 'tls://glaze.kiln.test'))).toBe('kiln/red');
    expect(outcomeLine(send(plane, 'tls://a.b.kiln.test'))).toBe('kiln/blue');
    expect(outcomeLine(send(plane, 'tls://kiln.test'))).toBe('refused');
    expect(outcomeLine(send(plane, 'tls://192.0.2.1'))).toBe('refused');
    expect(outcomeLine(send(plane, 'https://glaze.kiln.test/x'))).toBe('kiln/red');
  });

  test('UDP is routed by port; datagrams without a route are dropped', () => {
    const plane = planeOf([
      ...front([
        listener('dns', { port: 53, protocol: 'UDP' }),
        listener('db', { port: 53, protocol: 'TCP' }),
      ]),
      route({ rules: [rule(['dns'])] }, {}, 'UDPRoute'),
      udpService,
    ]);
    expect(outcomeLine(send(plane, 'udp://a.test:53'))).toBe('kiln/dns');
    expect(outcomeLine(send(plane, 'tcp://a.test:53'))).toBe('refused');
    expect(outcomeLine(send(plane, 'udp://a.test:54'))).toBe('refused');
  });

  test('a Service port of the other protocol is none', () => {
    const plane = planeOf([
      ...front([listener('db', { port: 53, protocol: 'TCP' })]),
      route({ rules: [rule(['dns'])] }, {}, 'TCPRoute'),
      udpService,
    ]);
    expect(outcomeLine(send(plane, 'tcp://a.test:53'))).toBe('refused');
  });

  test('shares of bad backends are refused', () => {
    const plane = planeOf([
      ...front([listener('db', { port: 53, protocol: 'TCP' })]),
      route({ rules: [rule(['red', 'ghost'])] }, {}, 'TCPRoute'),
    ]);
    expect(outcomeLine(send(plane, 'tcp://a.test:53'))).toBe('kiln/red 50%, kiln/ghost refused 50%');
  });
});

describe('answers when nothing is forwarded (docs/model/routing.md#answers-without-forwarding)', () => {
  const empty = planeOf([...front([listener('web', { hostname: 'kiln.test' })])]);
  test.each([
    ['no listener on the port', 'http://kiln.test:81/', 'refused'],
    ['no listener for the host', 'http://a.test/', '404'],
    ['no route', 'http://kiln.test/', '404'],
    ['TLS where there is none', 'https://kiln.test:80/', 'refused'],
    ['TCP where there is none', 'tcp://kiln.test:80', 'refused'],
  ])('%s', (_, url, expected) => {
    expect(outcomeLine(send(empty, url))).toBe(expected);
  });

  test('calls of gRPC get UNIMPLEMENTED', () => {
    expect(send(empty, 'grpc://kiln.test/a.B/C').response?.headers.get('grpc-status')).toBe('12');
  });
});

describe('which Gateway and port', () => {
  const second = object(
    'gateway.networking.k8s.io/v1',
    'Gateway',
    { name: 'back', namespace: 'edge' },
    {
      spec: { gatewayClassName: 'wheel', listeners: [listener('web', { port: 8080 })] },
    },
  );
  const objects = [
    ...front(),
    second,
    route({ rules: [rule(['red'])] }),
    route({ parentRefs: [{ name: 'back', namespace: 'edge' }], rules: [rule(['blue'])] }, { name: 's' }),
  ];

  test('the one that listens on the port', () => {
    expect(outcomeLine(send(planeOf(objects), 'http://a.test/'))).toMatch('kiln/');
    expect(outcomeLine(send(planeOf(objects), 'http://a.test:8080/'))).toBe('kiln/blue');
    expect(outcomeLine(send(planeOf(objects), 'http://a.test/', { gateway: 'edge/back' }))).toBe('kiln/blue');
  });

  test('several that could answer are not chosen among', () => {
    const third = object(
      'gateway.networking.k8s.io/v1',
      'Gateway',
      { name: 'side', namespace: 'edge' },
      {
        spec: { gatewayClassName: 'wheel', listeners: [listener('web')] },
      },
    );
    const outcome = send(
      planeOf([
        ...objects,
        third,
        route({ parentRefs: [{ name: 'side', namespace: 'edge' }], rules: [rule(['grey'])] }, { name: 't' }),
      ]),
      'http://a.test:80/',
    );
    expect(outcome.unclear).toContain('edge/front and edge/side');
  });

  test('a Gateway that is not there', () => {
    expect(send(planeOf(objects), 'http://a.test/', { gateway: 'edge/ghost' }).unclear).toContain(
      'edge/ghost',
    );
  });
});
