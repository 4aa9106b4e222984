import { expect, test } from 'vitest';
import { canvasBoxes } from '../../core/layout/canvas-boxes.ts';
import { layoutGraph } from '../../core/layout/layout-graph.ts';
import { graphEdge, graphNode, graphOf } from '../../core/layout/testing/random-graph.ts';
import { buildScene, cardAt, laneAt } from './scene.ts';

const gateway = graphNode('gateway', 'Gateway', 'infra', 'edge');
const route = graphNode('route', 'HTTPRoute', 'shop', 'cart');
const service = graphNode('service', 'Service', 'shop', 'cart');
const edges = [
  graphEdge(gateway, route, null, null),
  { ...graphEdge(route, service, null, null), state: 'refused' as const },
];
const graph = graphOf([gateway, route, service], edges);
const layout = layoutGraph(graph);

const sceneWith = (change: Partial<Parameters<typeof buildScene>[0]> = {}) =>
  buildScene({ ...graph, layout, places: new Map(), collapsed: new Set(), shownOn: new Map(), ...change });

test('cards without a place of the user are where the layout puts them', () => {
  const { boxes } = sceneWith();
  const { x, y } = canvasBoxes(layout).get(service.key) ?? { x: -1, y: -1 };
  expect(boxes.get(service.key)).toMatchObject({ x, y });
});

test('a place is kept from the top of its lane, so the card goes where its lane goes', () => {
  const places = new Map([[service.key, { x: 900, y: 60 }]]);
  const lane = sceneWith({ places }).lanes.find(({ namespace }) => namespace === 'shop');
  expect(sceneWith({ places }).boxes.get(service.key)).toMatchObject({ x: 900, y: (lane?.y ?? 0) + 60 });
  const folded = sceneWith({ places, collapsed: new Set(['infra']) });
  const moved = folded.lanes.find(({ namespace }) => namespace === 'shop');
  expect(moved?.y).not.toBe(lane?.y);
  expect(folded.boxes.get(service.key)?.y).toBe((moved?.y ?? 0) + 60);
});

test('a lane grows with the cards that were put below its foot', () => {
  const scene = sceneWith({ places: new Map([[gateway.key, { x: 0, y: 800 }]]) });
  const [infra, shop] = scene.lanes;
  expect(infra?.height).toBeGreaterThan(800);
  expect(shop?.y).toBe((infra?.y ?? 0) + (infra?.height ?? 0));
});

test('a collapsed lane shows one summary per tier, and its edges end there with the worst of their states', () => {
  const scene = sceneWith({ collapsed: new Set(['shop']) });
  expect(scene.summaries.map(({ tier, keys }) => [tier, keys.length])).toEqual([
    ['route', 1],
    ['service', 1],
  ]);
  expect(scene.boxes.has(route.key)).toBe(false);
  expect(scene.edges.map(({ state, edge }) => [state, edge])).toEqual([
    ['ok', null],
    ['refused', null],
  ]);
});

test('lanes and cards are found by where the pointer is', () => {
  const scene = sceneWith();
  const box = scene.boxes.get(route.key) ?? { x: 0, y: 0 };
  expect(cardAt(scene, { x: box.x + 4, y: box.y + 4 })).toBe(route.key);
  expect(cardAt(scene, { x: box.x - 4, y: box.y })).toBe(null);
  expect(laneAt(scene, box.y)?.namespace).toBe('shop');
  expect(laneAt(scene, 1e6)?.namespace).toBe('shop');
  expect(laneAt(scene, -1e6)?.namespace).toBe('infra');
});
