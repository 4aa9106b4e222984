import { expect, test } from 'vitest';
import { layoutGraph } from '../../core/layout/layout-graph.ts';
import { graphEdge, graphNode, graphOf } from '../../core/layout/testing/random-graph.ts';
import { neighbour, readingOrder } from './navigate.ts';
import { buildScene } from './scene.ts';

const route = graphNode('route', 'HTTPRoute', 'shop', 'cart');
const other = graphNode('route', 'HTTPRoute', 'shop', 'zoo');
const service = graphNode('service', 'Service', 'shop', 'cart');
const far = graphNode('service', 'Service', 'vault', 'far');
const graph = graphOf(
  [route, other, service, far],
  [graphEdge(route, service, null, null), graphEdge(other, far, null, null)],
);
const scene = buildScene({
  ...graph,
  layout: layoutGraph(graph),
  places: new Map(),
  collapsed: new Set(),
  shownOn: new Map(),
});

test('right and left follow the edges', () => {
  expect(neighbour(scene, route.key, 'right')).toBe(service.key);
  expect(neighbour(scene, service.key, 'left')).toBe(route.key);
  expect(neighbour(scene, other.key, 'right')).toBe(far.key);
});

test('up and down stay in the column, across lanes', () => {
  expect(neighbour(scene, route.key, 'down')).toBe(other.key);
  expect(neighbour(scene, service.key, 'down')).toBe(far.key);
  expect(neighbour(scene, far.key, 'up')).toBe(service.key);
});

test('nothing lies beyond the last card', () => {
  expect(neighbour(scene, service.key, 'right')).toBe(null);
  expect(neighbour(scene, far.key, 'down')).toBe(null);
});

test('reading order begins at the top left', () => {
  expect(readingOrder(scene)[0]).toBe(route.key);
});
