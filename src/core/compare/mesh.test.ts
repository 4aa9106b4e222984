import { expect, test } from 'vitest';
import type { Analysis } from '../analysis.ts';
import { potters, route, served, toPots } from '../ingress/testing/mesh-objects.ts';
import { decideRequest } from '../ingress/decide/decide-request.ts';
import { outcomeLine } from '../traffic/testing/send.ts';
import { compareTraffic } from './compare.ts';
import { witnessRequest } from './comparison-json.ts';
import { differingAspects } from './requests/differing-aspects.ts';

const NEW = { matches: [{ path: { type: 'PathPrefix', value: '/new' } }], to: 'pots-v2:80' };
const REST = { to: 'pots-v1:80' };

/** Each difference in a line: who asks for what, and how it ends on both sides. */
const differences = (before: Analysis, after: Analysis): readonly string[] =>
  compareTraffic(before, after).different.map((one) => {
    const { from, destination, port, path } = witnessRequest(one);
    return `${from}: ${destination}:${port}${path} ${outcomeLine(one.before.outcome)} -> ${outcomeLine(one.after.outcome)}`;
  });

test('requests of clients in the cluster are asked where a Service has routes on one side', () => {
  const [without, routed] = [potters([]), potters([toPots({}, [NEW, REST])])];
  const found = differences(without, routed);
  expect(found).not.toEqual([]);
  expect(found.every((line) => /^kiln: pots\.kiln:(80|8080|7070)\//.test(line))).toBe(true);
  expect(found.some((line) => line.endsWith(':80/new kiln/pots -> kiln/pots-v2'))).toBe(true);
  expect(differences(routed, without)).toHaveLength(found.length);
});

test('other places of the same route, and other routes, change nothing that is not theirs', () => {
  const routed = potters([toPots({}, [NEW, REST])]);
  expect(differences(routed, potters([toPots({}, [NEW, REST])]))).toEqual([]);
  const moved = potters([toPots({}, [{ ...NEW, matches: [{ path: { value: '/newer' } }] }, REST])]);
  const paths = differences(routed, moved).map((line) => /\/[a-z]+/.exec(line)?.[0]);
  expect(new Set(paths)).toEqual(new Set(['/new', '/newer']));
});

test('a consumer route changes the requests of its own namespace alone', () => {
  const consumer = route('HTTPRoute', 'mine', {
    namespace: 'tea',
    parents: [{ name: 'pots', namespace: 'kiln', port: 80 } as { name: string }],
    rules: [{ backendRefs: [{ name: 'cups', port: 80 }] }],
  });
  const cups = served('cups', 'tea', '10.0.0.9');
  const found = differences(potters([cups]), potters([cups, consumer]));
  expect(found.length).toBeGreaterThan(0);
  expect(found.every((line) => line.startsWith('tea: pots.kiln:80/'))).toBe(true);
});

test('connections are asked, too, and without a mesh nothing is', () => {
  const stream = route('TCPRoute', 'raw', {
    parents: [{ name: 'pots', port: 7070 }],
    rules: [{ backendRefs: [{ name: 'pots-v1', port: 7070 }] }],
  });
  expect(differences(potters([]), potters([stream]))).toEqual([
    expect.stringMatching(/^kiln: pots\.kiln:7070\/ kiln\/pots -> kiln\/pots-v1$/),
  ]);
  expect(differences(potters([], 'off'), potters([stream], 'off'))).toEqual([]);
});

test('every witness can be sent to both sides, and ends as the comparison says', () => {
  const [before, after] = [potters([]), potters([toPots({ port: 80 }, [NEW, REST])])];
  const { different } = compareTraffic(before, after);
  expect(different.length).toBeGreaterThan(0);
  for (const one of different)
    for (const [analysis, { outcome }] of [
      [before, one.before],
      [after, one.after],
    ] as const)
      expect(
        differingAspects(decideRequest(analysis, witnessRequest(one)), outcome, { acrossKinds: false }),
      ).toEqual([]);
});

test('of a Service that is on one side only it is not known how requests end on the other', () => {
  const cups = served('cups', 'kiln', '10.0.0.9');
  const toCups = route('HTTPRoute', 'to-cups', {
    parents: [{ name: 'cups' }],
    rules: [{ backendRefs: [{ name: 'pots', port: 80 }] }],
  });
  const { different, unknown } = compareTraffic(potters([cups, toCups]), potters([]));
  expect(different).toEqual([]);
  expect(unknown.map(({ reason }) => reason)).toEqual(['Service kiln/cups is not in these manifests.']);
});
