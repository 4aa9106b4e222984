import { expect, test } from 'vitest';
import { jsonManifests } from '../../testing/cases/case-objects.ts';
import { front, route, rule, service } from '../testing/traffic-objects.ts';
import { dataPlaneOf, outcomeLine } from '../testing/send.ts';
import { allConflicts } from './match-conflicts.ts';
import { routingTable } from './routing-table.ts';
import { sampleText } from './sample-text.ts';

const plane = dataPlaneOf(
  jsonManifests(
    ...front(),
    route({
      hostnames: ['a.test', '*.b.test'],
      rules: [
        rule(['red'], {
          matches: [
            { path: { value: '/x' } },
            { path: { type: 'RegularExpression', value: '/v[0-9]+/(a|b)' } },
          ],
        }),
        rule(['blue'], { matches: [{ path: { value: '/x/' } }] }),
        rule(['blue'], {
          matches: [
            {
              path: { value: '/y' },
              method: 'POST',
              headers: [{ name: 'v', value: 'two' }],
              queryParams: [{ name: 'q', value: 'a b' }],
            },
          ],
        }),
      ],
    }),
    service('red'),
    service('blue'),
  ),
);

test('there is a request for each match and hostname, and for what is left over', () => {
  const rows = routingTable(plane).filter(({ hostname }) => hostname === 'a.test');
  expect(
    rows.map(({ request, outcome, wins }) => [request.method, request.path, outcomeLine(outcome), wins]),
  ).toEqual([
    ['GET', '/v0/a', 'kiln/red', true],
    ['POST', '/y', 'kiln/blue', true],
    ['GET', '/x', 'kiln/red', true],
    ['GET', '/x/', 'kiln/red', false],
    ['GET', '/elsewhere-of-all-routes', '404', true],
  ]);
  expect(new Set(routingTable(plane).map(({ id }) => id)).size).toBe(10);
});

test('a match that never gets a request is listed with the winner and the reason', () => {
  expect(
    allConflicts(plane).map(({ hostname, loserText, winnerText, because }) => [
      hostname,
      loserText,
      winnerText,
      because,
    ]),
  ).toEqual(
    ['a.test', '*.b.test'].map((hostname) => [
      hostname,
      'HTTPRoute kiln/r rule 2 match 1',
      'HTTPRoute kiln/r rule 1 match 1',
      'its rule is earlier in the route',
    ]),
  );
});

test.each([
  ['/v[0-9]+/.*', '/v0/'],
  ['^/(?:a|b)c{2}$', '/acc'],
  ['/\\d\\.(?P<name>[^/]+)', '/0.x'],
  ['/a(?i)b', '/ab'],
  ['(', undefined],
])('a text for %s', (pattern, expected) => {
  expect(sampleText(pattern)).toBe(expected);
});
