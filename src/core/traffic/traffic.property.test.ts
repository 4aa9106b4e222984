import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { jsonManifests, backend } from '../testing/cases/case-objects.ts';
import { httpRanking } from './table/http-ranking.ts';
import { decide, trace } from './decide/decide.ts';
import type { RequestOutcome } from './decide/outcome.ts';
import { parseRequest } from './request/parse-request.ts';
import { requestFromUrl } from './request/request-from-url.ts';
import { randomRequest, randomWorkspace } from './testing/random-workspace.ts';
import { referenceDecision, type ReferenceRequest } from './testing/reference-decision.ts';
import { dataPlaneOf, jsonRequest } from './testing/send.ts';
import { front, route, rule, service } from './testing/traffic-objects.ts';
import { traceJson } from './trace-json.ts';
import { whyNot } from './why-not.ts';
import { statusesOf } from '../status/status-of.ts';

const asRequest = ({ query, path, ...rest }: ReferenceRequest) => {
  const parameters = Object.entries(query).map(([name, value]) => `${name}=${value}`);
  return jsonRequest({
    protocol: 'HTTP',
    ...rest,
    path: parameters.length === 0 ? path : `${path}?${parameters.join('&')}`,
  });
};

const decided = ({ route: taken, rule: by, match }: RequestOutcome): string =>
  taken ? `${taken.namespace}/${taken.name}#${by?.index}.${match?.index}` : '404';

describe('decisions', () => {
  test('are those of the documents, read plainly', () => {
    fc.assert(
      fc.property(
        randomWorkspace,
        fc.array(randomRequest, { minLength: 1, maxLength: 12 }),
        (made, requests) => {
          const plane = dataPlaneOf(jsonManifests(...made.objects));
          for (const request of requests) {
            const wanted = referenceDecision(made.listeners, made.objects, request);
            expect(decided(decide(plane, asRequest(request)))).toBe(wanted);
          }
        },
      ),
      { numRuns: 150 },
    );
  });

  test('do not hang on the order of documents', () => {
    fc.assert(
      fc.property(randomWorkspace, randomRequest, (made, request) => {
        const [one, other] = [made.objects, made.objects.toReversed()].map((objects) =>
          decided(decide(dataPlaneOf(jsonManifests(...objects)), asRequest(request))),
        );
        expect(one).toBe(other);
      }),
      { numRuns: 60 },
    );
  });

  test('are the same with a trace, and its last step agrees', () => {
    fc.assert(
      fc.property(randomWorkspace, randomRequest, (made, request) => {
        const plane = dataPlaneOf(jsonManifests(...made.objects));
        const { steps, ...outcome } = trace(plane, asRequest(request));
        const { steps: none, ...bare } = decide(plane, asRequest(request));
        expect(outcome).toEqual(bare);
        expect(none).toEqual([]);
        const last = steps.at(-1);
        expect(last?.verdict).toBe(outcome.outcome === 'forwarded' ? 'chosen' : 'rejected');
        expect(steps.filter(({ stage, verdict }) => stage === 'match' && verdict === 'chosen').length).toBe(
          outcome.route ? 1 : 0,
        );
        expect(() => JSON.stringify(traceJson({ ...outcome, steps }))).not.toThrow();
      }),
      { numRuns: 60 },
    );
  });

  test('can be explained for every route', () => {
    fc.assert(
      fc.property(randomWorkspace, randomRequest, (made, request) => {
        const plane = dataPlaneOf(jsonManifests(...made.objects));
        for (const { route } of statusesOf(plane.statuses, 'route')) {
          const { takes, step, outcome } = whyNot(plane, asRequest(request), route.key);
          expect(takes).toBe(outcome.route?.key === route.key);
          expect(step.reason.length).toBeGreaterThan(0);
          if (!takes) expect(step.verdict).toBe('rejected');
        }
      }),
      { numRuns: 60 },
    );
  });
});

test('the ranking is a total order', () => {
  fc.assert(
    fc.property(randomWorkspace, ({ objects }) => {
      const plane = dataPlaneOf(jsonManifests(...objects));
      for (const { table } of plane.listeners.values()) {
        for (const hostname of table.members.keys()) {
          const all = table.bucket(hostname)?.http.all ?? [];
          for (const [i, a] of all.entries())
            for (const [j, b] of all.entries()) {
              const order = httpRanking.between.compare(a, b);
              expect(Math.sign(order)).toBe(Math.sign(i - j));
            }
        }
      }
    }),
    { numRuns: 60 },
  );
});

test('the shares of a rule sum to 1, or all are 0', () => {
  fc.assert(
    fc.property(
      fc.array(fc.integer({ min: 0, max: 1_000_000 }), { minLength: 1, maxLength: 16 }),
      (weights) => {
        const refs = weights.map((weight, index) => backend(index % 3 === 0 ? 'ghost' : 'red', { weight }));
        const plane = dataPlaneOf(jsonManifests(...front(), route({ rules: [rule(refs)] }), service('red')));
        const { backends } = decide(plane, jsonRequest({ protocol: 'HTTP', host: 'a.test' }));
        const sum = backends.reduce((total, { share }) => total + share, 0);
        const wanted = weights.some((weight) => weight > 0) ? 1 : 0;
        expect(Math.abs(sum - wanted)).toBeLessThan(1e-9);
      },
    ),
    { numRuns: 60 },
  );
});

test('no request crashes it', () => {
  const plane = dataPlaneOf(
    jsonManifests(
      ...front(),
      route({
        rules: [
          rule(['red'], {
            matches: [
              { path: { type: 'RegularExpression', value: '/(a|b)*c' } },
              {
                headers: [{ name: '__proto__', value: 'x' }],
                queryParams: [{ name: 'constructor', value: 'x' }],
              },
            ],
          }),
        ],
      }),
      service('red'),
    ),
  );
  fc.assert(
    fc.property(fc.oneof(fc.jsonValue(), fc.anything()), fc.string({ unit: 'binary' }), (value, text) => {
      const inputs = [
        value,
        { host: text },
        { host: 'a.test', path: `/${text}` },
        { host: 'a.test', method: text },
        { host: 'a.test', headers: { [text]: text } },
        { protocol: 'GRPC', service: text, rpc: text },
      ];
      for (const parsed of [
        ...inputs.map(parseRequest),
        requestFromUrl(text),
        requestFromUrl(`http://a.test/${text}`),
      ]) {
        if (parsed.ok) expect(trace(plane, parsed.request).steps.length).toBeGreaterThan(0);
        else expect(parsed.message.length).toBeGreaterThan(0);
      }
    }),
    { numRuns: 300 },
  );
});
