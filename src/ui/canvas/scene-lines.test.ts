import { expect, test } from 'vitest';
import { layoutGraph } from '../../core/layout/layout-graph.ts';
import { graphEdge, graphNode, graphOf } from '../../core/layout/testing/random-graph.ts';
import { drawMovedLines } from './scene-lines.ts';
import { buildScene } from './scene.ts';

const route = graphNode('route', 'HTTPRoute', 'shop', 'cart');
const other = graphNode('route', 'HTTPRoute', 'shop', 'other');
const service = graphNode('service', 'Service', 'shop', 'cart');
const backend = graphNode('service', 'Service', 'shop', 'other');
const [joined, apart] = [graphEdge(route, service, null, null), graphEdge(other, backend, null, null)];
const graph = graphOf([route, other, service, backend], [joined, apart]);
const scene = buildScene({
  ...graph,
  layout: layoutGraph(graph),
  places: new Map(),
  collapsed: new Set(),
  shownOn: new Map(),
});

test('while a card is dragged its lines follow, and all others are the same objects', () => {
  const { x, y, height } = scene.boxes.get(service.key) ?? { x: 0, y: 0, height: 0 };
  const lines = drawMovedLines(scene, new Map([[service.key, { x: x + 40, y: y + 200 }]]));
  expect(lines.get(joined.id)?.points.at(-1)).toEqual({ x: x + 40, y: y + 200 + height / 2 });
  expect(lines.get(apart.id)).toBe(scene.lines.get(apart.id));
  expect(lines.size).toBe(scene.lines.size);
});
