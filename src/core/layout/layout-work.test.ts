import { expect, test } from 'vitest';
import { countWork } from '../testing/count-work.ts';
import { layoutGraph } from './layout-graph.ts';
import { drawLines } from './lines/draw-lines.ts';
import { graphEnds } from './lines/graph-ends.ts';
import { randomGraph } from './testing/random-graph.ts';

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
    const { boxes } = layoutGraph(graph);
    const ends = graphEnds(graph, boxes);
    return () => drawLines(boxes, ends);
  },
};

test.each(Object.entries(work))('%s takes work in proportion to its cards', async (_, of) => {
  const [small, large] = [await countWork(of(300), LAYOUT), await countWork(of(1200), LAYOUT)];
  expect(small).toBeGreaterThan(1000);
  expect(large / small).toBeLessThan(MOST);
});
