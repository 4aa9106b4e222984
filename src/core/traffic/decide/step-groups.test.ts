import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { laxHttpRoutes } from '../../testing/cases/lax-http-routes.ts';
import { jsonManifests } from '../../testing/cases/case-objects.ts';
import { workOf } from '../../testing/work-of.ts';
import type { JsonObject } from '../../yaml/json.ts';
import type { DataPlane } from '../data-plane.ts';
import { traceJson } from '../trace-json.ts';
import { candidateOf, everyCandidate } from '../testing/every-step.ts';
import { dataPlaneOf, jsonRequest, request } from '../testing/send.ts';
import { front, listener, route, rule, service } from '../testing/traffic-objects.ts';
import { decide, trace } from './decide.ts';
import { isStepGroup, singleSteps, type StepGroup, type TraceStep } from './step.ts';

const HOSTS = ['a.test', 'b.test', 'c.a.test', '*.test', '*.a.test', ''];
const PATHS = ['/', '/x', '/x/y', '/z'];

/** Routes as a few numbers: which hostnames, which paths, how many matches, and what is wrong with it. */
const shortRoute = fc.record({
  hosts: fc.uniqueArray(fc.constantFrom(...HOSTS), { minLength: 1, maxLength: 2 }),
  paths: fc.array(fc.constantFrom(...PATHS), { minLength: 1, maxLength: 4 }),
  header: fc.boolean(),
  kind: fc.constantFrom('HTTPRoute', 'HTTPRoute', 'HTTPRoute', 'GRPCRoute'),
  fate: fc.constantFrom('attached', 'attached', 'attached', 'elsewhere', 'clash'),
});

const CLASH = [
  { type: 'RequestRedirect', requestRedirect: {} },
  { type: 'URLRewrite', urlRewrite: {} },
];

const routeOf = (
  { hosts, paths, header, kind, fate }: typeof shortRoute extends fc.Arbitrary<infer T> ? T : never,
  index: number,
): JsonObject => {
  const headers = header ? { headers: [{ name: 'version', value: 'two' }] } : {};
  const matches = paths.map((value) =>
    kind === 'GRPCRoute'
      ? { method: { service: `s${value.length}` }, ...headers }
      : { path: { value }, ...headers },
  );
  return route(
    {
      ...(hosts.includes('') ? {} : { hostnames: hosts }),
      rules: [
        rule(['red'], { matches }),
        ...(fate === 'clash' && kind === 'HTTPRoute' ? [{ filters: CLASH }] : []),
      ],
    },
    {
      name: `r${index}`,
      parents: [{ name: 'front', namespace: 'edge', sectionName: fate === 'elsewhere' ? 'other' : 'web' }],
    },
    kind,
  );
};

const planeOf = (routes: readonly JsonObject[], listeners = 1): DataPlane =>
  dataPlaneOf(
    jsonManifests(
      laxHttpRoutes,
      ...front([
        listener('web'),
        listener('other', { hostname: 'other.example' }),
        ...Array.from({ length: listeners }, (_, index) =>
          listener(`l${index}`, { hostname: `l${index}.example`, ...(index % 2 === 0 && { port: 81 }) }),
        ),
      ]),
      ...routes,
      service('red'),
    ),
  );

const groupsOf = (steps: readonly TraceStep[]): readonly StepGroup[] => steps.filter(isStepGroup);

const BEHIND = new Set(['filter', 'backend', 'service', 'endpoint']);

/** All but how it ends, and what comes behind the match. */
const candidatesOf = (steps: readonly TraceStep[]): readonly string[] =>
  singleSteps(steps.slice(0, -1))
    .filter(({ stage }) => !BEHIND.has(stage))
    .map(candidateOf);

describe('what is reported as one', () => {
  test('is, with what is reported one by one, all that a walk over everything finds', () => {
    let groups = 0;
    fc.assert(
      fc.property(
        fc.array(shortRoute, { minLength: 1, maxLength: 130, size: 'max' }),
        fc.constantFrom(1, 30),
        fc.constantFrom(
          { host: 'a.test', path: '/x/y' },
          { host: 'c.a.test', path: '/', headers: { version: 'two' } },
          { host: 'else.test', path: '/x' },
          { host: 'elsewhere', path: '/z' },
          { protocol: 'GRPC', host: 'a.test', service: 's2', rpc: 'Get' },
        ),
        (routes, listeners, asked) => {
          const plane = planeOf(routes.map(routeOf), listeners);
          const sent = jsonRequest({ protocol: 'HTTP', port: 80, ...asked });
          const { steps } = trace(plane, sent);
          const web = [...plane.listeners.values()].find(({ status }) => status.listener.name === 'web');
          if (!web) throw new Error('There is no listener web.');
          expect(candidatesOf(steps).toSorted()).toEqual(everyCandidate(plane, web, sent).toSorted());
          const ids = groupsOf(steps).map(({ id }) => id);
          expect(new Set(ids).size).toBe(ids.length);
          for (const group of groupsOf(steps)) {
            const members = group.members();
            expect({ [group.id]: members.length }).toEqual({ [group.id]: group.count });
            expect(members.filter(({ verdict }) => verdict !== group.verdict)).toEqual([]);
            groups++;
          }
          expect(traceJson({ ...decide(plane, sent), steps }).steps.length).toBe(singleSteps(steps).length);
        },
      ),
      { numRuns: 25, endOnFailure: true },
    );
    expect(groups).toBeGreaterThan(10);
  });

  test('is the same about some routes as about all', () => {
    fc.assert(
      fc.property(fc.array(shortRoute, { minLength: 30, maxLength: 60 }), fc.nat(29), (routes, chosen) => {
        const plane = planeOf(routes.map(routeOf));
        const asked = request('http://a.test/x/y');
        const key = [...plane.topology.index.resources.values()].find(
          ({ name }) => name === `r${chosen}`,
        )?.key;
        if (key === undefined) throw new Error('There is no such route.');
        const of = (steps: readonly TraceStep[]) =>
          singleSteps(steps)
            .filter(({ at, stage }) => at?.resource === key && ['route', 'match'].includes(stage))
            .map(({ subject, reason }) => `${subject}: ${reason}`)
            .toSorted();
        expect(of(trace(plane, asked, new Set([key])).steps)).toEqual(of(trace(plane, asked).steps));
      }),
      { numRuns: 15 },
    );
  });
});

const spread = (index: number, hosts: number): JsonObject =>
  route(
    {
      hostnames: [`h${index % hosts}.test`],
      rules: [rule(['red'], { matches: [{ path: { value: `/p${index}` } }] })],
    },
    { name: `r${index}` },
  );

describe('a trace costs what it reports', () => {
  const shapes: Readonly<Record<string, (size: number) => DataPlane>> = {
    'routes of many hosts': (size) =>
      planeOf(Array.from({ length: size }, (_, index) => spread(index, size / 20))),
    'routes of one host': (size) => planeOf(Array.from({ length: size }, (_, index) => spread(index, 1))),
    'routes that are elsewhere': (size) =>
      planeOf([
        spread(0, 1),
        ...Array.from({ length: size }, (_, index) =>
          routeOf(
            { hosts: [`h${index}.test`], paths: ['/'], header: false, kind: 'HTTPRoute', fate: 'elsewhere' },
            index + 1,
          ),
        ),
      ]),
    listeners: (size) => planeOf([spread(0, 1)], size),
    'rules that were dropped': (size) =>
      planeOf(
        Array.from({ length: size }, (_, index) =>
          routeOf(
            {
              hosts: [`h${index}.test`],
              paths: [`/p${index}`],
              header: false,
              kind: 'HTTPRoute',
              fate: 'clash',
            },
            index,
          ),
        ),
      ),
    'calls of gRPC': (size) =>
      planeOf(
        Array.from({ length: size }, (_, index) =>
          route(
            {
              hostnames: ['h0.test'],
              rules: [rule(['red'], { matches: [{ method: { service: `s${index}` } }] })],
            },
            { name: `r${index}` },
            'GRPCRoute',
          ),
        ),
      ),
  };

  test.each(Object.entries(shapes))('%s', (_, planeAt) => {
    const [less, more] = [200, 800].map((size) => {
      const plane = planeAt(size);
      const asked = [request('http://h0.test/p0'), request('grpc://h0.test/s0/Get')];
      asked.forEach((one) => trace(plane, one));
      return workOf(() => asked.forEach((one) => trace(plane, one)));
    });
    expect(more).toBeLessThan((less ?? 0) * 1.2 + 20);
  });
});

test('few are reported one by one, many of the same host are when their path is right', () => {
  const few = trace(
    planeOf(Array.from({ length: 12 }, (_, index) => spread(index, 12))),
    request('http://h0.test/p0'),
  );
  expect(groupsOf(few.steps)).toEqual([]);

  const many = trace(
    planeOf(Array.from({ length: 150 }, (_, index) => spread(index, 1))),
    request('http://h0.test/p3'),
  );
  expect(groupsOf(many.steps).map(({ subject, verdict, reason }) => [subject, verdict, reason])).toEqual([
    ['150 routes', 'passed', 'Host h0.test falls under their hostnames.'],
    ['149 matches', 'rejected', 'They are for other paths.'],
  ]);
  expect(
    many.steps.filter((step) => step.stage === 'match' && !isStepGroup(step)).map(({ subject }) => subject),
  ).toEqual(['HTTPRoute kiln/r3 rule 1 match 1']);

  const hosts = trace(
    planeOf(Array.from({ length: 1500 }, (_, index) => spread(index, 750))),
    request('http://h7.test/p7'),
  );
  expect(groupsOf(hosts.steps).map(({ subject, reason }) => `${subject}: ${reason}`)).toEqual([
    '1,498 routes: Host h7.test is not among their hostnames on this listener.',
  ]);
  expect(groupsOf(hosts.steps)[0]?.members()[0]?.reason).toBe(
    'Host h7.test is not among its hostnames on this listener: h0.test.',
  );
});
