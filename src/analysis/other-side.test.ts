import { expect, test } from 'vitest';
import { ingressWorkspace } from '../core/ingress/testing/ingress-objects.ts';
import { SHOP } from '../testing/shop.ts';
import { createInlineAnalyzer } from './create-analyzer.ts';
import type { Analyzer } from './protocol.ts';

const texts = Object.entries(SHOP).map(([path, text]) => ({ path, text }));

/** A comparison that is not stopped. */
async function compared(analyzer: Analyzer) {
  const answer = await analyzer.comparison();
  if (answer === 'stopped') throw new Error('It was stopped.');
  return answer;
}

async function opened() {
  const analyzer = createInlineAnalyzer();
  await analyzer.update(
    texts.map((file) => ({ ...file, type: 'put' as const })),
    1,
  );
  return analyzer;
}

test('a workspace is compared with texts until that is ended', async () => {
  const analyzer = await opened();
  expect(await compared(analyzer)).toBeNull();
  await analyzer.compareWith([]);
  const empty = await compared(analyzer);
  expect(empty?.rows.objects.rows.every(({ change }) => change === 'added')).toBe(true);
  await analyzer.compareWith(texts);
  expect((await compared(analyzer))?.rows.objects.total).toBe(0);
  await analyzer.endComparison();
  expect(await compared(analyzer)).toBeNull();
});

test('Ingresses are compared with what they would become, and requests go through both', async () => {
  const analyzer = createInlineAnalyzer();
  const text = ingressWorkspace([
    { name: 'web', hosts: { 'a.test': ['P /→s'] }, annotations: { 'whitelist-source-range': '10.0.0.0/8' } },
  ]);
  await analyzer.update([{ type: 'put', path: 'all.yaml', text }], 1);
  await analyzer.compareWith('converted');
  const view = await compared(analyzer);
  expect(view?.models?.rows.length).toBeGreaterThan(0);
  expect(view?.equal).toBeGreaterThan(0);
  const [row] = view?.rows.requests.rows ?? [];
  expect(row?.cause).toContain('whitelist-source-range');
  const kindsOf = (side: 'before' | 'after') =>
    [...(view?.[side].nodes.values() ?? [])].map(({ kind }) => kind);
  expect(kindsOf('before')).toContain('Ingress');
  expect(kindsOf('after')).toEqual(expect.arrayContaining(['Gateway', 'HTTPRoute']));
  expect(kindsOf('after')).not.toContain('Ingress');
  const sent = row && (await analyzer.sendToBoth(row.drafts));
  expect(sent?.differences).not.toEqual([]);
});

test('the comparison follows the text', async () => {
  const analyzer = await opened();
  await analyzer.compareWith(texts);
  const first = await compared(analyzer);
  const file = texts.find(({ text }) => text.includes('kind: HTTPRoute'));
  const text = file?.text.replace('/cart', '/basket') ?? '';
  await analyzer.update([{ type: 'put', path: file?.path ?? '', text }], 2);
  const next = await compared(analyzer);
  expect(first?.rows.requests.total).toBe(0);
  expect(next?.rows.requests.total).toBeGreaterThan(0);
});

const DRAFT = {
  url: 'http://shop.example.com/cart',
  method: 'GET',
  headers: [],
  gateway: null,
  ingressClass: null,
  serviceEntry: null,
  from: null,
  port: null,
  sni: null,
};

test('a request goes through both, and through one only where nothing is compared', async () => {
  const analyzer = await opened();
  const draft = DRAFT;
  const drafts = { before: draft, after: draft, client: null };
  expect(await analyzer.sendToBoth(drafts)).toBeNull();
  await analyzer.compareWith([]);
  const sent = await analyzer.sendToBoth(drafts);
  expect(sent?.after).toMatchObject({ ok: true, outcome: { summary: 'shop/cart, 200' } });
});

test('what one side reports as one unfolds there, and is none on the other', async () => {
  const analyzer = await opened();
  const route = (name: string) => `apiVersion: gateway.networking.k8s.io/v1
kind: HTTPRoute
metadata: {name: ${name}, namespace: shop}
spec:
  parentRefs: [{name: edge}]
  hostnames: [${name}.example.com]
  rules: [{backendRefs: [{name: cart, port: 80}]}]
`;
  const gateway = `apiVersion: gateway.networking.k8s.io/v1
kind: GatewayClass
metadata: {name: any}
spec: {controllerName: example.com/any}
---
apiVersion: gateway.networking.k8s.io/v1
kind: Gateway
metadata: {name: edge, namespace: shop}
spec:
  gatewayClassName: any
  listeners: [{name: http, port: 80, protocol: HTTP}]
`;
  const names = Array.from({ length: 40 }, (_, index) => `other-${index}`);
  const text = [gateway, ...names.map(route), route('shop')].join('---\n');
  await analyzer.compareWith([{ path: 'cluster.yaml', text }]);
  const draft = { ...DRAFT, url: 'http://shop.example.com/' };
  const drafts = { before: draft, after: draft, client: null };
  const sent = await analyzer.sendToBoth(drafts);
  const steps = sent?.before.ok ? sent.before.steps : [];
  const group = steps.find((step) => step.group)?.group;
  expect(group?.count).toBe(40);
  const id = group?.id ?? '';
  const members = await analyzer.groupOnSide(drafts, { side: 'before', id, most: 10 });
  expect(members?.map(({ subject }) => subject)).toHaveLength(10);
  expect(members?.[0]?.reason).toContain('shop.example.com');
  expect(await analyzer.groupOnSide(drafts, { side: 'after', id, most: 10 })).toBeNull();
});

test('the Ingresses of a workspace are compared with its Gateways', async () => {
  const analyzer = await opened();
  await analyzer.compareWith(null);
  expect((await compared(analyzer))?.rows.requests.total).toBeGreaterThan(0);
});
