import { expect, test } from 'vitest';
import {
  front as gatewayObject,
  listener,
  route,
  rule,
  service,
  wheel,
} from '../testing/cases/case-objects.ts';
import type { JsonObject } from '../yaml/json.ts';
import { witnessRequest } from './comparison-json.ts';
import { compared, differenceText, witnessLine } from './testing/compared.ts';

type Named = Readonly<{ name: string; hosts: readonly string[]; backend?: string; port?: number }>;

/** Gateways in `edge`, each with a route of its own for its hosts. */
const workspace = (...gateways: readonly Named[]): readonly JsonObject[] => [
  wheel(),
  ...gateways.flatMap(({ name, hosts, backend = 'red', port = 80 }) => [
    {
      ...gatewayObject(hosts.map((host, index) => listener(`l${index}`, 'HTTP', port, { hostname: host }))),
      metadata: { name, namespace: 'edge' },
    },
    route({ rules: [rule(backend)] }, { name, parents: [{ name, namespace: 'edge' }] }),
  ]),
  ...['red', 'blue'].flatMap((name) => service(name)),
];

const witnesses = (before: readonly JsonObject[], after: readonly JsonObject[]): readonly string[] =>
  compared(before, after).requests.different.map(witnessLine);

const ONE = { name: 'one', hosts: ['a.test', 'b.test'] };
const TWO = { name: 'two', hosts: ['c.test'], backend: 'blue' };

test('a Gateway under another name is held against what it was', () => {
  expect(witnesses(workspace(ONE), workspace({ ...ONE, name: 'other' }))).toEqual([]);
  expect(witnesses(workspace(ONE, TWO), workspace({ ...ONE, name: 'other' }, TWO))).toEqual([]);
});

test('several under other names meet the one that takes the host', () => {
  const before = workspace(ONE, TWO);
  const after = workspace({ ...TWO, name: 'aaa' }, { ...ONE, name: 'bbb', backend: 'blue' });
  expect(witnesses(before, after)).toEqual(['GET http://a.test:80/', 'GET http://b.test:80/']);
});

test('a Gateway whose hosts another one has taken over is held against that', () => {
  const after = workspace({ ...ONE, hosts: ['a.test', 'b.test', 'c.test'], backend: 'red' });
  const sent = (before: readonly JsonObject[]) =>
    compared(before, after).requests.different.map((one) => [witnessLine(one), witnessRequest(one).gateway]);
  // At the Gateway that had no such host it is new, whatever its backend.
  const atOne = ['GET http://c.test:80/', 'edge/one'];
  expect(sent(workspace(ONE, TWO))).toEqual([atOne, ['GET http://c.test:80/', null]]);
  expect(sent(workspace(ONE, { ...TWO, backend: 'red' }))).toEqual([atOne]);
});

test('a host that moved to another Gateway does not come to the one of its name', () => {
  const before = workspace(ONE, TWO);
  const after = workspace({ ...ONE, hosts: ['a.test'] }, { ...TWO, hosts: ['c.test', 'b.test'] });
  expect(witnesses(before, after)).toContain('GET http://b.test:80/');
});

test('a Gateway that is gone has nothing in its place', () => {
  const { different } = compared(workspace(ONE, TWO), workspace(ONE)).requests;
  expect(different.map(differenceText)).toEqual([
    'GET http://c.test:80/ [outcome] After, nothing is there for HTTP on port 80 for c.test.',
  ]);
});

test('a Gateway that comes with nothing to answer changes no request', () => {
  const added = workspace(ONE).concat({
    ...gatewayObject([listener('web', 'HTTP', 80)]),
    metadata: { name: 'empty', namespace: 'edge' },
  });
  expect(witnesses(workspace(ONE), added)).toEqual([]);
});

test('where several could answer, and differently, it is not known', () => {
  const both = [
    { ...TWO, name: 'x', backend: 'red' },
    { ...TWO, name: 'y', backend: 'blue' },
  ];
  const { different, unknown } = compared(workspace(TWO), workspace(...both)).requests;
  expect(different).toEqual([]);
  expect(unknown.map(({ reason }) => reason)).toEqual([
    'Several could answer, and differently (Gateway edge/x and Gateway edge/y).',
  ]);
  const alike = both.map((one) => ({ ...one, backend: 'blue' }));
  expect(compared(workspace(TWO), workspace(...alike)).requests.unknown).toEqual([]);
});

test('another port under another name is another port', () => {
  expect(witnesses(workspace(TWO), workspace({ ...TWO, name: 'other', port: 8080 }))).toEqual(
    expect.arrayContaining(['GET http://c.test:80/', 'GET http://c.test:8080/']),
  );
});

test('routes of which it is not known where they attach are named', () => {
  const orphans = [
    route({ rules: [rule('red')] }, { parents: [{ name: 'elsewhere', namespace: 'infra' }] }),
    ...service('red'),
  ];
  const { unasked, equal } = compared(orphans, orphans, { partial: true }).requests;
  expect(equal).toBe(0);
  expect(unasked).toEqual(['It is not known which Gateway takes 1 route (HTTPRoute kiln/r).']);
});

test('expressions without an example are named', () => {
  const odd = workspace(ONE).concat(
    route(
      { rules: [{ matches: [{ path: { type: 'RegularExpression', value: '/[^/]{0}[\\x{10}-\\x{11}]' } }] }] },
      { name: 'odd', parents: [{ name: 'one', namespace: 'edge' }] },
    ),
  );
  expect(compared(odd, odd).requests.unasked).toEqual([
    'No request is known that HTTPRoute kiln/odd rule 1 match 1 matches: no example of the expressions is found.',
  ]);
});
