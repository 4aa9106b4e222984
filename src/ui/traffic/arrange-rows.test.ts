import { expect, test } from 'vitest';
import type { RoutingRowView } from '../../core/views/traffic/routing-view.ts';
import { arrangeRows } from './arrange-rows.ts';

const row = (id: string, change: Partial<RoutingRowView> = {}): RoutingRowView => ({
  id,
  gateway: 'infra/edge',
  listener: 'http',
  protocol: 'HTTP',
  host: 'a.test',
  path: `/${id}`,
  pathType: 'prefix',
  method: '',
  conditions: '',
  draft: null,
  route: 'shop/web',
  rule: 'rule 1',
  routeKey: null,
  at: [],
  answer: 'shop/web, 200',
  verdict: 'served',
  lost: null,
  ...change,
});

const rows = [
  row('cart', { answer: 'shop/cart, 200' }),
  row('blog', { verdict: 'fails', answer: '500' }),
  row('any', { pathType: 'rest', verdict: 'fails' }),
  row('old', { lost: { kind: 'covered', words: 'Never.' } }),
];
const ids = (shown: readonly RoutingRowView[]) => shown.map(({ id }) => id);

test('all words of the filter must be in a row, in whatever column', () => {
  expect(ids(arrangeRows(rows, 'SHOP/cart a.test', false, null))).toEqual(['cart']);
  expect(ids(arrangeRows(rows, '', false, null))).toEqual(['cart', 'blog', 'any', 'old']);
});

test('a row is a problem when it fails or is never reached; the 404 of the rest is not', () => {
  expect(ids(arrangeRows(rows, '', true, null))).toEqual(['blog', 'old']);
});

test('columns sort both ways, and what is equal stays as it was', () => {
  expect(ids(arrangeRows(rows, '', false, { column: 'path', descending: false }))).toEqual([
    'any',
    'blog',
    'cart',
    'old',
  ]);
  expect(ids(arrangeRows(rows, '', false, { column: 'host', descending: true }))).toEqual([
    'cart',
    'blog',
    'any',
    'old',
  ]);
});
