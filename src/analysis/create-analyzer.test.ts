import { describe, expect, test } from 'vitest';
import type { Edge, GraphNode } from '../core/topology/graph.ts';
import type { Finding } from '../core/rules/finding.ts';
import type { CommandCall } from '../core/commands/command-call.ts';
import type { CommandPlan } from '../core/commands/command-plan.ts';
import type { ResourceKey } from '../core/model/resource.ts';
import { createInlineAnalyzer } from './create-analyzer.ts';
import type { Delta } from './delta.ts';
import type { AnalysisReport } from './protocol.ts';
import { changesOf } from '../core/planning/plan-edits.ts';

const FILE = 'shop.yaml';

const SHOP = `# The edge of the shop.
apiVersion: gateway.networking.k8s.io/v1
kind: Gateway
metadata:
  name: edge
  namespace: infra
spec:
  gatewayClassName: example
  listeners:
    - name: http
      port: 80
      protocol: HTTP
      allowedRoutes:
        namespaces: { from: All }
---
apiVersion: gateway.networking.k8s.io/v1
kind: HTTPRoute
metadata:
  name: cart
  namespace: shop
spec:
  parentRefs:
    - name: edge
      namespace: infra
  rules:
    - backendRefs:
        - name: cart # the one and only
          port: 8080
---
apiVersion: v1
kind: Service
metadata:
  name: cart
  namespace: shop
spec:
  selector: { app: cart }
  ports:
    - port: 8080
---
apiVersion: v1
kind: Service
metadata:
  name: api
  namespace: payments
spec:
  selector: { app: api }
  ports:
    - port: 80
`;

const route = 'gateway.networking.k8s.io/HTTPRoute/shop/cart' as ResourceKey;
const gateway = 'gateway.networking.k8s.io/Gateway/infra/edge' as ResourceKey;
const cart = '/Service/shop/cart' as ResourceKey;
const api = '/Service/payments/api' as ResourceKey;

/** What the application would hold after the reports it got. */
function createScreen() {
  const nodes = new Map<ResourceKey, GraphNode>();
  const edges = new Map<string, Edge>();
  const findings = new Map<string, Finding>();
  const patch = <K, V>(map: Map<K, V>, { set, deleted }: Delta<K, V>) => {
    for (const key of deleted) expect(map.delete(key)).toBe(true);
    for (const [key, value] of set) map.set(key, value);
  };
  return {
    nodes,
    edges,
    findings,
    receive(report: AnalysisReport | null) {
      if (!report) throw new Error('No report.');
      patch(nodes, report.nodes);
      patch(edges, report.edges);
      patch(findings, report.findings);
      return report;
    },
  };
}

async function open(text = SHOP) {
  const analyzer = createInlineAnalyzer();
  const screen = createScreen();
  screen.receive(await analyzer.update([{ path: FILE, type: 'put', text }], 1));
  let version = 1;
  return {
    analyzer,
    screen,
    type: async (find: string, insert: string, from = text) => {
      const start = from.indexOf(find);
      const edits = [{ span: { start, end: start + find.length }, text: insert }];
      return screen.receive(await analyzer.update([{ path: FILE, type: 'edit', edits }], ++version));
    },
    carryOut: async (calls: readonly CommandCall[]) => {
      const { plan } = await analyzer.plan(calls);
      if (!plan.ok) throw new Error(plan.reason);
      screen.receive(await analyzer.update(changesOf(plan), ++version));
      return plan;
    },
  };
}

const refused = (plan: CommandPlan): string | null => (plan.ok ? null : plan.reason);
const problems = (screen: ReturnType<typeof createScreen>) =>
  [...screen.findings.values()].filter(({ severity }) => severity === 'error').map(({ code }) => code);

describe('reports', () => {
  test('the first has everything: nodes, edges, places, outlines', async () => {
    const analyzer = createInlineAnalyzer();
    const report = await analyzer.update([{ path: FILE, type: 'put', text: SHOP }], 7);
    expect(report?.version).toBe(7);
    const keys = report?.nodes.set.map(([key]) => key) ?? [];
    expect(keys).toEqual(expect.arrayContaining([route, gateway, cart, api]));
    const cards = report?.cards.set.map(([key]) => key) ?? [];
    const folded = report?.shownOn.set.map(([key]) => key) ?? [];
    expect([...cards, ...folded].toSorted()).toEqual(keys.toSorted());
    expect(report?.boxes.set.map(([key]) => key).toSorted()).toEqual(cards.toSorted());
    expect(report?.outlines.set[0]?.[1].keys).toEqual([[gateway], [route], [cart], [api]]);
    expect(report?.namespaces).toEqual(['infra', 'payments', 'shop']);
    expect(report?.lanes?.length).toBeGreaterThan(2);
  });

  test('later ones have only the differences', async () => {
    const { type, screen } = await open();
    const report = await type('port: 8080\n---', 'port: 8081\n---');
    expect(report.nodes.set.map(([key]) => key)).not.toContain(gateway);
    expect([...screen.findings.values()].some(({ resource }) => resource === route)).toBe(true);
  });

  test('a comment changes nothing but places in the text', async () => {
    const { type } = await open();
    const report = await type('# the one and only', '# only');
    expect([report.nodes, report.edges, report.findings]).toEqual(
      Array.from({ length: 3 }, () => ({ set: [], deleted: [] })),
    );
    expect(report.lanes).toBeNull();
    expect(report.boxes.set).toEqual([]);
    expect(report.outlines.set).toHaveLength(1);
  });

  test('an update that another one overtakes answers with nothing, and its text counts', async () => {
    const analyzer = createInlineAnalyzer();
    const first = analyzer.update([{ path: FILE, type: 'put', text: SHOP }], 1);
    const edits = [{ span: { start: 0, end: 0 }, text: '# Hello\n' }];
    const second = analyzer.update([{ path: FILE, type: 'edit', edits }], 2);
    expect(await first).toBeNull();
    expect((await second)?.outlines.set[0]?.[1].starts.at(-1)).toBe(SHOP.length + 8);
  });

  test('a document that does not parse keeps its node, marked stale, and the rest stays live', async () => {
    const { type, screen } = await open();
    await type('name: cart # the', 'name: "cart # the');
    expect(screen.nodes.get(route)?.stale).toBe(true);
    expect(screen.nodes.get(cart)?.stale).toBe(false);
    expect(problems(screen).length).toBeGreaterThan(0);
  });

  test('a changed default namespace moves what names none', async () => {
    const analyzer = createInlineAnalyzer();
    const screen = createScreen();
    const text = 'apiVersion: v1\nkind: Service\nmetadata: { name: a }\n';
    screen.receive(await analyzer.update([{ path: FILE, type: 'put', text }], 1));
    screen.receive(await analyzer.update([], 2, { defaultNamespace: 'shop' }));
    expect([...screen.nodes.keys()]).toEqual(['/Service/shop/a']);
  });
});

describe('plans', () => {
  const toPayments: CommandCall = {
    id: 'connect',
    args: { from: route, fromRow: 'rule:0', to: api, toRow: 'port:80/TCP' },
  };

  test('report what they break, with a remedy', async () => {
    const { analyzer, carryOut, screen } = await open();
    const before = problems(screen);
    const { version, plan } = await analyzer.plan([toPayments]);
    expect(version).toBe(1);
    if (!plan.ok) throw new Error(plan.reason);
    expect(plan.caveats).toHaveLength(1);
    const remedy = plan.caveats[0]?.remedies[0];
    if (!remedy) throw new Error('No remedy.');
    const fixed = await carryOut([toPayments, remedy.call]);
    expect(fixed.caveats).toEqual([]);
    expect(problems(screen)).toEqual(before);
  });

  test('leave the text alone where they change nothing', async () => {
    const { analyzer, carryOut } = await open();
    const { edits } = await carryOut([toPayments]);
    expect(edits.every(({ path }) => path === FILE)).toBe(true);
    const inserted = edits.reduce((length, { text }) => length + text.length, 0);
    expect(inserted).toBeLessThan(200);
    const place = await analyzer.reveal(route, ['spec', 'rules', 0, 'backendRefs', 1, 'name']);
    expect(place?.file).toBe(FILE);
  });

  test('say nothing of what was wrong before and only moved', async () => {
    const text = SHOP.replace('name: cart # the', 'name: ghost # the');
    const { analyzer } = await open(text);
    const { plan } = await analyzer.plan([
      { id: 'rename', args: { key: route, name: 'basket', follow: true } },
    ]);
    expect(plan.ok && plan.caveats).toEqual([]);
  });

  test('that delete something say who misses it', async () => {
    const { analyzer } = await open();
    const { plan } = await analyzer.plan([{ id: 'delete', args: { keys: [cart], references: 'keep' } }]);
    expect(plan.ok && plan.caveats.length).toBeGreaterThan(0);
  });

  test('that create something do not complain that it is new', async () => {
    const { analyzer } = await open();
    const args = { kind: 'gateway.networking.k8s.io/HTTPRoute', name: 'new', namespace: 'shop', file: FILE };
    const { plan } = await analyzer.plan([{ id: 'create', args }]);
    expect(plan.ok && plan.caveats).toEqual([]);
    expect(plan.ok && plan.select).toEqual(['gateway.networking.k8s.io/HTTPRoute/shop/new']);
  });

  test('refuse in words', async () => {
    const { analyzer } = await open();
    // @ts-expect-error There is no such command.
    expect(refused((await analyzer.plan([{ id: 'fly', args: {} }])).plan)).toMatch(/fly/);
    const { plan } = await analyzer.plan([
      { id: 'connect', args: { from: cart, fromRow: null, to: gateway, toRow: null } },
    ]);
    expect(refused(plan)).toEqual(expect.any(String));
  });

  test('create and connect in one go', async () => {
    const { carryOut, screen } = await open();
    const key = 'gateway.networking.k8s.io/HTTPRoute/shop/new' as ResourceKey;
    await carryOut([
      {
        id: 'create',
        args: { kind: 'gateway.networking.k8s.io/HTTPRoute', name: 'new', namespace: 'shop', file: FILE },
      },
      { id: 'connect', args: { from: key, fromRow: null, to: gateway, toRow: 'listener:http' } },
    ]);
    const edge = [...screen.edges.values()].find(({ holder, role }) => holder === key && role === 'parent');
    // The manifests do not hold the class of the Gateway, so its controller is not known.
    expect(edge?.state).toBe('unknown');
    expect(edge?.source).toBe(gateway);
  });
});

describe('places', () => {
  test('lead from text to object and back', async () => {
    const { analyzer } = await open();
    const offset = SHOP.indexOf('name: cart # the') + 7;
    const located = await analyzer.locate(FILE, offset);
    expect(located).toMatchObject({ resource: route, path: ['spec', 'rules', 0, 'backendRefs', 0, 'name'] });
    const place = located && (await analyzer.reveal(route, located.path));
    expect(place && SHOP.slice(place.span.start, place.span.end)).toBe('cart');
    expect(await analyzer.locate('none.yaml', 0)).toBeNull();
    expect(await analyzer.reveal('a/b/c/d' as ResourceKey, [])).toBeNull();
  });

  test('of findings follow the text', async () => {
    const { analyzer, screen, type } = await open(SHOP.replace('name: cart # the', 'name: ghost # the'));
    const finding = [...screen.findings.values()].find(({ resource }) => resource === route);
    if (!finding) throw new Error('No finding.');
    const [before] = await analyzer.spans([finding.at]);
    await type('# The edge', '# Here is the edge');
    const [after] = await analyzer.spans([finding.at]);
    expect((after?.start ?? 0) - (before?.start ?? 0)).toBe(8);
    expect(await analyzer.spans([{ ...finding.at, docId: -1 }])).toEqual([null]);
  });

  test('an object can be inspected', async () => {
    const { analyzer } = await open();
    expect(await analyzer.inspect(cart)).toMatchObject({ apiVersion: 'v1', file: FILE, stale: false });
    expect(await analyzer.inspect('/Service/shop/none' as ResourceKey)).toBeNull();
  });
});

describe('the workspace leaves', () => {
  test('as YAML with every byte of its documents, as files, and as a drawing', async () => {
    const { analyzer } = await open();
    expect(await analyzer.exportText('yaml')).toEqual([{ path: 'manifests.yaml', text: SHOP }]);
    expect(await analyzer.exportText('files')).toHaveLength(4);
    expect((await analyzer.exportText('kustomization'))[0]?.path).toBe('kustomization.yaml');
    expect((await analyzer.exportText('mermaid'))[0]?.text).toContain('flowchart');
    expect(await createInlineAnalyzer().exportText('yaml')).toEqual([]);
  });
});
