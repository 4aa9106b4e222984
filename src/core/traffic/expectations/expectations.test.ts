import { describe, expect, test } from 'vitest';
import { jsonManifests, backend } from '../../testing/cases/case-objects.ts';
import { analysisOf } from '../../testing/workspace.ts';
import { front, route, rule, service } from '../testing/traffic-objects.ts';
import { request } from '../testing/send.ts';
import { decide } from '../decide/decide.ts';
import { runExpectations } from './run-expectations.ts';
import { readSavedRequest } from './saved-request.ts';
import { savedRequests } from './saved-requests.ts';
import { savedRequestsDocument } from './write-saved-requests.ts';

const objects = [
  ...front(),
  route({
    rules: [
      rule(['red'], { matches: [{ path: { value: '/red' } }] }),
      rule([backend('red', { weight: 9 }), backend('blue')], { matches: [{ path: { value: '/both' } }] }),
      {
        matches: [{ path: { value: '/old' } }],
        filters: [{ type: 'RequestRedirect', requestRedirect: { hostname: 'new.test' } }],
      },
    ],
  }),
  service('red'),
  service('blue'),
];
const plane = analysisOf(jsonManifests(...objects)).dataPlane;

const run = (entry: Parameters<typeof readSavedRequest>[0]) =>
  runExpectations((request) => decide(plane, request), [readSavedRequest(entry)])[0];

describe('saved requests', () => {
  test.each([
    ['/red', 'kiln/red, 200', 'pass'],
    ['/red', 'kiln/red', 'pass'],
    ['/red', '200', 'pass'],
    ['/red', 'kiln/blue', 'fail'],
    ['/red', '404', 'fail'],
    ['/none', '404', 'pass'],
    ['/both', 'kiln/red 90 %, kiln/blue 10%', 'pass'],
    ['/both', 'kiln/red 80 %, kiln/blue 20 %', 'fail'],
    ['/both', 'kiln/red', 'fail'],
    ['/old', '302, http://new.test/old', 'pass'],
    ['/old', '302, http://other.test/old', 'fail'],
    ['/red', 'refused', 'fail'],
    ['/red', 'nonsense!', 'fail'],
    ['/red', '', 'unset'],
  ])('GET %s, expected %j: %s', (path, expected, verdict) => {
    expect(run({ request: `GET http://a.test${path}`, expect: expected })?.verdict).toBe(verdict);
  });

  test('say what they met instead', () => {
    expect(run({ request: 'http://a.test/red', expect: 'kiln/blue, 200' })?.reason).toBe(
      'It meets kiln/red, 200; kiln/blue was expected, nothing was expected to go to kiln/red.',
    );
  });

  test('may be written as the command line takes requests', () => {
    expect(run({ protocol: 'HTTP', host: 'a.test', path: '/red', expect: 'kiln/red' })?.verdict).toBe('pass');
  });

  test.each([[null], [[]], [{ request: 'not a url at all' }], [{ request: 5 }], [{ expect: 1 }], [{}]])(
    '%j gives a result, not an exception',
    (entry) => {
      expect(['fail', 'unset']).toContain(run(entry)?.verdict);
    },
  );

  test('are read where only kubectl would not, which never reads the list', () => {
    const text = savedRequestsDocument('kiln', []).replace(
      /requests\.yaml: [^]*$/,
      'requests.yaml: |\n    - {request: GET http://a.test/red?x=1}\n',
    );
    const [kept] = savedRequests(analysisOf(text).index);
    expect(kept?.saved).toMatchObject({ problem: null, request: { path: '/red' } });
  });

  test('survive being written and read', () => {
    const kept = [
      {
        name: 'cart',
        request: request('https://a.test:8443/red?x=1', {
          method: 'POST',
          headers: ['Version: two'],
          sni: 'b.test',
        }),
        expect: 'kiln/red, 200',
      },
      { name: 'call "quoted"', request: request('grpc://a.test/a.B/C'), expect: '' },
      { name: 'db', request: request('tcp://a.test:5432'), expect: 'refused' },
    ];
    const text = savedRequestsDocument('kiln', kept);
    const read = savedRequests(analysisOf(text).index).map(({ saved }) => saved);
    expect(
      read.map(({ name, request: one, expectedText, problem }) => ({
        name,
        request: one,
        expect: expectedText,
        problem,
      })),
    ).toEqual(kept.map((one) => ({ ...one, problem: null })));
  });
});
