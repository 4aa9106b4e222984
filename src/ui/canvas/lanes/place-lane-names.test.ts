import { expect, test } from 'vitest';
import { graphNode } from '../../../core/layout/testing/random-graph.ts';
import { TITLES_HEIGHT } from '../insets.ts';
import { placeLaneNames } from './place-lane-names.ts';

const card = graphNode('gateway', 'Gateway', 'shop', 'edge');
const lane = (namespace: string, y: number, height: number) => ({
  namespace,
  y,
  height,
  count: 1,
  collapsed: false,
});
const scene = {
  lanes: [lane('infra', 0, 200), lane('shop', 200, 400)],
  boxes: new Map([[card.key, { x: 20, y: 232, width: 204, height: 80 }]]),
  nodes: new Map([[card.key, card]]),
  summaries: [],
  bounds: { x: 0, y: 0, width: 800, height: 600 },
  columns: [{ tier: 'gateway' as const, x: 20, width: 204 }],
};
const size = { width: 900, height: 600 };
const names = (y: number, zoom = 1) =>
  placeLaneNames(scene, { x: 0, y, zoom }, size).map(({ lane: { namespace }, top }) => [namespace, top]);

test('names are in the top left corner of their lanes', () =>
  expect(names(TITLES_HEIGHT)).toEqual([
    ['infra', TITLES_HEIGHT + 4],
    ['shop', TITLES_HEIGHT + 204],
  ]));

test('a name stays in view while its lane is, where it covers no card', () => {
  expect(names(-60)[0]).toEqual(['infra', TITLES_HEIGHT + 4]);
  expect(names(-210)).toEqual([]);
  expect(names(-330)).toEqual([['shop', TITLES_HEIGHT + 4]]);
});

test('far out a name ends where the cards of its lane begin', () => {
  const [, shop] = placeLaneNames(scene, { x: 0, y: 40, zoom: 0.3 }, size);
  expect((shop?.top ?? 0) + 20).toBeLessThanOrEqual(232 * 0.3 + 40 + 2);
});

test('names that would lie on one another are left out', () => expect(names(200, 0.04)).toHaveLength(1));

test('where lanes say what they hold, that is beside the cards', () => {
  const [infra, shop] = placeLaneNames(scene, { x: 0, y: 60, zoom: 0.2 }, size);
  expect(infra?.left).toBeGreaterThan(800 * 0.2);
  expect(shop?.top).toBe(60 + 400 * 0.2 - 10);
});
