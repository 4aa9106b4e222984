import { describe, expect, test } from 'vitest';
import type { Analysis } from '../analysis.ts';
import type { JsonObject } from '../yaml/json.ts';
import { laxHttpRoutes } from '../testing/cases/lax-http-routes.ts';
import { answer, call, GATEWAY, potters, route, served, toPots } from './testing/mesh-objects.ts';

const mesh = (...more: readonly (JsonObject | readonly JsonObject[])[]): Analysis => potters(more);

/** What the official tests of meshes ask, one table for each of them, on manifests of our own. */

describe('a Service with and without routes', () => {
  test.each([
    ['without routes it works as a Service', [], 'http://pots', 'kiln/pots'],
    ['one rule for all', [toPots({ port: 80 }, [{ to: 'pots-v1:8080' }])], 'http://pots/', 'kiln/pots-v1'],
  ])('%s', (_, routes, url, expected) => {
    expect(answer(mesh(...routes), url)).toBe(expected);
  });
});

describe('matching by path and header', () => {
  const matching = mesh(
    toPots({ port: 80 }, [
      {
        matches: [{ path: { value: '/' } }, { headers: [{ name: 'version', value: 'one' }] }],
        to: 'pots-v1:8080',
      },
      {
        matches: [{ path: { value: '/v2' } }, { headers: [{ name: 'version', value: 'two' }] }],
        to: 'pots-v2:8080',
      },
    ]),
  );
  test.each([
    ['/', [], 'kiln/pots-v1'],
    ['/example', [], 'kiln/pots-v1'],
    ['/', ['Version: one'], 'kiln/pots-v1'],
    ['/v2', [], 'kiln/pots-v2'],
    ['/v2/example', [], 'kiln/pots-v2'],
    ['/', ['Version: two'], 'kiln/pots-v2'],
    ['/v2/', [], 'kiln/pots-v2'],
    ['/v2example', [], 'kiln/pots-v1'],
    ['/foo/v2/example', [], 'kiln/pots-v1'],
  ])('%s %j', (path, headers, expected) => {
    expect(answer(matching, `http://pots${path}`, { headers })).toBe(expected);
  });
});

describe('matching by query', () => {
  const animal = (value: string) => ({ queryParams: [{ name: 'animal', value }] });
  const version = (value: string) => ({ headers: [{ name: 'version', value }] });
  const querying = mesh(
    toPots({ port: 80 }, [
      { matches: [animal('whale')], to: 'pots-v1:8080' },
      { matches: [animal('dolphin')], to: 'pots-v2:8080' },
      { matches: [{ path: { value: '/path1' }, ...animal('whale') }], to: 'pots-v1:8080' },
      { matches: [{ ...version('one'), ...animal('whale') }], to: 'pots-v2:8080' },
      {
        matches: [
          { path: { value: '/path3' }, ...animal('shark') },
          { path: { value: '/path4' }, ...version('three'), ...animal('kraken') },
        ],
        to: 'pots-v1:8080',
      },
      { matches: [{ path: { value: '/path5' } }], to: 'pots-v1:8080' },
      { matches: [animal('hydra')], to: 'pots-v2:8080' },
    ]),
  );
  test.each([
    ['/?animal=whale', [], 'kiln/pots-v1'],
    ['/?animal=dolphin', [], 'kiln/pots-v2'],
    ['/?animal=whale&otherparam=irrelevant', [], 'kiln/pots-v1'],
    ['/?color=blue', [], '404'],
    ['/?animal=dog', [], '404'],
    ['/?animal=whaledolphin', [], '404'],
    ['/', [], '404'],
    ['/path1?animal=whale', [], 'kiln/pots-v1'],
    ['/?animal=whale', ['version: one'], 'kiln/pots-v2'],
    ['/path3?animal=shark', [], 'kiln/pots-v1'],
    ['/path4?animal=kraken', ['version: three'], 'kiln/pots-v1'],
    ['/?animal=shark', [], '404'],
    ['/path4?animal=kraken', [], '404'],
    ['/path5?animal=hydra', [], 'kiln/pots-v1'],
  ])('%s %j', (path, headers, expected) => {
    expect(answer(querying, `http://pots${path}`, { headers })).toBe(expected);
  });
});

test('rules with and without names', () => {
  const named = mesh(
    toPots({ port: 80 }, [
      { name: 'named-rule', matches: [{ path: { value: '/named' } }], to: 'pots-v1:8080' },
      { matches: [{ path: { value: '/unnamed' } }], to: 'pots-v2:8080' },
    ]),
  );
  expect(answer(named, 'http://pots/named')).toBe('kiln/pots-v1');
  expect(answer(named, 'http://pots/unnamed')).toBe('kiln/pots-v2');
});

describe('redirects', () => {
  const redirecting = (requestRedirect: JsonObject) =>
    mesh(
      toPots({ port: 80 }, [
        { matches: [{ path: { value: '/old' } }], filters: [{ type: 'RequestRedirect', requestRedirect }] },
      ]),
    );
  const prefix = { type: 'ReplacePrefixMatch', replacePrefixMatch: '/new' };
  const full = { type: 'ReplaceFullPath', replaceFullPath: '/all' };
  test.each([
    ['host', { hostname: 'example.org' }, '302 http://example.org/old/x'],
    ['host and status', { hostname: 'example.org', statusCode: 301 }, '301 http://example.org/old/x'],
    ['303', { statusCode: 303 }, '303 http://pots/old/x'],
    ['307', { statusCode: 307 }, '307 http://pots/old/x'],
    ['308', { statusCode: 308 }, '308 http://pots/old/x'],
    ['prefix', { path: prefix }, '302 http://pots/new/x'],
    ['full path', { path: full }, '302 http://pots/all'],
    ['prefix and host', { hostname: 'example.org', path: prefix }, '302 http://example.org/new/x'],
    ['prefix and status', { path: prefix, statusCode: 301 }, '301 http://pots/new/x'],
    ['full path and host', { hostname: 'example.org', path: full }, '302 http://example.org/all'],
    ['port', { port: 8083 }, '302 http://pots:8083/old/x'],
    ['port and host', { port: 8083, hostname: 'example.org' }, '302 http://example.org:8083/old/x'],
    ['port and status', { port: 8083, statusCode: 301 }, '301 http://pots:8083/old/x'],
    ['scheme', { scheme: 'https' }, '302 https://pots/old/x'],
    ['scheme and host', { scheme: 'https', hostname: 'example.org' }, '302 https://example.org/old/x'],
  ])('%s', (_, redirect, expected) => {
    expect(answer(redirecting(redirect), 'http://pots/old/x')).toBe(expected);
  });
});

describe('filters', () => {
  const modifier = {
    set: [{ name: 'x-set', value: 'b' }],
    add: [{ name: 'x-add', value: 'b' }],
    remove: ['x-gone'],
  };
  const filter = { type: 'RequestHeaderModifier', requestHeaderModifier: modifier };
  const sent = { headers: ['X-Set: a', 'x-add: a', 'X-Gone: a', 'x-other: a'] };
  test.each([
    ['of a rule', toPots({ port: 80 }, [{ filters: [filter], to: 'pots-v1:8080' }])],
    ['of a backend', toPots({ port: 80 }, [{ to: 'pots-v1:8080', backendFilters: [filter] }])],
  ])('change headers of requests: %s', (_, changing) => {
    const [backend] = call(mesh(changing), 'http://pots/', sent).backends;
    const { host: _host, ...headers } = Object.fromEntries(backend?.request?.headers ?? []);
    expect(headers).toEqual({ 'x-set': ['b'], 'x-add': ['a,b'], 'x-other': ['a'] });
  });

  test.each([
    [{ type: 'ReplacePrefixMatch', replacePrefixMatch: '/one' }, '/prefix/two', '/one/two'],
    [{ type: 'ReplacePrefixMatch', replacePrefixMatch: '/' }, '/prefix/three', '/three'],
    [{ type: 'ReplacePrefixMatch', replacePrefixMatch: '/' }, '/prefix', '/'],
    [{ type: 'ReplaceFullPath', replaceFullPath: '/one' }, '/prefix/two', '/one'],
  ])('rewrite paths: %j', (path, asked, seen) => {
    const rewriting = toPots({ port: 80 }, [
      {
        matches: [{ path: { value: '/prefix' } }],
        filters: [{ type: 'URLRewrite', urlRewrite: { path } }],
        to: 'pots-v1:80',
      },
    ]);
    expect(call(mesh(rewriting), `http://pots${asked}`).backends[0]?.request?.path).toBe(seen);
  });
});

describe('weights', () => {
  const shares = ['pots-v1', 'pots-v2', 'pots-v3'].map((name, at) => ({
    name,
    port: 7070,
    weight: [70, 30, 0][at] ?? 0,
  }));
  test('of an HTTPRoute', () => {
    const weighted = route('HTTPRoute', 'r', {
      parents: [{ name: 'pots' }],
      rules: [{ backendRefs: shares }],
    });
    expect(answer(mesh(weighted), 'http://pots/')).toBe('kiln/pots-v1 70%, kiln/pots-v2 30%');
  });
  test('of a GRPCRoute', () => {
    const weighted = route('GRPCRoute', 'r', {
      parents: [{ name: 'pots', port: 7070 }],
      rules: [{ backendRefs: shares }],
    });
    expect(answer(mesh(weighted), 'grpc://pots:7070/a.B/C')).toBe('kiln/pots-v1 70%, kiln/pots-v2 30%');
  });
});

const marked = (value: string) => ({
  type: 'ResponseHeaderModifier',
  responseHeaderModifier: { set: [{ name: 'x-set', value }] },
});
const mark = (url: string, from: string, analysis: Analysis, headers: readonly string[] = []) => {
  const { responseHeaders } = call(analysis, url, { from, headers });
  const change = responseHeaders.get('x-set');
  return change?.action === 'set' ? change.value : null;
};

test('a consumer route is for the clients of its namespace alone', () => {
  const consumer = mesh(
    route('HTTPRoute', 'mine', {
      namespace: 'market',
      parents: [{ name: 'pots-v1', namespace: 'kiln' }],
      rules: [{ filters: [marked('mine')], backendRefs: [{ name: 'pots-v1', namespace: 'kiln', port: 80 }] }],
    }),
  );
  expect(mark('http://pots-v1.kiln', 'market/stall', consumer)).toBe('mine');
  expect(mark('http://pots-v1.kiln', 'kiln/potter', consumer)).toBe(null);
  expect(answer(consumer, 'http://pots-v1.kiln', { from: 'market' })).toBe('kiln/pots-v1');
});

describe('the frontend of a Service', () => {
  const frontend = mesh(
    route('HTTPRoute', 'r', {
      parents: [{ name: 'pots-v2' }],
      rules: [{ filters: [marked('set')], backendRefs: [{ name: 'pots-v2', port: 80 }] }],
    }),
  );
  test.each([
    ['to the Service', 'http://pots-v2', [], 'set', 'kiln/pots-v2'],
    ['to the address of a Pod', 'http://10.0.0.2:8080', [], null, 'kiln/pots-v2-0'],
    ['to the Service, with the Host of another', 'http://pots-v2', ['Host: pots-v1'], 'set', 'kiln/pots-v2'],
    ['to another, with its Host', 'http://pots-v1', ['Host: pots-v2'], null, 'kiln/pots-v1'],
    ['to its cluster IP', 'http://10.1.0.2', [], 'set', 'kiln/pots-v2'],
  ])('%s', (_, url, headers, value, expected) => {
    expect(mark(url, 'kiln', frontend, headers)).toBe(value);
    expect(answer(frontend, url, { headers })).toBe(expected);
  });
});

describe('ports', () => {
  const ports = mesh(
    route('HTTPRoute', 'one', {
      parents: [{ name: 'pots-v1', port: 80 }],
      rules: [{ filters: [marked('v1')], backendRefs: [{ name: 'pots-v1', port: 80 }] }],
    }),
    route('HTTPRoute', 'all', {
      parents: [{ name: 'pots-v2' }],
      rules: [{ filters: [marked('v2')], backendRefs: [{ name: 'pots-v2', port: 80 }] }],
    }),
    route('HTTPRoute', 'named', {
      parents: [{ name: 'pots', sectionName: 'http-alt' }],
      rules: [{ filters: [marked('v3')], backendRefs: [{ name: 'pots', port: 80 }] }],
    }),
  );
  test.each([
    ['the port that is asked for', 'http://pots-v1', 'v1'],
    ['another port', 'http://pots-v1:8080', null],
    ['no port is asked for', 'http://pots-v2', 'v2'],
    ['no port is asked for, another port', 'http://pots-v2:8080', 'v2'],
    ['the port of that name', 'http://pots:8080', 'v3'],
    ['a port of another name', 'http://pots', null],
  ])('%s', (_, url, expected) => {
    expect(mark(url, 'kiln', ports)).toBe(expected);
  });
});

test('a split by path, and 404 for what no rule takes', () => {
  const split = mesh(
    toPots({}, [
      { matches: [{ path: { type: 'Exact', value: '/v1' } }], to: 'pots-v1:80' },
      { matches: [{ path: { type: 'Exact', value: '/v2' } }], to: 'pots-v2:80' },
    ]),
  );
  expect(answer(split, 'http://pots/v1')).toBe('kiln/pots-v1');
  expect(answer(split, 'http://pots/v2')).toBe('kiln/pots-v2');
  expect(answer(split, 'http://pots/v3')).toBe('404');
});

describe('beyond the official tests', () => {
  test('several routes of one Service are one list, by the usual precedence', () => {
    const several = mesh(
      route('HTTPRoute', 'wide', {
        parents: [{ name: 'pots' }],
        rules: [{ backendRefs: [{ name: 'pots-v1', port: 80 }] }],
      }),
      route('HTTPRoute', 'narrow', {
        parents: [{ name: 'pots' }],
        rules: [{ matches: [{ path: { value: '/new' } }], backendRefs: [{ name: 'pots-v2', port: 80 }] }],
      }),
    );
    expect(answer(several, 'http://pots/new')).toBe('kiln/pots-v2');
    expect(answer(several, 'http://pots/old')).toBe('kiln/pots-v1');
  });

  test('consumer routes take the place of producer routes, port by port, and are not merged with them', () => {
    const both = mesh(
      toPots({}, [{ to: 'pots-v1:80' }]),
      route('HTTPRoute', 'mine', {
        namespace: 'market',
        parents: [{ name: 'pots', namespace: 'kiln', port: 80 }],
        rules: [
          {
            matches: [{ path: { value: '/mine' } }],
            backendRefs: [{ name: 'pots-v2', namespace: 'kiln', port: 80 }],
          },
        ],
      }),
    );
    const from = 'market/stall';
    expect(answer(both, 'http://pots.kiln/mine', { from })).toBe('kiln/pots-v2');
    expect(answer(both, 'http://pots.kiln/other', { from })).toBe('404');
    expect(answer(both, 'http://pots.kiln:8080/other', { from })).toBe('kiln/pots-v1');
    expect(answer(both, 'http://pots.kiln/other', { from: 'elsewhere' })).toBe('kiln/pots-v1');
  });

  test('a backend in another namespace needs no ReferenceGrant', () => {
    const far = mesh(
      toPots({}, [{ backendRefs: [{ name: 'far', namespace: 'market', port: 80 }] }]),
      served('far', 'market', '10.0.0.9'),
    );
    expect(answer(far, 'http://pots')).toBe('market/far');
  });

  test('a route of a Service and a Gateway needs a grant for the Gateway alone', () => {
    const both = mesh(
      GATEWAY,
      route('HTTPRoute', 'r', {
        parents: [{ name: 'pots' }],
        gateways: [{ name: 'front' }],
        rules: [{ backendRefs: [{ name: 'far', namespace: 'market', port: 80 }] }],
      }),
      served('far', 'market', '10.0.0.9'),
    );
    expect(answer(both, 'http://pots', { from: 'kiln' })).toBe('market/far');
    expect(answer(both, 'http://shop.example.com', { from: null })).toBe('500');
  });

  test('routes of a backend are not followed, also where it is the Service itself', () => {
    const chained = mesh(
      toPots({}, [{ to: 'pots-v1:80' }]),
      route('HTTPRoute', 'second', {
        parents: [{ name: 'pots-v1' }],
        rules: [{ backendRefs: [{ name: 'pots', port: 80 }] }],
      }),
    );
    expect(answer(chained, 'http://pots')).toBe('kiln/pots-v1');
    expect(answer(chained, 'http://pots-v1')).toBe('kiln/pots');
  });

  test('a Gateway sends to the endpoints of a Service, not through its routes', () => {
    const both = mesh(
      GATEWAY,
      toPots({}, [{ to: 'pots-v2:80' }]),
      route('HTTPRoute', 'door', {
        gateways: [{ name: 'front' }],
        rules: [{ backendRefs: [{ name: 'pots', port: 80 }] }],
      }),
    );
    expect(answer(both, 'http://shop.example.com', { from: null })).toBe('kiln/pots');
    expect(answer(both, 'http://pots', {})).toBe('kiln/pots-v2');
  });

  test('hostnames of a route leave nothing out in a mesh', () => {
    const named = mesh(
      route('HTTPRoute', 'r', {
        hostnames: ['shop.example.com'],
        parents: [{ name: 'pots' }],
        rules: [{ backendRefs: [{ name: 'pots-v1', port: 80 }] }],
      }),
    );
    expect(answer(named, 'http://pots')).toBe('kiln/pots-v1');
  });

  describe('of several kinds of routes for one port one is carried out', () => {
    const of = (kind: string, to: string) =>
      route(kind, kind.toLowerCase(), {
        parents: [{ name: 'pots' }],
        ...(kind === 'TLSRoute' && { hostnames: ['db.example.com'] }),
        rules: [{ backendRefs: [{ name: to, port: 7070 }] }],
      });
    const grpc = of('GRPCRoute', 'pots-v1');
    const http = of('HTTPRoute', 'pots-v2');
    const tls = of('TLSRoute', 'pots-v1');
    const tcp = of('TCPRoute', 'pots-v2');
    test.each([
      ['GRPCRoute before HTTPRoute', [http, grpc], 'grpc://pots:7070/a.B/C', 'kiln/pots-v1'],
      ['GRPCRoute before HTTPRoute, for what is no call', [http, grpc], 'http://pots:7070/', '404'],
      ['HTTPRoute before TLSRoute', [tls, http], 'http://pots:7070/', 'kiln/pots-v2'],
      ['TLSRoute before TCPRoute', [tcp, tls], 'tls://pots:7070', 'kiln/pots-v1'],
      ['TLSRoute, for what is not TLS', [tcp, tls], 'tcp://pots:7070', 'refused'],
      ['TCPRoute, for anything', [tcp], 'https://pots:7070', 'kiln/pots-v2'],
      ['HTTPRoute, for what is not HTTP', [http], 'tcp://pots:7070', 'refused'],
      ['HTTPRoute, for what the client encrypts', [http], 'https://pots:7070', 'not decided'],
    ])('%s', (_, routes, url, expected) => {
      expect(answer(mesh(...routes), url)).toBe(expected);
    });

    test('of one kind for connections the oldest', () => {
      const two = mesh(
        of('TCPRoute', 'pots-v2'),
        route('TCPRoute', 'a', {
          parents: [{ name: 'pots' }],
          rules: [{ backendRefs: [{ name: 'pots-v1', port: 7070 }] }],
        }),
      );
      expect(answer(two, 'tcp://pots:7070')).toBe('kiln/pots-v1');
    });

    test('a UDPRoute rules the UDP ports alone', () => {
      const udp = mesh(
        route('UDPRoute', 'u', {
          parents: [{ name: 'pots' }],
          rules: [{ backendRefs: [{ name: 'pots-v1', port: 53 }] }],
        }),
      );
      expect(answer(udp, 'udp://pots:53')).toBe('kiln/pots-v1');
      expect(answer(udp, 'http://pots')).toBe('kiln/pots');
    });
  });

  test.each([
    [
      'a rule that is dropped is absent',
      [{ filters: [{ type: 'Nonsense' }], to: 'pots-v1:80' }, { to: 'pots-v2:80' }],
      'kiln/pots-v2',
    ],
    ['a backend that does not exist', [{ to: 'ghost:80' }], '500'],
    ['a rule without backends', [{ matches: [{ path: { value: '/' } }] }], '500'],
    ['a backend without endpoints', [{ to: 'idle:80' }], '503'],
  ])('%s', (_, rules, expected) => {
    expect(answer(mesh(laxHttpRoutes, toPots({}, rules)), 'http://pots/')).toBe(expected);
  });

  test('no rule takes a call of gRPC: it gets UNIMPLEMENTED', () => {
    const grpc = route('GRPCRoute', 'r', {
      parents: [{ name: 'pots', port: 7070 }],
      rules: [
        {
          matches: [{ method: { service: 'other.Service' } }],
          backendRefs: [{ name: 'pots-v1', port: 7070 }],
        },
      ],
    });
    const { response } = call(mesh(grpc), 'grpc://pots:7070/a.B/C', {});
    expect(response).toEqual({ statusCode: 404, headers: new Map([['grpc-status', '12']]) });
  });

  test('where the settings say that there is no mesh, a Service works as a Service', () => {
    const routed = toPots({}, [{ to: 'pots-v1:80' }]);
    expect(answer(potters([routed], 'off'), 'http://pots')).toBe('kiln/pots');
    expect(answer(potters([routed], 'on'), 'http://pots')).toBe('kiln/pots-v1');
  });
});
