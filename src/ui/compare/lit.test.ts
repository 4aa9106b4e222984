import { runToEnd } from '../../core/incremental/steps.ts';
import { expect, test } from 'vitest';
import { analysisOf } from '../../core/testing/workspace.ts';
import { comparisonView } from '../../core/side-by-side/comparison-view.ts';
import { CART, EDGE } from '../../testing/shop.ts';
import { cardsAt, litBy, litByPath } from './lit.ts';

const text = `${EDGE}---\n${CART}`;
const { before, after } = runToEnd(comparisonView(analysisOf(text), analysisOf(text))).view;
const keyOf = (kind: string) => [...after.nodes.values()].find((node) => node.kind === kind)?.key ?? '';
const route = keyOf('HTTPRoute');

test('a card lights its counterpart, with the edges of both', () => {
  const [was, is] = [litBy(before, { type: 'card', id: route }), litBy(after, { type: 'card', id: route })];
  expect([...was.cards]).toEqual([route]);
  expect(was).toEqual(is);
  expect(was.edges.size).toBeGreaterThan(1);
});

test('an edge lights its counterpart, with its ends', () => {
  const [id = '', edge] = [...after.edges][0] ?? [];
  const lit = litBy(before, { type: 'edge', id });
  expect([...lit.edges]).toEqual([id]);
  expect([...lit.cards]).toEqual([edge?.source, edge?.target]);
});

test('what is shown on a card lights that card', () => {
  const [[folded, [card] = []] = []] = [...after.shownOn];
  expect(folded && [...litBy(after, { type: 'card', id: folded }).cards][0]).toBe(card);
  expect(folded && [...litByPath(after, { nodes: [folded], edges: [], stop: null }).cards]).toContain(card);
});

test('a row stands for its object on both sides, also where it is on one only', () => {
  const places = { before: null, after: { key: route as never, path: [] } };
  expect([...cardsAt(before, places, 'before')]).toEqual([route]);
  expect(cardsAt(before, null, 'before').size).toBe(0);
});
