import { describe, expect, test } from 'vitest';
import { runToEnd } from '../incremental/steps.ts';
import { analysisOf } from '../testing/workspace.ts';
import { liveMarks, statusDifferences } from './status-differences.ts';

const CLASS = (controller: string, status = '') => `apiVersion: gateway.networking.k8s.io/v1
kind: GatewayClass
metadata: { name: c, generation: 2 }
spec: { controllerName: ${controller} }
${status}`;
const ENVOY = 'gateway.envoyproxy.io/gatewayclass-controller';

const condition = (type: string, status: string, reason: string, generation = 2) =>
  `{ type: ${type}, status: "${status}", reason: ${reason}, message: m, observedGeneration: ${generation}, lastTransitionTime: "2025-01-01T00:00:00Z" }`;
const statusOf = (...conditions: readonly string[]) => `status: { conditions: [${conditions.join(', ')}] }\n`;

function found(yaml: string) {
  const { rows, compared, open, silent } = runToEnd(
    statusDifferences(analysisOf(yaml), (choices) => analysisOf(yaml, { choices })),
  );
  return {
    rows: rows.map(({ object, where, what, live, computed, explanation }) => [
      [object, where, what].filter((part) => part !== '').join(' '),
      `${live ?? '–'} / ${computed ?? '–'}`,
      explanation?.words ?? null,
    ]),
    compared,
    open,
    silent: silent.map(({ object }) => object),
  };
}

const GATEWAY = (status: string) => `apiVersion: gateway.networking.k8s.io/v1
kind: Gateway
metadata: { name: edge, namespace: infra, generation: 1 }
spec: { gatewayClassName: c, listeners: [{ name: http, port: 80, protocol: HTTP }] }
${status}`;

test('nothing where the controller writes what is computed', () => {
  const status = statusOf(
    condition('Accepted', 'True', 'Accepted'),
    condition('SupportedVersion', 'True', 'SupportedVersion'),
  );
  expect(found(CLASS('example.com/c', status))).toEqual({ rows: [], compared: 1, open: 0, silent: [] });
});

test('an implementation that is known to answer so explains it', () => {
  expect(found(CLASS(ENVOY, statusOf(condition('Accepted', 'True', 'Accepted')))).rows).toEqual([
    ['GatewayClass c SupportedVersion', '– / True (SupportedVersion)', 'Envoy Gateway answers so.'],
  ]);
});

test('else one of the choices that the specification leaves', () => {
  expect(found(CLASS('example.com/c', statusOf(condition('Accepted', 'True', 'Accepted')))).rows).toEqual([
    [
      'GatewayClass c SupportedVersion',
      '– / True (SupportedVersion)',
      'It answers so where this is chosen: The condition SupportedVersion of GatewayClasses: Not written.',
    ],
  ]);
});

test('else nothing does', () => {
  const status = statusOf(
    condition('Accepted', 'False', 'InvalidParameters'),
    condition('SupportedVersion', 'True', 'SupportedVersion'),
  );
  expect(found(CLASS(ENVOY, status)).rows).toContainEqual([
    'GatewayClass c Accepted',
    'False (InvalidParameters) / True (Accepted)',
    null,
  ]);
});

test('a condition about an older object is stale', () => {
  const status = statusOf(
    condition('Accepted', 'True', 'Accepted', 1),
    condition('SupportedVersion', 'True', 'SupportedVersion'),
  );
  expect(found(CLASS('example.com/c', status)).rows).toEqual([
    [
      'GatewayClass c Accepted',
      'True (Accepted) / True (Accepted)',
      'It is about generation 1, the object is at 2.',
    ],
  ]);
});

test('an object that no controller has answered for is named', () => {
  const waiting = statusOf(
    condition('Accepted', 'Unknown', 'Pending', 0),
    condition('Programmed', 'Unknown', 'Pending', 0),
  );
  const { silent, compared } = found(`${CLASS('example.com/c')}---\n${GATEWAY(waiting)}`);
  expect([silent, compared]).toEqual([['GatewayClass c', 'Gateway infra/edge'], 0]);
});

test('where something that is not here decides, only the age is compared, and it is said of how many', () => {
  const gateway = `apiVersion: gateway.networking.k8s.io/v1
kind: Gateway
metadata: { name: edge, namespace: infra, generation: 1 }
spec:
  gatewayClassName: c
  listeners: [{ name: https, port: 443, protocol: HTTPS, tls: { certificateRefs: [{ name: not-read }] } }]
status: { conditions: [${condition('Accepted', 'False', 'ListenersNotValid', 1)}] }
`;
  const yaml = `${CLASS('example.com/c')}---\n${gateway}`;
  const partly = analysisOf(yaml, { partial: true });
  const { rows, compared, open } = runToEnd(statusDifferences(partly, () => partly));
  expect([rows, compared, open]).toEqual([[], 0, 1]);
});

const marks = (yaml: string) => [
  ...liveMarks(
    runToEnd(
      statusDifferences(analysisOf(yaml), (choices) => analysisOf(yaml, { choices }), { withChoices: false }),
    ),
  ).values(),
];

test('a card is marked for what its implementation does not explain', () => {
  const accepted = statusOf(condition('Accepted', 'True', 'Accepted'));
  expect(marks(CLASS(ENVOY, accepted))).toEqual([]);
  expect(marks(CLASS('example.com/c', accepted))).toEqual(['differs']);
  const supported = condition('SupportedVersion', 'True', 'SupportedVersion');
  expect(
    marks(CLASS('example.com/c', statusOf(condition('Accepted', 'True', 'Accepted', 1), supported))),
  ).toEqual(['stale']);
  expect(marks(CLASS('example.com/c'))).toEqual(['unanswered']);
});

test('one object alone', () => {
  const accepted = statusOf(condition('Accepted', 'True', 'Accepted'));
  const yaml = `${CLASS('example.com/c', accepted)}---\n${CLASS('example.com/c', accepted).replace('name: c,', 'name: d,')}`;
  const analysis = analysisOf(yaml);
  const [, key = null] = analysis.model.resources.keys();
  const { rows } = runToEnd(
    statusDifferences(analysis, (choices) => analysisOf(yaml, { choices }), { only: key }),
  );
  expect(rows.map(({ object }) => object)).toEqual(['GatewayClass d']);
});

test('a count of none need not be written', () => {
  const gateway = GATEWAY(`status:
  conditions: [${condition('Accepted', 'True', 'Accepted', 1)}, ${condition('Programmed', 'True', 'Programmed', 1)}, ${condition('ResolvedRefs', 'True', 'ResolvedRefs', 1)}]
  addresses: [{ type: IPAddress, value: 192.0.2.1 }]
`);
  expect(found(`${CLASS('example.com/c')}---\n${gateway}`).rows.map(([what]) => what)).not.toContain(
    'Gateway infra/edge attachedListenerSets',
  );
});

describe('what is not known', () => {
  const ROUTE = `apiVersion: gateway.networking.k8s.io/v1
kind: HTTPRoute
metadata: { name: web, namespace: shop, generation: 2 }
spec: { parentRefs: [{ name: edge, namespace: infra }], rules: [{ backendRefs: [{ name: web, port: 80 }] }] }
status:
  parents:
    - controllerName: example.com/c
      parentRef: { group: gateway.networking.k8s.io, kind: Gateway, name: edge, namespace: infra }
      conditions: [${condition('Accepted', 'True', 'Accepted')}, ${condition('ResolvedRefs', 'True', 'ResolvedRefs', 1)}]
`;
  test('is no difference where a part of the cluster is seen, but staleness is', () => {
    const analysis = analysisOf(ROUTE, { partial: true });
    const { rows } = runToEnd(statusDifferences(analysis, () => analysis));
    expect(rows.map(({ what, stale, computed }) => [what, stale !== null, computed])).toEqual([
      ['ResolvedRefs', true, null],
    ]);
  });

  test('are the numbers of what is attached, where not all is seen', () => {
    const listener = `{ name: http, attachedRoutes: 5, supportedKinds: [], conditions: [${condition('Accepted', 'True', 'Accepted', 1)}] }`;
    const yaml = `${CLASS('example.com/c')}---\n${GATEWAY(`status: { conditions: [${condition('Accepted', 'True', 'Accepted', 1)}], listeners: [${listener}] }\n`)}`;
    const analysis = analysisOf(yaml);
    const numbers = (countsAll: boolean) =>
      runToEnd(statusDifferences(analysis, () => analysis, { countsAll })).rows.filter(
        ({ what }) => what === 'attachedRoutes',
      ).length;
    expect([numbers(true), numbers(false)]).toEqual([1, 0]);
  });
});
