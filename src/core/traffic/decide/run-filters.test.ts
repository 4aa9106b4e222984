import { describe, expect, test } from 'vitest';
import { jsonManifests, backend } from '../../testing/cases/case-objects.ts';
import { front, listener, route, rule, service } from '../testing/traffic-objects.ts';
import type { JsonObject } from '../../yaml/json.ts';
import type { RequestOutcome } from './outcome.ts';
import { traceJson } from '../trace-json.ts';
import { dataPlaneOf, send, outcomeLine } from '../testing/send.ts';

const withRule = (
  fields: JsonObject,
  refs: readonly (string | JsonObject)[] = ['red'],
  listeners = [listener('web')],
) =>
  dataPlaneOf(
    jsonManifests(
      ...front(listeners),
      route({ rules: [rule(refs, fields)] }),
      service('red'),
      service('blue'),
    ),
  );

const filter = (type: string, key: string, value: JsonObject): JsonObject => ({ type, [key]: value });
const requestHeaders = (value: JsonObject) => filter('RequestHeaderModifier', 'requestHeaderModifier', value);
const responseHeaders = (value: JsonObject) =>
  filter('ResponseHeaderModifier', 'responseHeaderModifier', value);
const header = (name: string, value: string) => ({ name, value });
const seen = (outcome: RequestOutcome, name: string) =>
  outcome.backends[0]?.request?.headers.get(name)?.join(',');

describe('RequestHeaderModifier (docs/model/filters.md#header-modifiers)', () => {
  test.each<readonly [string, JsonObject, string | undefined]>([
    ['add appends to what is there', { add: [header('X-Glaze', 'matte')] }, 'blue,matte'],
    ['set replaces', { set: [header('x-glaze', 'red')] }, 'red'],
    ['remove deletes, whatever the case', { remove: ['X-GLAZE'] }, undefined],
    [
      'of two actions the first counts',
      { set: [header('x-glaze', 'red')], add: [header('X-Glaze', 'z')] },
      'red',
    ],
    ['set before remove', { remove: ['x-glaze'], set: [header('X-Glaze', 'red')] }, 'red'],
    ['nothing at all', {}, 'blue'],
  ])('%s', (_, modifier, expected) => {
    const plane = withRule({ filters: [requestHeaders(modifier)] });
    expect(seen(send(plane, 'http://a.test/', { headers: ['X-Glaze: blue'] }), 'x-glaze')).toBe(expected);
  });

  test('a header that is not there is made', () => {
    const plane = withRule({ filters: [requestHeaders({ add: [header('X-New', '1')] })] });
    expect(seen(send(plane, 'http://a.test/'), 'x-new')).toBe('1');
  });

  test('the host cannot be changed by it', () => {
    const plane = withRule({ filters: [requestHeaders({ set: [header('Host', 'b.test')] })] });
    const outcome = send(plane, 'http://a.test/');
    expect(outcome.backends[0]?.request?.host).toBe('a.test');
    expect(seen(outcome, 'host')).toBe(undefined);
  });

  test('the rule acts first, the backend on its result', () => {
    const ref = backend('red', { filters: [requestHeaders({ add: [header('x-a', 'backend')] })] });
    const plane = withRule({ filters: [requestHeaders({ set: [header('x-a', 'rule')] })] }, [ref]);
    expect(seen(send(plane, 'http://a.test/'), 'x-a')).toBe('rule,backend');
  });

  test('that of one backend does not reach the other', () => {
    const ref = backend('red', { filters: [requestHeaders({ set: [header('x-a', '1')] })] });
    const { backends } = send(withRule({}, [ref, 'blue']), 'http://a.test/');
    expect(backends.map(({ request }) => request?.headers.get('x-a')?.[0])).toEqual(['1', undefined]);
  });

  test('matching sees the request as it came', () => {
    const plane = withRule({
      matches: [{ headers: [header('x-a', '1')] }],
      filters: [requestHeaders({ set: [header('x-a', '2')] })],
    });
    expect(outcomeLine(send(plane, 'http://a.test/', { headers: ['x-a: 1'] }))).toBe('kiln/red');
    expect(outcomeLine(send(plane, 'http://a.test/', { headers: ['x-a: 2'] }))).toBe('404');
  });
});

describe('ResponseHeaderModifier (docs/model/filters.md#header-modifiers)', () => {
  const ref = backend('red', { filters: [responseHeaders({ set: [header('X-A', 'backend')] })] });
  const fields = { filters: [responseHeaders({ add: [header('X-A', 'rule')], remove: ['X-B'] })] };

  test('the backend acts first on the way back', () => {
    const outcome = send(withRule(fields, [ref]), 'http://a.test/');
    expect(traceJson(outcome).responseHeaders).toEqual({
      set: { 'x-a': 'backend,rule' },
      add: {},
      remove: ['x-b'],
    });
  });

  test('backends that differ are distinguished', () => {
    const json = traceJson(send(withRule(fields, [ref, 'blue']), 'http://a.test/'));
    expect(json.responseHeaders).toEqual({ set: {}, add: { 'x-a': 'rule' }, remove: ['x-b'] });
  });
});

describe('RequestRedirect (docs/model/filters.md#requestredirect)', () => {
  const HTTP = { protocol: 'HTTP' };
  test.each<readonly [JsonObject, JsonObject, string, string]>([
    [
      { ...HTTP, port: 80 },
      { scheme: 'https' },
      'http://pot.kiln.test/a?b=1',
      '302 https://pot.kiln.test/a?b=1',
    ],
    [
      { ...HTTP, port: 8080 },
      { hostname: 'jar.kiln.test' },
      'http://pot.kiln.test:8080/a',
      '302 http://jar.kiln.test:8080/a',
    ],
    [
      { ...HTTP, port: 8080 },
      { scheme: 'http' },
      'http://pot.kiln.test:8080/a',
      '302 http://pot.kiln.test/a',
    ],
    [
      { ...HTTP, port: 8080 },
      { scheme: 'https', port: 8443 },
      'http://pot.kiln.test:8080/a',
      '302 https://pot.kiln.test:8443/a',
    ],
    [{ ...HTTP, port: 80 }, { port: 443 }, 'http://pot.kiln.test/a', '302 http://pot.kiln.test:443/a'],
    [
      { ...HTTP, port: 80 },
      { statusCode: 308 },
      'http://POT.kiln.test/a?b#c',
      '308 http://POT.kiln.test/a?b',
    ],
    [
      { ...HTTP, port: 80 },
      { path: { type: 'ReplaceFullPath', replaceFullPath: '' } },
      'http://a.test/x?y=1',
      '302 http://a.test/?y=1',
    ],
    [
      { ...HTTP, port: 80 },
      { path: { type: 'ReplacePrefixMatch', replacePrefixMatch: '/mud' } },
      'http://a.test/red',
      '302 http://a.test/mud/red',
    ],
  ])('%j %j %s', (fields, requestRedirect, url, expected) => {
    const plane = dataPlaneOf(
      jsonManifests(
        ...front([listener('web', fields)]),
        route({
          rules: [
            {
              matches: [{ path: { value: '/' } }],
              filters: [filter('RequestRedirect', 'requestRedirect', requestRedirect)],
            },
          ],
        }),
      ),
    );
    const outcome = send(plane, url);
    expect(outcome.outcome).toBe('redirected');
    expect(outcomeLine(outcome)).toBe(expected);
  });

  test('of a backend answers for its share', () => {
    const ref = backend('absent', {
      filters: [filter('RequestRedirect', 'requestRedirect', { scheme: 'https' })],
    });
    expect(outcomeLine(send(withRule({}, [ref]), 'http://a.test/x'))).toBe('302 https://a.test/x');
    expect(outcomeLine(send(withRule({}, [ref, 'red']), 'http://a.test/x'))).toBe(
      'kiln/absent 302 50%, kiln/red 50%',
    );
  });

  test('ends processing: filters behind it are not reached', () => {
    const extension = { type: 'ExtensionRef', extensionRef: { group: 'a.test', kind: 'B', name: 'c' } };
    const redirect = filter('RequestRedirect', 'requestRedirect', { scheme: 'https' });
    const plane = (filters: readonly JsonObject[]) =>
      dataPlaneOf(jsonManifests(...front(), route({ rules: [{ filters }] })));
    expect(outcomeLine(send(plane([redirect, extension]), 'http://a.test/'))).toBe('302 https://a.test/');
    expect(outcomeLine(send(plane([extension, redirect]), 'http://a.test/'))).toBe('500');
  });

  test('beside a mirror: the copy is sent, and the client redirected', () => {
    const mirror = filter('RequestMirror', 'requestMirror', { backendRef: backend('red') });
    const redirect = filter('RequestRedirect', 'requestRedirect', { scheme: 'https' });
    const plane = dataPlaneOf(
      jsonManifests(...front(), route({ rules: [{ filters: [mirror, redirect] }] }), service('red')),
    );
    const outcome = send(plane, 'http://a.test/');
    expect(outcomeLine(outcome)).toBe('302 https://a.test/');
    expect(outcome.mirrors).toMatchObject([{ name: 'red', percent: 100 }]);
  });
});

describe('path modifiers (docs/model/filters.md#path-modifiers)', () => {
  test.each([
    ['/clay', '/mud', '/clay/red', '/mud/red'],
    ['/clay/', '/mud/', '/clay/red', '/mud/red'],
    ['/clay', '/mud', '/clay', '/mud'],
    ['/clay', '/mud', '/clay/', '/mud/'],
    ['/clay', '', '/clay/red', '/red'],
    ['/clay', '/', '/clay/red', '/red'],
    ['/clay', '', '/clay', '/'],
    ['/clay', '/', '/clay/', '/'],
    ['/', '/mud', '/red', '/mud/red'],
    ['/', '/mud', '/', '/mud/'],
    ['/clay', '/mud', '/clay?x=1', '/mud?x=1'],
  ])('prefix %s by %j: %s becomes %s', (value, replacePrefixMatch, path, expected) => {
    const plane = withRule({
      matches: [{ path: { type: 'PathPrefix', value } }],
      filters: [
        filter('URLRewrite', 'urlRewrite', { path: { type: 'ReplacePrefixMatch', replacePrefixMatch } }),
      ],
    });
    expect(send(plane, `http://a.test${path}`).backends[0]?.request?.path).toBe(expected);
  });

  test('URLRewrite changes host and whole path, and keeps the query', () => {
    const plane = withRule({
      filters: [
        filter('URLRewrite', 'urlRewrite', {
          hostname: 'in.test',
          path: { type: 'ReplaceFullPath', replaceFullPath: '/all' },
        }),
      ],
    });
    expect(send(plane, 'http://a.test/x?y=1').backends[0]?.request).toMatchObject({
      host: 'in.test',
      path: '/all?y=1',
    });
  });
});

describe('RequestMirror (docs/model/filters.md#requestmirror)', () => {
  test.each<readonly [JsonObject, readonly number[]]>([
    [{}, [100]],
    [{ percent: 20 }, [20]],
    [{ percent: 0 }, []],
    [{ fraction: { numerator: 1, denominator: 8 } }, [12.5]],
    [{ fraction: { numerator: 5 } }, [5]],
  ])('%j copies %j percent', (fields, expected) => {
    const plane = withRule({
      filters: [filter('RequestMirror', 'requestMirror', { backendRef: backend('blue'), ...fields })],
    });
    const outcome = send(plane, 'http://a.test/');
    expect(outcomeLine(outcome)).toBe('kiln/red');
    expect(outcome.mirrors.map(({ percent }) => percent)).toEqual(expected);
  });

  test('a bad one fails the request where that is chosen', () => {
    const mirror = filter('RequestMirror', 'requestMirror', { backendRef: backend('absent') });
    const text = jsonManifests(
      ...front(),
      route({ rules: [rule(['red'], { filters: [mirror] })] }),
      service('red'),
    );
    expect(
      outcomeLine(send(dataPlaneOf(text, { choices: { 'bad-mirror': 'failed' } }), 'http://a.test/')),
    ).toBe('500');
  });
});

describe('CORS (docs/model/filters.md#cors)', () => {
  const plane = (cors: JsonObject, fields: JsonObject = {}) =>
    withRule({ ...fields, filters: [filter('CORS', 'cors', cors)] });
  const PREFLIGHT = ['Origin: https://a.kiln.test', 'Access-Control-Request-Method: PUT'];
  const answer = (
    cors: JsonObject,
    headers: readonly string[],
    method = 'OPTIONS',
    fields: JsonObject = {},
  ) => send(plane(cors, fields), 'http://a.test/', { method, headers });
  const KILN = { allowOrigins: ['https://*.kiln.test'] };

  test('an allowed preflight', () => {
    const cors = {
      ...KILN,
      allowMethods: ['PUT', 'GET'],
      allowHeaders: ['X-A', 'x-b'],
      allowCredentials: true,
      maxAge: 60,
    };
    const outcome = answer(cors, PREFLIGHT);
    expect(outcome.outcome).toBe('responded');
    expect(Object.fromEntries(outcome.response?.headers ?? [])).toEqual({
      'access-control-allow-origin': 'https://a.kiln.test',
      'access-control-allow-credentials': 'true',
      'access-control-allow-methods': 'PUT, GET',
      'access-control-allow-headers': 'X-A, x-b',
      'access-control-max-age': '60',
    });
    expect(outcome.backends).toEqual([]);
  });

  test('a wildcard with credentials echoes what was asked', () => {
    const cors = { allowOrigins: ['*'], allowMethods: ['*'], allowHeaders: ['*'], allowCredentials: true };
    const headers = answer(cors, PREFLIGHT).response?.headers;
    expect(headers?.get('access-control-allow-origin')).toBe('https://a.kiln.test');
    expect(headers?.get('access-control-allow-methods')).toBe('PUT');
    expect(headers?.has('access-control-allow-headers')).toBe(false);
    expect(headers?.get('access-control-max-age')).toBe('5');
  });

  test.each([
    ['https://*.kiln.test', 'https://kiln.test', false],
    ['https://*.kiln.test', 'https://a.b.kiln.test', true],
    ['https://*.kiln.test', 'http://a.kiln.test', false],
    ['https://*.kiln.test', 'https://a.kiln.test:443', true],
    ['https://*.kiln.test:443', 'https://a.kiln.test', true],
    ['https://*.kiln.test', 'https://a.kiln.test:8443', false],
    ['http://kiln.test', 'http://KILN.test', true],
    ['*', 'null', true],
    ['https://*', 'https://anything.test', true],
  ])('%s and origin %s: %s', (pattern, origin, allowed) => {
    const outcome = answer({ allowOrigins: [pattern] }, [
      `Origin: ${origin}`,
      'Access-Control-Request-Method: PUT',
    ]);
    expect(outcomeLine(outcome)).toBe('200');
    expect(outcome.response?.headers.has('access-control-allow-origin')).toBe(allowed);
  });

  test('a preflight says what may be read, too', () => {
    const headers = (cors: object) => answer({ ...KILN, ...cors }, PREFLIGHT).response?.headers;
    const exposed = 'access-control-expose-headers';
    expect(headers({ exposeHeaders: ['X-A', 'X-B'] })?.get(exposed)).toBe('X-A, X-B');
    expect(headers({ exposeHeaders: ['*'] })?.get(exposed)).toBe('*');
    expect(headers({ exposeHeaders: ['*'], allowCredentials: true })?.has(exposed)).toBe(false);
    expect(headers({ exposeHeaders: ['X-A'], allowOrigins: ['https://b.test'] })?.has(exposed)).toBe(false);
  });

  test('no origins allow nothing', () => {
    expect(answer({}, PREFLIGHT).response?.headers.size).toBe(0);
  });

  test('other requests are forwarded, with headers for allowed origins only', () => {
    const cors = { ...KILN, exposeHeaders: ['X-A'] };
    const allowed = answer(cors, ['Origin: https://a.kiln.test'], 'GET');
    expect(outcomeLine(allowed)).toBe('kiln/red');
    expect(traceJson(allowed).responseHeaders).toEqual({
      set: { 'access-control-allow-origin': 'https://a.kiln.test', 'access-control-expose-headers': 'X-A' },
      add: {},
      remove: [],
    });
    for (const headers of [['Origin: https://b.test'], []]) {
      const outcome = answer(cors, headers, 'GET');
      expect(outcomeLine(outcome)).toBe('kiln/red');
      expect(outcome.responseHeaders.size).toBe(0);
    }
  });

  test('OPTIONS without the question is an ordinary request', () => {
    expect(outcomeLine(answer(KILN, ['Origin: https://a.kiln.test']))).toBe('kiln/red');
  });

  test('a rule for GET never sees a preflight', () => {
    expect(outcomeLine(answer(KILN, PREFLIGHT, 'OPTIONS', { matches: [{ method: 'GET' }] }))).toBe('404');
  });
});

describe('timeouts (docs/model/filters.md#timeouts-and-retries)', () => {
  const late = (timeouts: JsonObject, backendTakes: string) => {
    const plane = withRule({ timeouts });
    const parsed = send(plane, 'http://a.test/').request;
    return { plane, request: { ...parsed, backendTakes: Number(backendTakes) } };
  };
  test.each<readonly [JsonObject, string, string]>([
    [{ request: '1s' }, '1500', '504'],
    [{ request: '1s' }, '900', 'kiln/red'],
    [{ request: '10s', backendRequest: '500ms' }, '900', '504'],
    [{ request: '0s' }, '999999', 'kiln/red'],
    [{ request: '1m30s' }, '89000', 'kiln/red'],
  ])('%j, and a backend that takes %s ms: %s', async (timeouts, takes, expected) => {
    const { decide } = await import('./decide.ts');
    const { plane, request } = late(timeouts, takes);
    expect(outcomeLine(decide(plane, request))).toBe(expected);
  });

  test('are reported', () => {
    expect(
      traceJson(send(withRule({ timeouts: { request: '10s', backendRequest: '2s' } }), 'http://a.test/'))
        .timeouts,
    ).toEqual({
      request: '10s',
      backendRequest: '2s',
    });
  });
});
