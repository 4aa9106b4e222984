import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { analysisOf } from '../testing/workspace.ts';
import { jsonManifests } from '../testing/cases/case-objects.ts';
import { arrayAt } from '../model/access.ts';
import type { RequestOutcome } from '../traffic/decide/outcome.ts';
import { decide } from '../traffic/decide/decide.ts';
import { randomRequest, randomWorkspace } from '../traffic/testing/random-workspace.ts';
import { jsonRequest } from '../traffic/testing/send.ts';
import { service } from '../traffic/testing/traffic-objects.ts';
import { parseRequest } from '../traffic/request/parse-request.ts';
import type { Json, JsonObject } from '../yaml/json.ts';
import { compare } from './compare.ts';
import { comparisonJson, witnessRequest } from './comparison-json.ts';
import { compareRequests } from './requests/compare-requests.ts';
import { differingAspects } from './requests/differing-aspects.ts';
import { requestJson } from './requests/request-json.ts';
import { gatewaySide } from './sides/gateway-side.ts';

const BACKENDS = ['red', 'blue', 'grey'];

/** A route whose rules go to different backends, by `shift`. */
function coloured(route: JsonObject, shift: number): JsonObject {
  const rules = arrayAt(route, 'spec.rules').map((rule, index) => ({
    ...(rule as JsonObject),
    backendRefs: [{ name: BACKENDS[(index + shift) % BACKENDS.length] ?? 'red', port: 80 }],
  }));
  return { ...route, spec: { ...(route['spec'] as JsonObject), rules } };
}

const isRoute = (one: JsonObject): boolean => one['kind'] === 'HTTPRoute';

/** An edit of one route. */
const edits: readonly ((route: JsonObject) => readonly JsonObject[])[] = [
  () => [],
  (route) => [coloured(route, 1)],
  (route) => [withRules(route, arrayAt(route, 'spec.rules').slice(1))],
  (route) => [withRules(route, arrayAt(route, 'spec.rules').toReversed())],
  (route) => [{ ...route, spec: { ...(route['spec'] as JsonObject), hostnames: ['z.test', '*.a.test'] } }],
  (route) => [
    withRules(
      route,
      arrayAt(route, 'spec.rules').map((rule) => ({
        ...(rule as JsonObject),
        matches: arrayAt(rule, 'matches').map((match) => ({
          ...(match as JsonObject),
          headers: [{ name: 'p', value: '2' }],
        })),
      })),
    ),
  ],
];

const withRules = (route: JsonObject, rules: readonly Json[]): JsonObject => ({
  ...route,
  spec: { ...(route['spec'] as JsonObject), rules },
});

/** A workspace, and the same with one route edited. */
const pairs = fc
  .record({ made: randomWorkspace, nth: fc.nat(), edit: fc.constantFrom(...edits) })
  .map(({ made, nth, edit }) => {
    const services = BACKENDS.map((name) => service(name));
    const objects = [
      ...made.objects
        .filter((one) => one['kind'] !== 'Service')
        .map((one, index) => (isRoute(one) ? coloured(one, index) : one)),
      ...services,
    ];
    const routes = objects.filter(isRoute);
    const chosen = routes[nth % routes.length];
    return {
      before: objects,
      after: objects.flatMap((one) => (one === chosen ? edit(one) : [one])),
    };
  });

const analysed = (objects: readonly JsonObject[]) => analysisOf(jsonManifests(...objects));

const json = (a: ReturnType<typeof analysed>, b: ReturnType<typeof analysed>) => {
  const placing = (one: typeof a) => ({ model: one.model, paths: ['test.yaml'] });
  return comparisonJson(compare(a, b), placing(a), placing(b));
};

/** Without findings, which take most of the time. */
const requestsOf = (a: ReturnType<typeof analysed>, b: ReturnType<typeof analysed>) =>
  compareRequests(gatewaySide(a.dataPlane), gatewaySide(b.dataPlane));

const takerId = ({ route, rule, match }: RequestOutcome): string =>
  route ? `${route.key}#${rule?.index}.${match?.index}` : '404';

describe('a comparison', () => {
  test('of a workspace with itself, in any order of its documents, finds nothing', () => {
    fc.assert(
      fc.property(pairs, ({ before }) => {
        const { objects, status, findings, requests } = compare(
          analysed(before),
          analysed(before.toReversed()),
        );
        expect([objects, status, requests.different, requests.unknown]).toEqual([
          { added: [], removed: [], changed: [] },
          [],
          [],
          [],
        ]);
        expect([...findings.introduced, ...findings.fixed]).toEqual([]);
        expect(requests.equal).toBeGreaterThan(0);
      }),
      { numRuns: 12 },
    );
  });

  test('is the mirror of the other way round, and the same each time', () => {
    fc.assert(
      fc.property(pairs, (pair) => {
        const [a, b] = [analysed(pair.before), analysed(pair.after)];
        const [there, back] = [json(a, b), json(b, a)];
        expect(back.objects).toEqual({
          added: there.objects.removed,
          removed: there.objects.added,
          changed: there.objects.changed,
        });
        expect(back.findings).toEqual({
          introduced: there.findings.fixed,
          fixed: there.findings.introduced,
        });
        expect(
          back.status.map(({ before, after, ...rest }) => ({ ...rest, before: after, after: before })),
        ).toEqual(there.status);
        expect(back.requests.map(({ request, before, after }) => [request, after, before])).toEqual(
          there.requests.map(({ request, before, after }) => [request, before, after]),
        );
        const again = requestsOf(a, b).different.map((one) => requestJson(witnessRequest(one)));
        expect(again).toEqual(there.requests.map(({ request }) => request));
      }),
      { numRuns: 10 },
    );
  });

  test('finds only what is so when the witness is asked again', () => {
    fc.assert(
      fc.property(pairs, (pair) => {
        const [a, b] = [analysed(pair.before), analysed(pair.after)];
        for (const asked of requestsOf(a, b).different) {
          const parsed = parseRequest(requestJson(witnessRequest(asked)));
          if (!parsed.ok) throw new Error(parsed.message);
          const outcomes = [a, b].map(({ dataPlane }) => decide(dataPlane, parsed.request)) as [
            RequestOutcome,
            RequestOutcome,
          ];
          expect(differingAspects(...outcomes, { acrossKinds: false })).not.toEqual([]);
        }
      }),
      { numRuns: 25 },
    );
  });

  test('has a class for each request that ends otherwise', () => {
    fc.assert(
      fc.property(pairs, fc.array(randomRequest, { minLength: 5, maxLength: 30 }), (pair, requests) => {
        const [a, b] = [analysed(pair.before), analysed(pair.after)];
        const { different } = requestsOf(a, b);
        const classes = different.map(
          (one) => `${takerId(one.before.outcome)} ${takerId(one.after.outcome)}`,
        );
        for (const { query, path, ...rest } of requests) {
          const parameters = Object.entries(query).map(([name, value]) => `${name}=${value}`);
          const request = jsonRequest({
            protocol: 'HTTP',
            ...rest,
            path: parameters.length === 0 ? path : `${path}?${parameters.join('&')}`,
          });
          const [was, is] = [decide(a.dataPlane, request), decide(b.dataPlane, request)];
          if (differingAspects(was, is, { acrossKinds: false }).length > 0)
            expect(classes).toContain(`${takerId(was)} ${takerId(is)}`);
        }
      }),
      { numRuns: 40 },
    );
  });
});
