import { expect, test } from 'vitest';
import { countWork } from '../testing/count-work.ts';
import { canvasBoxes } from './canvas-boxes.ts';
import { layoutGraph } from './layout-graph.ts';
import { drawLines } from './lines/draw-lines.ts';
import { graphEnds } from './lines/graph-ends.ts';
import { graphEdge, graphNode, graphOf, randomGraph } from './testing/random-graph.ts';
import type { Graph } from '../topology/graph.ts';

/** Four times as many cards may cost so many times as much: more than four, for what is sorted, but far from sixteen. */
const MOST = 6;

const LAYOUT = '/src/core/layout/';

const work: Record<string, (size: number) => () => unknown> = {
  'the layout of a graph': (size) => {
    const graph = randomGraph(size, 3);
    return () => layoutGraph(graph);
  },
  'the layout of a graph in one namespace': (size) => {
    const graph = randomGraph(size, 3, 1);
    return () => layoutGraph(graph);
  },
  'its lines': (size) => {
    const graph = randomGraph(size, 3);
    const boxes = canvasBoxes(layoutGraph(graph));
    const ends = graphEnds(graph, boxes);
    return () => drawLines(boxes, ends);
  },
};

test.each(Object.entries(work))('%s takes work in proportion to its cards', async (_, of) => {
  const [small, large] = [await countWork(of(300), LAYOUT), await countWork(of(1200), LAYOUT)];
  expect(small).toBeGreaterThan(1000);
  expect(large / small).toBeLessThan(MOST);
});

/** Services that each select all Pods. */
function everyServiceSelectsEveryPod(count: number): Graph {
  const cards = (tier: 'service' | 'workload', kind: string) =>
    Array.from({ length: count }, (_, i) => graphNode(tier, kind, 'shop', `${kind}-${i}`));
  const [services, pods] = [cards('service', 'Service'), cards('workload', 'Pod')];
  const edges = services.flatMap((service) => pods.map((pod) => graphEdge(service, pod, null, null)));
  return graphOf([...services, ...pods], edges);
}

/** What may run for each edge more: it is read, and looked at once. */
const FOR_EACH_EDGE = 20;

test('where all are joined with all, an edge is only read', async () => {
  const workOf = async (count: number) => {
    const graph = everyServiceSelectsEveryPod(count);
    return countWork(() => layoutGraph(graph), LAYOUT);
  };
  const [small, large] = [await workOf(40), await workOf(120)];
  expect((large - small) / (120 * 120 - 40 * 40)).toBeLessThan(FOR_EACH_EDGE);
});

test('where all are joined with all, each stands beside those that it is joined with, in the order of their names', () => {
  const boxes = canvasBoxes(layoutGraph(everyServiceSelectsEveryPod(20)));
  const [services, pods] = ['Service', 'Pod'].map((kind) =>
    [...boxes].flatMap(([key, box]) => (key.includes(`/${kind}/`) ? [{ key, y: box.y }] : [])),
  );
  const names = (cards: typeof services) =>
    cards?.toSorted((a, b) => a.y - b.y).map(({ key }) => key.split('-').at(-1));
  expect(names(services)).toEqual(names(pods));
  expect(new Set(services?.map(({ y }) => y))).toEqual(new Set(pods?.map(({ y }) => y)));
});
