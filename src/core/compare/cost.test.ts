import { RE2JS } from 're2js';
import { describe, expect, test, vi } from 'vitest';
import { ingressWorkspace } from '../ingress/testing/ingress-objects.ts';
import { jsonManifests } from '../testing/cases/case-objects.ts';
import { analysisOf } from '../testing/workspace.ts';
import { front, listener, route, rule, service } from '../traffic/testing/traffic-objects.ts';
import type { JsonObject } from '../yaml/json.ts';
import { differenceJson } from './comparison-json.ts';
import { compareRequests } from './requests/compare-requests.ts';
import { gatewaySide } from './sides/gateway-side.ts';
import { ingressSide } from './sides/ingress-side.ts';
import type { Side } from './sides/side.ts';

/** A side that counts what it is asked. */
function counted(side: Side, count: () => void): Side {
  return {
    ...side,
    entries: side.entries.map((entry) => ({
      ...entry,
      decide: (request) => {
        count();
        return entry.decide(request);
      },
      nearness: (knock) => {
        count();
        return entry.nearness(knock);
      },
    })),
  };
}

function questions(before: Side, after: Side): number {
  let asked = 0;
  const count = (): void => {
    asked++;
  };
  compareRequests(counted(before, count), counted(after, count));
  return asked;
}

const gateways = (objects: readonly JsonObject[]): Side =>
  gatewaySide(analysisOf(jsonManifests(...objects)).dataPlane);

type Shape = (
  size: number,
  index: number,
) => Readonly<{ host: string; path: string; headers?: JsonObject[] }>;

const workspace = (size: number, shape: Shape, name = 'front'): readonly JsonObject[] => [
  ...front([listener('web')]).map((one) =>
    one['kind'] === 'Gateway' ? { ...one, metadata: { name, namespace: 'edge' } } : one,
  ),
  service('red'),
  ...Array.from({ length: size }, (_, index) => {
    const { host, path, headers = [] } = shape(size, index);
    return route(
      { hostnames: [host], rules: [rule(['red'], { matches: [{ path: { value: path }, headers }] })] },
      { name: `r${index}`, parents: [{ name, namespace: 'edge' }] },
    );
  }),
];

const shapes: Readonly<Record<string, Shape>> = {
  'many paths of one host': (_, index) => ({ host: 'a.test', path: `/p${index}` }),
  'many hosts with a path each': (_, index) => ({ host: `h${index}.test`, path: '/p' }),
  'paths below each other': (_, index) => ({ host: 'a.test', path: `/${'x/'.repeat(index % 10)}${index}` }),
  'many wildcards': (_, index) => ({ host: `*.h${index}.test`, path: `/p${index}` }),
  'many headers under one path': (_, index) => ({
    host: 'a.test',
    path: '/',
    headers: [{ name: 'x', value: String(index) }],
  }),
};

describe('how much is asked grows with the matches', () => {
  test.each(Object.entries(shapes))('%s', (_, shape) => {
    const asked = (size: number) => {
      const side = gateways(workspace(size, shape));
      return questions(side, side);
    };
    expect(asked(120) / asked(60)).toBeLessThan(2.3);
  });

  test('a wide host on one side, many on the other', () => {
    const asked = (size: number) =>
      questions(
        gateways(workspace(size, (_, index) => ({ host: `h${index}.test`, path: `/p${index}` }))),
        gateways(workspace(size, (_, index) => ({ host: '*.test', path: `/p${index}` }))),
      );
    // Up to 24 paths of the wide host are asked of each; past that it is linear.
    expect(asked(120) / asked(60)).toBeLessThan(2.4);
  });

  test('another name of the Gateway', () => {
    const asked = (size: number) =>
      questions(
        gateways(workspace(size, shapes['many hosts with a path each'] as Shape)),
        gateways(workspace(size, shapes['many hosts with a path each'] as Shape, 'other')),
      );
    expect(asked(120) / asked(60)).toBeLessThan(2.3);
  });

  test('Ingresses on one host', () => {
    const asked = (size: number) => {
      const text = ingressWorkspace(
        Array.from({ length: size }, (_, index) => ({
          name: `i${index}`,
          hosts: { 'a.test': [`P /p${index}→s`] },
        })),
      );
      const side = ingressSide(analysisOf(text).ingressPlane);
      return questions(side, side);
    };
    expect(asked(120) / asked(60)).toBeLessThan(2.3);
  });

  /** As many hosts as four Ingresses fill, each with an expression, an exact path, and every fourth host with CORS. */
  const expressions = (size: number): Side =>
    ingressSide(
      analysisOf(
        ingressWorkspace(
          Array.from({ length: size }, (_, index) => ({
            name: `i${index}`,
            hosts: {
              [`h${Math.floor(index / 4)}.test`]: [
                `I /app-${size}-${index}(/|$)(.*)→s`,
                `E /s-${size}-${index}→s`,
              ],
            },
            annotations:
              Math.floor(index / 4) % 4 === 0 ? { 'enable-cors': 'true' } : { 'use-regex': 'true' },
          })),
        ),
      ).ingressPlane,
    );

  test('each expression is compiled once, for whatever ports and hosts it is asked', () => {
    const compiled = (size: number): number => {
      const side = expressions(size);
      const spy = vi.spyOn(RE2JS, 'compile');
      compareRequests(side, side);
      const times = spy.mock.calls.length;
      spy.mockRestore();
      return times;
    };
    expect(compiled(240) / compiled(120)).toBeLessThan(2.3);
  });

  test.each([
    [
      'an Ingress controller',
      (size: number) =>
        ingressSide(
          analysisOf(
            ingressWorkspace(
              Array.from({ length: size }, (_, index) => ({
                name: `i${index}`,
                hosts: { 'one.test': [`I /app-${size}-${index}/[a-z]+→s`] },
                annotations: { 'use-regex': 'true' },
              })),
            ),
          ).ingressPlane,
        ),
    ],
    [
      'a Gateway',
      (size: number) =>
        gateways([
          ...front([listener('web')]),
          service('red'),
          ...Array.from({ length: size }, (_, index) =>
            route(
              {
                hostnames: ['one.test'],
                rules: [
                  rule(['red'], {
                    matches: [
                      { path: { type: 'RegularExpression', value: `(?i)^/app-${size}-${index}/[a-z]+` } },
                    ],
                  }),
                ],
              },
              { name: `r${index}` },
            ),
          ),
        ]),
    ],
  ])('of many expressions of one host %s runs those that may match a path', (_, sideOf) => {
    const run = (size: number): number => {
      const side = sideOf(size);
      const spies = [vi.spyOn(RE2JS.prototype, 'test'), vi.spyOn(RE2JS.prototype, 'matcher')];
      compareRequests(side, side);
      const times = spies.reduce((sum, { mock }) => sum + mock.calls.length, 0);
      spies.forEach((spy) => spy.mockRestore());
      return times;
    };
    expect(run(120) / run(60)).toBeLessThan(2.5);
  });

  test('no request is asked twice', () => {
    const asked: string[] = [];
    const side = expressions(32);
    const noting: Side = {
      ...side,
      entries: side.entries.map((entry) => ({
        ...entry,
        decide: (request) => {
          asked.push(JSON.stringify({ ...request, headers: [...request.headers] }));
          return entry.decide(request);
        },
      })),
    };
    compareRequests(noting, side);
    expect(asked.length).toBeGreaterThan(1000);
    expect(new Set(asked).size).toBe(asked.length);
  });
});

test('the trace of a difference tells of no listeners for other hosts', () => {
  const hosts = Array.from({ length: 40 }, (_, at) => `h${at}.test`);
  const of = (status: number) =>
    gateways([
      ...front(hosts.map((hostname, at) => listener(`web-${at}`, { hostname }))),
      ...hosts.map((hostname, at) =>
        route(
          {
            hostnames: [hostname],
            rules: [
              {
                filters: [
                  { type: 'RequestRedirect', requestRedirect: { hostname: 'x.test', statusCode: status } },
                ],
              },
            ],
          },
          { name: `r${at}` },
        ),
      ),
    ]);
  const { different } = compareRequests(of(301), of(302));
  expect(different.length).toBeGreaterThanOrEqual(hosts.length);
  const steps = different.map(
    (one) => differenceJson(one).after.steps.filter(({ stage }) => stage === 'listener').length,
  );
  expect(Math.max(...steps)).toBe(1);
});
