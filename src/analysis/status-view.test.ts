import { describe, expect, test } from 'vitest';
import { resourceKey } from '../core/model/resource.ts';
import { createInlineAnalyzer } from './create-analyzer.ts';
import type { MatrixFilter } from '../core/views/status/matrix-view.ts';

const CLASS = `apiVersion: gateway.networking.k8s.io/v1
kind: GatewayClass
metadata: { name: example }
spec: { controllerName: example.com/controller }
`;

const gateway = (from: string, status = '') => `apiVersion: gateway.networking.k8s.io/v1
kind: Gateway
metadata: { name: edge, namespace: infra, generation: 3 }
spec:
  gatewayClassName: example
  listeners:
    - { name: http, port: 80, protocol: HTTP, allowedRoutes: { namespaces: { from: ${from} } } }
    - { name: tcp, port: 81, protocol: TCP }
${status}`;

const route = (parents = '[{ name: edge, namespace: infra }]') => `apiVersion: gateway.networking.k8s.io/v1
kind: HTTPRoute
metadata: { name: cart, namespace: shop }
spec:
  parentRefs: ${parents}
  hostnames: [shop.example.com]
`;

const GATEWAY = resourceKey({
  group: 'gateway.networking.k8s.io',
  kind: 'Gateway',
  namespace: 'infra',
  name: 'edge',
});
const ROUTE = resourceKey({
  group: 'gateway.networking.k8s.io',
  kind: 'HTTPRoute',
  namespace: 'shop',
  name: 'cart',
});
const ALL: MatrixFilter = { gateway: null, namespace: null, problemsOnly: false };

async function analyzed(...documents: readonly string[]) {
  const analyzer = createInlineAnalyzer();
  const report = await analyzer.update([{ path: 'a.yaml', type: 'put', text: documents.join('---\n') }], 1);
  if (!report) throw new Error('superseded');
  return { analyzer, report, statusSummaries: new Map(report.statusSummaries.set) };
}

describe('how objects stand', () => {
  test('an attached route needs no words, and its listener counts it', async () => {
    const { statusSummaries } = await analyzed(CLASS, gateway('All'), route());
    expect(statusSummaries.get(ROUTE)).toMatchObject({ state: 'ok', words: '', silent: false });
    expect(statusSummaries.get(GATEWAY)?.rows['listener:http']).toEqual({
      state: 'ok',
      words: '',
      attachedRoutes: 1,
      provided: [],
    });
  });

  test('some of several parents are counted', async () => {
    const both =
      '[{ name: edge, namespace: infra, sectionName: http }, { name: edge, namespace: infra, sectionName: tcp }]';
    const { statusSummaries } = await analyzed(CLASS, gateway('All'), route(both));
    expect(statusSummaries.get(ROUTE)).toMatchObject({ state: 'problem', words: '1 of 2 parents' });
  });

  test('a route that no controller manages says so', async () => {
    const { statusSummaries } = await analyzed(
      CLASS,
      gateway('All'),
      route('[{ name: egde, namespace: infra }]'),
    );
    expect(statusSummaries.get(ROUTE)).toMatchObject({
      state: 'problem',
      words: 'no controller',
      silent: true,
    });
  });

  test('an edge to a Gateway whose class is not here is not drawn as working', async () => {
    const { report, statusSummaries } = await analyzed(gateway('All'), route());
    expect(report.edges.set.map(([, { role, state }]) => [role, state])).toContainEqual([
      'parent',
      'unknown',
    ]);
    expect(statusSummaries.get(ROUTE)).toMatchObject({ state: 'unknown', words: 'not known', silent: false });
  });

  test('an edit reports only what differs', async () => {
    const { analyzer } = await analyzed(CLASS, gateway('All'), route());
    const again = await analyzer.update(
      [{ path: 'a.yaml', type: 'put', text: [CLASS, gateway('Same'), route()].join('---\n') }],
      2,
    );
    expect(again?.statusSummaries.set.map(([key]) => key).toSorted()).toEqual([GATEWAY, ROUTE].toSorted());
  });
});

describe('the status of an object', () => {
  test('has a sentence, parts with conditions, and the form of the API', async () => {
    const { analyzer } = await analyzed(CLASS, gateway('All'), route());
    const view = await analyzer.status(GATEWAY, null);
    expect(view?.sentence).toContain('1 route is attached');
    expect(view?.blocks.map(({ title }) => title)).toEqual(['Gateway', 'Listener http', 'Listener tcp']);
    expect(view?.blocks[1]?.attached).toEqual([{ route: ROUTE, hostnames: ['shop.example.com'] }]);
    expect(view?.yaml).toMatch(/^status:\n {2}attachedListenerSets: 0\n/);
    expect(view?.comparison).toBeNull();
  });

  test('a parent without a controller has no conditions, and the reason', async () => {
    const { analyzer } = await analyzed(gateway('All'), route());
    const view = await analyzer.status(ROUTE, null);
    expect(view?.blocks[0]).toMatchObject({ title: 'Gateway infra/edge', conditions: [], state: 'unknown' });
    expect(view?.blocks[0]?.silence).toContain('has no controller');
    expect((await analyzer.status(GATEWAY, null))?.absentClass).toBe('example');
  });

  test('is null for kinds without one', async () => {
    const { analyzer } = await analyzed('apiVersion: v1\nkind: Service\nmetadata: { name: a }\n');
    const key = resourceKey({ group: '', kind: 'Service', namespace: 'default', name: 'a' });
    expect(await analyzer.status(key, null)).toBeNull();
  });
});

describe('a status from a cluster', () => {
  const pasted = (status: string, observed: number) => `status:
  conditions:
    - { type: Accepted, status: "${status}", reason: Accepted, message: x, observedGeneration: ${observed} }
    - { type: Programmed, status: "True", reason: Programmed, message: x, observedGeneration: 3 }
    - { type: example.com/Warm, status: "True", reason: Warm, message: x }
`;

  test('is compared line by line, stale conditions called out', async () => {
    const { analyzer } = await analyzed(CLASS, gateway('All', pasted('False', 2)), route());
    const comparison = (await analyzer.status(GATEWAY, null))?.comparison;
    const lines = comparison?.ok ? comparison.lines : [];
    expect(lines.map(({ what, mark }) => [what, mark])).toEqual([
      ['Accepted', 'differs'],
      ['Programmed', 'same'],
      ['example.com/Warm', 'other'],
      ['attachedListenerSets', 'missing'],
      ['ResolvedRefs', 'missing'],
      ['listeners', 'missing'],
    ]);
    expect(lines[0]).toMatchObject({
      pasted: 'False (Accepted)',
      computed: 'True (Accepted)',
      stale: 'about generation 2, the object is at 3',
    });
  });

  test('can be pasted with or without the object around it', async () => {
    const { analyzer } = await analyzed(CLASS, gateway('All'), route());
    const inner = 'conditions: [{ type: Accepted, status: "True", reason: Accepted }]';
    for (const text of [pasted('True', 3), inner]) {
      const comparison = (await analyzer.status(GATEWAY, text))?.comparison;
      expect(comparison?.ok && comparison.lines[0]).toMatchObject({ what: 'Accepted', mark: 'same' });
    }
  });

  test.each(['a: [', 'kind: Gateway', 'words', ''])('%j is answered in words', async (text) => {
    const { analyzer } = await analyzed(CLASS, gateway('All'), route());
    expect((await analyzer.status(GATEWAY, text))?.comparison).toMatchObject({ ok: false });
  });
});

describe('the matrix', () => {
  test('says for each pair attached, or the step that refused, and its arrow', async () => {
    const { analyzer } = await analyzed(CLASS, gateway('All'), route());
    const matrix = await analyzer.matrix(ALL);
    expect(matrix.listeners.map(({ name, attachedRoutes }) => [name, attachedRoutes])).toEqual([
      ['http', 1],
      ['tcp', 0],
    ]);
    expect(matrix.routes.map(({ key }) => key)).toEqual([ROUTE]);
    expect(matrix.cells[0]?.map(({ step }) => step)).toEqual(['attached', 'kind']);
    expect(matrix.cells[0]?.[0]).toMatchObject({
      hostnames: ['shop.example.com'],
      edge: `${ROUTE}#spec.parentRefs[0]`,
    });
  });

  test('only the listener that was asked for is to blame', async () => {
    const { analyzer } = await analyzed(
      CLASS,
      gateway('Same'),
      route('[{ name: edge, namespace: infra, sectionName: http }]'),
    );
    const { cells } = await analyzer.matrix(ALL);
    expect(cells[0]?.map(({ step, state }) => [step, state])).toEqual([
      ['namespace', 'problem'],
      ['section-name', null],
    ]);
  });

  test('where none has the name, all are', async () => {
    const lost = route('[{ name: edge, namespace: infra, sectionName: web }]');
    const { analyzer } = await analyzed(CLASS, gateway('All'), lost);
    expect((await analyzer.matrix(ALL)).cells[0]?.map(({ state }) => state)).toEqual(['problem', 'problem']);
  });

  test('what the API server refuses is counted', async () => {
    const { analyzer } = await analyzed(CLASS, gateway('All'), route('7'));
    expect(await analyzer.matrix(ALL)).toMatchObject({ routes: [], refused: 1, gateways: [GATEWAY] });
  });

  test('a route that names another Gateway is left out when one is chosen, and dashed when all are', async () => {
    const lost = route('[{ name: other, namespace: infra }]');
    const { analyzer } = await analyzed(CLASS, gateway('All'), lost);
    expect((await analyzer.matrix({ ...ALL, gateway: GATEWAY })).routes).toEqual([]);
    expect((await analyzer.matrix(ALL)).cells[0]?.map(({ step }) => step)).toEqual(['parent', 'parent']);
  });

  test('can be narrowed to a namespace and to problems', async () => {
    const { analyzer } = await analyzed(CLASS, gateway('All'), route());
    expect((await analyzer.matrix({ ...ALL, namespace: 'infra' })).routes).toEqual([]);
    const plain = gateway('All').replace(/ {4}- \{ name: tcp.*\n/, '');
    const well = await analyzed(CLASS, plain, route());
    expect((await well.analyzer.matrix({ ...ALL, problemsOnly: true })).routes).toEqual([]);
    const refused = await analyzed(CLASS, gateway('Same'), route());
    expect((await refused.analyzer.matrix({ ...ALL, problemsOnly: true })).routes).toHaveLength(1);
  });
});
