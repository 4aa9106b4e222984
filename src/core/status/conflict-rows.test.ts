import { describe } from 'vitest';
import {
  caRef,
  front,
  grant,
  listener,
  listenerSet,
  open,
  passthrough,
  route,
  rule,
  secret,
  service,
  terminate,
  web,
  wheel,
} from '../testing/cases/case-objects.ts';
import { checkRows, choosing, type Row } from '../testing/cases/check-rows.ts';
import type { WorkedCase } from '../testing/cases/worked-case.ts';
import type { JsonObject } from '../yaml/json.ts';

const https = (name: string, port: number, rest: JsonObject = terminate({ name: 'good' })) =>
  listener(name, 'HTTPS', port, rest);
const frontend = (...names: readonly string[]) => ({
  tls: { frontend: { default: { validation: { caCertificateRefs: names.map(caRef) } } } },
});

const pair = (a: JsonObject, b: JsonObject): readonly JsonObject[] => [
  wheel(),
  front([a, b]),
  secret('good'),
];
const ends = (hostname: string) => listener('b', 'TLS', 443, { hostname, ...terminate({ name: 'good' }) });
const passes = (hostname: string) => listener('b', 'TLS', 443, { hostname, ...passthrough });
const secure = (hostname: string) =>
  listener('a', 'HTTPS', 443, { hostname, ...terminate({ name: 'good' }) });
const both = (verdict: string): WorkedCase['status'] => ({
  'front#a': verdict === '-' ? 'C=- A=T' : `C=T/${verdict} A=F/${verdict} P=F/${verdict}`,
  'front#b': verdict === '-' ? 'C=- A=T' : `C=T/${verdict} A=F/${verdict} P=F/${verdict}`,
});

const conflicts: readonly Row[] = [
  [
    'HTTP and HTTP, different hostnames',
    pair(listener('a', 'HTTP', 80, { hostname: 'a.test' }), listener('b', 'HTTP', 80)),
    both('-'),
  ],
  ['TCP and HTTP', pair(listener('a', 'TCP', 80), listener('b', 'HTTP', 80)), both('ProtocolConflict')],
  ['TCP and HTTPS', pair(secure('a.test'), listener('b', 'TCP', 443)), both('ProtocolConflict')],
  ['HTTP and TLS', pair(listener('a', 'HTTP', 443), passes('b.test')), both('ProtocolConflict')],
  ['HTTPS and TLS, different hostnames', pair(secure('a.test'), passes('b.test')), both('-')],
  ['HTTPS and TLS, one hostname', pair(secure('a.test'), passes('a.test')), both('HostnameConflict')],
  [
    'HTTPS and TLS, one hostname, as Istio says',
    pair(secure('a.test'), passes('a.test')),
    both('ProtocolConflict'),
    choosing('https-tls-same-hostname', 'ProtocolConflict'),
  ],
  ['TLS of both modes', pair({ ...ends('a.test'), name: 'a' }, passes('b.test')), both('ProtocolConflict')],
  [
    'TLS of both modes, where that is supported',
    pair({ ...ends('a.test'), name: 'a' }, passes('b.test')),
    both('-'),
    choosing('feature-tls-modes-mixed', 'on'),
  ],
  ['UDP and HTTP', pair(listener('a', 'UDP', 80), listener('b', 'HTTP', 80)), both('-')],
  [
    'UDP and TCP, as Istio says',
    pair(listener('a', 'UDP', 80), listener('b', 'TCP', 80)),
    both('ProtocolConflict'),
    choosing('udp-beside-others', 'conflict'),
  ],
  [
    'HTTP and HTTPS, as Istio says',
    pair(listener('a', 'HTTP', 443, { hostname: 'b.test' }), { ...secure('a.test'), name: 'b' }),
    both('-'),
    choosing('http-beside-tls', 'hostname'),
  ],
  [
    'the first wins, as Istio says',
    pair(listener('a', 'TCP', 80), listener('b', 'HTTP', 80)),
    { 'front#a': 'C=- A=T', 'front#b': 'C=T/ProtocolConflict A=F' },
    choosing('conflict-winner', 'first'),
  ],
  [
    'conflicted and yet accepted',
    pair(listener('a', 'TCP', 80), listener('b', 'HTTP', 80)),
    { 'front#a': 'C=T A=T P=F/ProtocolConflict' },
    choosing('conflicted-accepted', 'true'),
  ],
  [
    'routes attach to a conflicted listener and count',
    [wheel(), front([web, listener('tcp', 'TCP', 80)]), route({ rules: [rule('red')] }), ...service('red')],
    { 'front#web': 'C=T attached=1 kinds=HTTPRoute,GRPCRoute RR=T', 'r@0': 'A=T' },
  ],
  [
    'the example of docs/model/attachment.md#who-loses-a-conflict',
    [
      wheel(),
      front([listener('web', 'HTTP', 80, { hostname: 'a.test' })], open),
      listenerSet('s1', [listener('http', 'HTTP', 80, { hostname: 'b.test' }), listener('tcp', 'TCP', 80)], {
        created: '2024-01-01T00:00:00Z',
      }),
      listenerSet('s2', [listener('http', 'HTTP', 80, { hostname: 'b.test' }), listener('alt', 'HTTP', 81)], {
        created: '2025-01-01T00:00:00Z',
      }),
    ],
    {
      's1#tcp': 'C=T/ProtocolConflict',
      's1#http': 'C=- A=T',
      's2#http': 'C=T/HostnameConflict',
      's2#alt': 'C=- A=T',
      s1: 'A=T/ListenersNotValid P=T',
      s2: 'A=T/ListenersNotValid P=T',
      'front#web': 'C=- A=T',
    },
  ],
  [
    'sets of one age go by name',
    [
      wheel(),
      front([web], open),
      listenerSet('b', [listener('x', 'HTTP', 81)]),
      listenerSet('a', [listener('x', 'HTTP', 81)]),
    ],
    { 'a#x': 'C=- A=T', 'b#x': 'C=T/HostnameConflict' },
  ],
  [
    'a conflicted listener frees its place',
    [
      wheel(),
      front([web], open),
      listenerSet('a', [listener('x', 'TCP', 80), listener('y', 'TCP', 81)]),
      listenerSet('b', [listener('x', 'HTTP', 81)]),
      listenerSet('c', [listener('x', 'UDP', 80)]),
    ],
    { 'a#x': 'C=T/ProtocolConflict', 'b#x': 'C=T/ProtocolConflict', 'c#x': 'C=- A=T' },
  ],
  [
    'a set clashes with itself',
    [wheel(), front([web], open), listenerSet('a', [listener('x', 'TCP', 81), listener('y', 'HTTP', 81)])],
    {
      'a#x': 'C=T/ProtocolConflict',
      'a#y': 'C=T/ProtocolConflict',
      a: 'A=F/ListenersNotValid P=F/ListenersNotValid',
    },
  ],
  [
    'where the Gateway clashes with itself',
    [
      wheel(),
      front([web, listener('t', 'TCP', 80), listener('ok', 'HTTP', 90)], open),
      listenerSet('a', [listener('x', 'HTTP', 80, { hostname: 'x.test' }), listener('u', 'UDP', 80)]),
    ],
    { 'a#x': 'C=T/ProtocolConflict', 'a#u': 'C=- A=T' },
  ],
  [
    'a refused set conflicts with no other',
    [wheel(), front([web]), listenerSet('a', [listener('x', 'TCP', 80)])],
    { a: 'A=F/NotAllowed P=F/NotAllowed', 'front#web': 'C=- A=T' },
  ],
  [
    'a set of a Gateway that is not accepted',
    [wheel(), front([listener('odd', 'example.test/odd', 9)], open), listenerSet('a', [web])],
    { a: 'A=F/ParentNotAccepted P=F/ParentNotProgrammed', front: 'A=F/ListenersNotValid sets=0' },
  ],
  [
    'a grant for the set does what one for the Gateway does not',
    [
      wheel(),
      front([web], open),
      listenerSet('a', [https('tls', 443, terminate({ name: 'good', namespace: 'vault' }))]),
      secret('good', 'vault'),
      grant({ kind: 'ListenerSet', namespace: 'tea' }, { kind: 'Secret' }),
    ],
    { 'a#tls': 'RR=T P=T', a: 'A=T/Accepted' },
  ],
  [
    'what the Gateway asks of clients holds for sets',
    [
      wheel(),
      front([web], { ...open, ...frontend('absent') }),
      listenerSet('a', [https('tls', 443, terminate({ name: 'good' }))]),
      secret('good', 'tea'),
    ],
    { 'a#tls': 'A=F/NoValidCACertificate RR=F/InvalidCACertificateRef', front: 'A=T/Accepted RR=T' },
  ],
];

describe('conflicts and ListenerSets (docs/model/attachment.md#conflicts)', () => {
  checkRows(conflicts);
});
