import { expect, test } from 'vitest';
import { SHOP } from '../testing/shop.ts';
import { createInlineAnalyzer } from './create-analyzer.ts';

const texts = Object.entries(SHOP).map(([path, text]) => ({ path, text }));

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
  expect(await analyzer.comparison()).toBeNull();
  await analyzer.compareWith([]);
  const empty = await analyzer.comparison();
  expect(empty?.rows.objects.rows.every(({ change }) => change === 'added')).toBe(true);
  await analyzer.compareWith(texts);
  expect((await analyzer.comparison())?.rows.objects.total).toBe(0);
  await analyzer.endComparison();
  expect(await analyzer.comparison()).toBeNull();
});

test('the comparison follows the text', async () => {
  const analyzer = await opened();
  await analyzer.compareWith(texts);
  const first = await analyzer.comparison();
  const file = texts.find(({ text }) => text.includes('kind: HTTPRoute'));
  const text = file?.text.replace('/cart', '/basket') ?? '';
  await analyzer.update([{ type: 'put', path: file?.path ?? '', text }], 2);
  const next = await analyzer.comparison();
  expect(first?.rows.requests.total).toBe(0);
  expect(next?.rows.requests.total).toBeGreaterThan(0);
});

test('a request goes through both, and through one only where nothing is compared', async () => {
  const analyzer = await opened();
  const draft = {
    url: 'http://shop.example.com/cart',
    method: 'GET',
    headers: [],
    gateway: null,
    ingressClass: null,
    serviceEntry: null,
    port: null,
    sni: null,
  };
  const drafts = { before: draft, after: draft, client: null };
  expect(await analyzer.sendToBoth(drafts)).toBeNull();
  await analyzer.compareWith([]);
  const sent = await analyzer.sendToBoth(drafts);
  expect(sent?.after).toMatchObject({ ok: true, outcome: { summary: 'shop/cart, 200' } });
});

test('the Ingresses of a workspace are compared with its Gateways', async () => {
  const analyzer = await opened();
  await analyzer.compareWith(null);
  expect((await analyzer.comparison())?.rows.requests.total).toBeGreaterThan(0);
});
