import { describe, expect, test } from 'vitest';
import {
  object,
  passthrough,
  secret,
  service,
  terminate,
  listener as anyListener,
} from '../testing/cases/case-objects.ts';
import { front, listener, route, rule } from '../traffic/testing/traffic-objects.ts';
import type { JsonObject } from '../yaml/json.ts';
import { compared, differenceText, witnessLine } from './testing/compared.ts';

const SERVICES = ['red', 'blue', 'grey'].flatMap((name) => service(name));

/** A workspace with one route for `a.test`, unless `spec` says otherwise. */
const withRules = (rules: readonly JsonObject[], spec: JsonObject = {}): readonly JsonObject[] => [
  ...front(),
  route({ hostnames: ['a.test'], rules, ...spec }),
  ...SERVICES,
];

const onPath = (value: string, backend: string, more: JsonObject = {}, type = 'PathPrefix'): JsonObject =>
  rule([backend], { matches: [{ path: { type, value }, ...more }] });

const headed = (backend: string, value: string, type = 'Exact'): JsonObject =>
  rule([backend], { matches: [{ headers: [{ name: 'x', value, type }] }] });

const filtered = (...filters: readonly JsonObject[]): JsonObject => rule(['red'], { filters });

const redirect = (requestRedirect: JsonObject): JsonObject => ({ type: 'RequestRedirect', requestRedirect });
const mirror = (name: string, percent: number): JsonObject => ({
  type: 'RequestMirror',
  requestMirror: { backendRef: { name, port: 80 }, percent },
});
const setHeader = (type: string, field: string, value: string): JsonObject => ({
  type,
  [field]: { set: [{ name: 'x-a', value }] },
});

const onListeners = (...listeners: readonly JsonObject[]): readonly JsonObject[] => [
  ...front(listeners),
  secret('cert'),
  route({ hostnames: ['a.test'], rules: [rule(['red'])] }),
  ...SERVICES,
];

const https = anyListener('https', 'HTTPS', 443, terminate({ name: 'cert' }));

const grpc = (...rules: readonly JsonObject[]): readonly JsonObject[] => [
  ...front(),
  route({ hostnames: ['a.test'], rules }, {}, 'GRPCRoute'),
  ...SERVICES,
];
const call = (service: string, method: string | undefined, backend: string): JsonObject =>
  rule([backend], { matches: [{ method: method === undefined ? { service } : { service, method } }] });

const streams = (kind: string, backend: string, hostname = 'a.test'): readonly JsonObject[] => [
  ...front([
    kind === 'TLSRoute'
      ? anyListener('db', 'TLS', 5432, passthrough)
      : anyListener('db', kind === 'TCPRoute' ? 'TCP' : 'UDP', 5432),
  ]),
  route({ ...(kind === 'TLSRoute' && { hostnames: [hostname] }), rules: [rule([backend])] }, {}, kind),
  ...['red', 'blue'].flatMap((name) =>
    service(name, { port: { protocol: kind === 'UDPRoute' ? 'UDP' : 'TCP' } }),
  ),
];

type Row = readonly [
  what: string,
  before: readonly JsonObject[],
  after: readonly JsonObject[],
  witnesses: readonly string[],
  cause: string | null,
];

const rows: readonly Row[] = [
  ['nothing', withRules([rule(['red'])]), withRules([rule(['red'])]), [], null],
  ['the order of documents', withRules([rule(['red'])]), withRules([rule(['red'])]).toReversed(), [], null],
  [
    'matches in other rules, with the same result',
    withRules([onPath('/a', 'red'), onPath('/b', 'red'), onPath('/', 'blue')]),
    withRules([
      onPath('/', 'blue'),
      rule(['red'], { matches: [{ path: { value: '/b' } }, { path: { value: '/a' } }] }),
    ]),
    [],
    null,
  ],
  [
    'another backend',
    withRules([rule(['red'])]),
    withRules([rule(['blue'])]),
    ['GET http://a.test:80/ [backends]'],
    'The backends: 100 % to Service kiln/red:80 before, 100 % to Service kiln/blue:80 after.',
  ],
  [
    'a backend that does not exist',
    withRules([rule(['red'])]),
    withRules([rule(['ghost'])]),
    ['GET http://a.test:80/ [outcome]'],
    'After: Service kiln/ghost does not exist.',
  ],
  [
    'other weights',
    withRules([rule(['red', 'blue'])]),
    withRules([rule([{ name: 'red', port: 80, weight: 9 }, 'blue'])]),
    ['GET http://a.test:80/ [backends]'],
    'The backends: 50 % to Service kiln/red:80 and 50 % to Service kiln/blue:80 before, 90 % to Service kiln/red:80 and 10 % to Service kiln/blue:80 after.',
  ],
  [
    'weights in the same proportion',
    withRules([rule(['red', 'blue'])]),
    withRules([
      rule([
        { name: 'blue', port: 80, weight: 7 },
        { name: 'red', port: 80, weight: 7 },
      ]),
    ]),
    [],
    null,
  ],
  [
    'a rule less',
    withRules([onPath('/a', 'red'), onPath('/b', 'blue')]),
    withRules([onPath('/a', 'red')]),
    ['GET http://a.test:80/b [outcome]'],
    'After, HTTPRoute kiln/r rule 2 match 1 no longer has it: Path: "/b" is not under "/a".',
  ],
  [
    'a rule more, which has what another had',
    withRules([onPath('/', 'red')]),
    withRules([onPath('/', 'red'), onPath('/b', 'blue')]),
    ['GET http://a.test:80/b [backends]'],
    'The match of after was not there before.',
  ],
  [
    'a header more to match',
    withRules([rule(['red'])]),
    withRules([headed('red', '1')]),
    ['GET http://a.test:80/ [outcome]'],
    'After, HTTPRoute kiln/r rule 1 match 1 no longer has it: The request has no header x.',
  ],
  [
    'a method to match',
    withRules([rule(['red'])]),
    withRules([rule(['red'], { matches: [{ method: 'GET' }] })]),
    ['POST http://a.test:80/ [outcome]'],
    'After, HTTPRoute kiln/r rule 1 match 1 no longer has it: Method: POST is not GET.',
  ],
  [
    'Exact in place of PathPrefix',
    withRules([onPath('/a', 'red')]),
    withRules([onPath('/a', 'red', {}, 'Exact')]),
    ['GET http://a.test:80/a/ [outcome]'],
    'After, HTTPRoute kiln/r rule 1 match 1 no longer has it: Path: "/a/" is not "/a".',
  ],
  [
    'an alternative of an expression',
    withRules([onPath('/(a|b)', 'red', {}, 'RegularExpression')]),
    withRules([onPath('/(a|c)', 'red', {}, 'RegularExpression')]),
    ['GET http://a.test:80/b [outcome]', 'GET http://a.test:80/c [outcome]'],
    null,
  ],
  [
    'characters of an expression',
    withRules([onPath('/[a-z0-9]+', 'red', {}, 'RegularExpression')]),
    withRules([onPath('/[a-z]+', 'red', {}, 'RegularExpression')]),
    ['GET http://a.test:80/0 [outcome]'],
    null,
  ],
  [
    'values of a header by expression',
    withRules([headed('red', 'v.*', 'RegularExpression'), rule(['blue'])]),
    withRules([headed('red', 'v1'), rule(['blue'])]),
    ['GET http://a.test:80/ (x: v) [backends]'],
    null,
  ],
  [
    'what two matches want together',
    withRules([rule(['red'], { matches: [{ method: 'GET' }] }), rule(['blue'])]),
    withRules([headed('grey', '1'), rule(['blue'])]),
    [
      'GET http://a.test:80/ [backends]',
      'GET http://a.test:80/ (x: 1) [backends]',
      'POST http://a.test:80/ (x: 1) [backends]',
    ],
    null,
  ],
  [
    'a query parameter to match',
    withRules([rule(['red'])]),
    withRules([rule(['blue'], { matches: [{ queryParams: [{ name: 'v', value: '2' }] }] }), rule(['red'])]),
    ['GET http://a.test:80/?v=2 [backends]'],
    null,
  ],
  [
    'another code of a redirect',
    withRules([filteredOnly(redirect({ scheme: 'https', statusCode: 301 }))]),
    withRules([filteredOnly(redirect({ scheme: 'https', statusCode: 302 }))]),
    ['GET http://a.test:80/ [status]'],
    'The status: 301 before, 302 after.',
  ],
  [
    'another target of a redirect',
    withRules([filteredOnly(redirect({ hostname: 'b.test' }))]),
    withRules([filteredOnly(redirect({ hostname: 'c.test' }))]),
    ['GET http://a.test:80/ [redirect]'],
    'The target of the redirect: http://b.test/ before, http://c.test/ after.',
  ],
  [
    'a redirect in place of backends',
    withRules([rule(['red'])]),
    withRules([filteredOnly(redirect({ scheme: 'https' }))]),
    ['GET http://a.test:80/ [outcome]'],
    'The outcome: 100 % to Service kiln/red:80 before, redirected with 302 to https://a.test/ after.',
  ],
  [
    'another path for the backend',
    withRules([rule(['red'])]),
    withRules([
      filtered({
        type: 'URLRewrite',
        urlRewrite: { path: { type: 'ReplaceFullPath', replaceFullPath: '/z' } },
      }),
    ]),
    ['GET http://a.test:80/ [request]'],
    'What the backend sees: path / before, path /z after.',
  ],
  [
    'another header for the backend',
    withRules([filtered(setHeader('RequestHeaderModifier', 'requestHeaderModifier', '1'))]),
    withRules([filtered(setHeader('RequestHeaderModifier', 'requestHeaderModifier', '2'))]),
    ['GET http://a.test:80/ [request]'],
    'What the backend sees: header x-a: 1 before, header x-a: 2 after.',
  ],
  [
    'a header of answers',
    withRules([rule(['red'])]),
    withRules([filtered(setHeader('ResponseHeaderModifier', 'responseHeaderModifier', '1'))]),
    ['GET http://a.test:80/ [responseHeaders]'],
    'What happens to the headers of answers: nothing of it before, x-a: 1 after.',
  ],
  [
    'a mirror',
    withRules([filtered(mirror('blue', 10))]),
    withRules([filtered(mirror('blue', 20))]),
    ['GET http://a.test:80/ [mirrors]'],
    'The copies: 10 % to Service kiln/blue:80 before, 20 % to Service kiln/blue:80 after.',
  ],
  [
    'a timeout',
    withRules([rule(['red'], { timeouts: { request: '10s' } })]),
    withRules([rule(['red'], { timeouts: { request: '20s' } })]),
    ['GET http://a.test:80/ [timeouts]'],
    'The timeouts: request 10s before, request 20s after.',
  ],
  [
    'a timeout in another unit',
    withRules([rule(['red'], { timeouts: { request: '60s' } })]),
    withRules([rule(['red'], { timeouts: { request: '1m' } })]),
    [],
    null,
  ],
  [
    'CORS for another origin',
    withRules([filtered({ type: 'CORS', cors: { allowOrigins: ['https://b.test'] } })]),
    withRules([filtered({ type: 'CORS', cors: { allowOrigins: ['https://c.test'] } })]),
    [
      'GET http://a.test:80/ (origin: https://b.test) [responseHeaders]',
      'OPTIONS http://a.test:80/ (access-control-request-method: GET, origin: https://b.test) [answer]',
    ],
    null,
  ],
  [
    'another hostname',
    withRules([rule(['red'])]),
    withRules([rule(['red'])], { hostnames: ['b.test'] }),
    ['GET http://a.test:80/ [outcome]', 'GET http://b.test:80/ [outcome]'],
    'After, HTTPRoute kiln/r rule 1 match 1 no longer has it: Host a.test is not among its hostnames on this listener: b.test.',
  ],
  [
    'a wildcard in place of a hostname',
    withRules([rule(['red'])]),
    withRules([rule(['red'])], { hostnames: ['*.test'] }),
    ['GET http://any.test:80/ [outcome]'],
    'Before, HTTPRoute kiln/r rule 1 match 1 did not have it: Host any.test is not among its hostnames on this listener: a.test.',
  ],
  [
    'a host whose paths another hostname has, too',
    [...withRules([onPath('/a', 'red')])],
    [
      ...front(),
      route({ hostnames: ['*.test'], rules: [onPath('/a', 'red'), onPath('/b', 'blue')] }),
      ...SERVICES,
    ],
    [
      'GET http://any.test:80/a [outcome]',
      'GET http://any.test:80/b [outcome]',
      'GET http://a.test:80/b [outcome]',
    ],
    null,
  ],
  [
    'another port of a listener',
    onListeners(listener('web')),
    onListeners(listener('web', { port: 8080 })),
    [
      'GET http://any.example:80/ [outcome]',
      'GET http://a.test:80/ [outcome]',
      'GET http://any.example:8080/ [outcome]',
      'GET http://a.test:8080/ [outcome]',
    ],
    'After: Nothing listens on port 80.',
  ],
  [
    'TLS in place of plain text',
    onListeners(listener('web')),
    onListeners(https),
    [
      'GET http://any.example:80/ [outcome]',
      'GET http://a.test:80/ [outcome]',
      'GET https://any.example:443/ [outcome]',
      'GET https://a.test:443/ [outcome]',
    ],
    null,
  ],
  [
    'a certificate that is gone',
    onListeners(listener('web'), https),
    onListeners(listener('web'), https).filter(({ kind }) => kind !== 'Secret'),
    ['GET https://any.example:443/ [outcome]', 'GET https://a.test:443/ [outcome]'],
    null,
  ],
  [
    'a class that is gone',
    withRules([rule(['red'])]),
    withRules([rule(['red'])]).filter(({ kind }) => kind !== 'GatewayClass'),
    ['GET http://any.example:80/ [outcome]', 'GET http://a.test:80/ [outcome]'],
    'After: No controller answers for Gateway edge/front: it is refused, or its GatewayClass is not in these manifests.',
  ],
  [
    'a method of gRPC that goes elsewhere',
    grpc(call('pots.Kiln', 'Fire', 'red'), call('pots.Kiln', undefined, 'red')),
    grpc(call('pots.Kiln', 'Fire', 'blue'), call('pots.Kiln', undefined, 'red')),
    ['grpc://a.test:80/pots.Kiln/Fire [backends]'],
    'The backends: 100 % to Service kiln/red:80 before, 100 % to Service kiln/blue:80 after.',
  ],
  [
    'a TLS route',
    streams('TLSRoute', 'red'),
    streams('TLSRoute', 'blue'),
    ['tls://a.test:5432 [backends]'],
    'The backends: 100 % to Service kiln/red:80 before, 100 % to Service kiln/blue:80 after.',
  ],
  [
    'the server name of a TLS route',
    streams('TLSRoute', 'red'),
    streams('TLSRoute', 'red', 'b.test'),
    ['tls://a.test:5432 [outcome]', 'tls://b.test:5432 [outcome]'],
    null,
  ],
  ['a TCP route', streams('TCPRoute', 'red'), streams('TCPRoute', 'blue'), ['tcp://:5432 [backends]'], null],
  ['a UDP route', streams('UDPRoute', 'red'), streams('UDPRoute', 'blue'), ['udp://:5432 [backends]'], null],
  [
    'what a Service leads to',
    withRules([rule(['red'])]),
    withRules([rule(['red'])])
      .map((one) =>
        one['kind'] === 'Service'
          ? object(
              'v1',
              'Service',
              { name: 'red', namespace: 'kiln' },
              {
                spec: { selector: { app: 'blue' }, ports: [{ port: 80, targetPort: 8080 }] },
              },
            )
          : one,
      )
      .filter(
        (one, index, all) =>
          index === all.findIndex((other) => JSON.stringify(other) === JSON.stringify(one)),
      ),
    ['GET http://a.test:80/ [endpoints]'],
    null,
  ],
];

function filteredOnly(...filters: readonly JsonObject[]): JsonObject {
  return { filters };
}

describe('the requests that end otherwise after', () => {
  test.each(rows)('%s', (_, before, after, witnesses, cause) => {
    const { different, equal, unknown } = compared(before, after, { channel: 'experimental' }).requests;
    expect(different.map((one) => `${witnessLine(one)} [${one.aspects.join()}]`)).toEqual(witnesses);
    expect(unknown).toEqual([]);
    if (witnesses.length === 0) expect(equal).toBeGreaterThan(0);
    const [first] = different;
    if (cause !== null && first) expect(differenceText(first).split('] ')[1]).toBe(cause);
  });
});
