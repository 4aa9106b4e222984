import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { Graph } from '../../topology/graph.ts';
import type { Box } from '../layout.ts';
import { layoutGraph } from '../layout-graph.ts';
import { rowAnchor } from '../node-size.ts';
import { randomGraph, seeded } from '../testing/random-graph.ts';
import { drawLines } from './draw-lines.ts';
import type { EdgeLine, LineEnds, Point } from './edge-line.ts';

const graphs = fc
  .record({ size: fc.integer({ min: 1, max: 120 }), seed: fc.integer() })
  .map(({ size, seed }) => randomGraph(size, seed));

/** The ends of a graph's edges on the cards as they are placed. */
function endsOf({ nodes, edges }: Graph, boxes: ReadonlyMap<string, Box>): LineEnds[] {
  return [...edges.values()].flatMap(({ id, source, sourceRow, target, targetRow }) => {
    const [from, to, a, b] = [boxes.get(source), boxes.get(target), nodes.get(source), nodes.get(target)];
    if (!from || !to || !a || !b) return [];
    const sourceY = from.y + rowAnchor(a, sourceRow);
    const targetY = to.y + rowAnchor(b, targetRow);
    return [{ id, source, sourceY, target, targetY, bundle: `${source}|${sourceRow}` }];
  });
}

const parts = ({ points }: EdgeLine): readonly (readonly [Point, Point])[] =>
  points.slice(1).map((point, at) => [points[at] ?? point, point]);

const touches = (box: Box, [a, b]: readonly [Point, Point]): boolean =>
  Math.max(a.x, b.x) > box.x &&
  Math.min(a.x, b.x) < box.x + box.width &&
  Math.max(a.y, b.y) > box.y &&
  Math.min(a.y, b.y) < box.y + box.height;

function faults(boxes: ReadonlyMap<string, Box>, edges: readonly LineEnds[]): string[] {
  const lines = drawLines(boxes, edges);
  return edges.flatMap((edge) => {
    const line = lines.get(edge.id);
    if (!line) return [`${edge.id} has no line`];
    const found: string[] = [];
    for (const part of parts(line)) {
      const [a, b] = part;
      if (a.x !== b.x && a.y !== b.y) found.push(`${edge.id} runs aslant`);
      for (const [key, box] of boxes)
        if (key !== edge.source && key !== edge.target && touches(box, part))
          found.push(`${edge.id} passes behind ${key}`);
    }
    if (line.points[0]?.y !== edge.sourceY || line.points.at(-1)?.y !== edge.targetY)
      found.push(`${edge.id} does not join its rows`);
    return found;
  });
}

test('no line passes behind a card that it does not join', () => {
  fc.assert(
    fc.property(graphs, (graph) => {
      const { boxes } = layoutGraph(graph);
      expect(faults(boxes, endsOf(graph, boxes))).toEqual([]);
    }),
    { numRuns: 60 },
  );
});

test('the order of edges and cards does not matter', () => {
  fc.assert(
    fc.property(graphs, fc.integer(), (graph, seed) => {
      const { boxes } = layoutGraph(graph);
      const random = seeded(seed);
      const ends = endsOf(graph, boxes);
      const shuffled = ends.toSorted(() => random() - 0.5);
      const lines = drawLines(new Map([...boxes].toReversed()), shuffled);
      expect(lines).toEqual(drawLines(boxes, ends));
    }),
    { numRuns: 40 },
  );
});

test('after an edit, lines are what they would be anew, and those that did not change are the same', () => {
  fc.assert(
    fc.property(graphs, fc.nat(), (graph, pick) => {
      const { boxes } = layoutGraph(graph);
      const ends = endsOf(graph, boxes);
      const before = drawLines(boxes, ends);
      const fewer = ends.filter((_, index) => index !== pick % ends.length);
      const after = drawLines(boxes, fewer, before);
      expect(after).toEqual(drawLines(boxes, fewer));
      for (const [id, line] of after)
        if (JSON.stringify(line) === JSON.stringify(before.get(id))) expect(line).toBe(before.get(id));
    }),
    { numRuns: 40 },
  );
});

const box = (x: number, y: number, height = 52): Box => ({ x, y, width: 100, height });

/** Lines between boxes, joined at the middle of their headers. */
function draw(boxes: Readonly<Record<string, Box>>, ...edges: readonly (readonly [string, string])[]) {
  const ends = edges.map(([source, target]) => ({
    id: `${source}-${target}`,
    source,
    sourceY: (boxes[source]?.y ?? 0) + 18,
    target,
    targetY: (boxes[target]?.y ?? 0) + 18,
    bundle: source,
  }));
  return [...drawLines(new Map(Object.entries(boxes)), ends).values()].map(({ points }) => points);
}

const uprightsOf = (points: readonly Point[] | undefined): number[] => [
  ...new Set(points?.flatMap((point, at) => (point.x === points[at + 1]?.x ? [point.x] : []))),
];

test('cards of the same height are joined by a straight line', () => {
  const [points] = draw({ a: box(0, 0), b: box(160, 0) }, ['a', 'b']);
  expect(points).toEqual([
    { x: 100, y: 18 },
    { x: 160, y: 18 },
  ]);
});

test('edges of one row share their line for 24 pixels, and part at one place', () => {
  const boxes = { a: box(0, 0), b: box(160, 100), c: box(160, 200) };
  const [first, second] = draw(boxes, ['a', 'b'], ['a', 'c']).map(uprightsOf);
  expect(first).toEqual(second);
  expect(first?.[0]).toBeGreaterThanOrEqual(124);
});

test('upright parts of edges of different rows are beside each other', () => {
  const boxes = { a: box(0, 0), b: box(0, 100), c: box(160, 200), d: box(160, 300) };
  const [upper, lower] = draw(boxes, ['a', 'c'], ['b', 'd']).map(uprightsOf);
  // The upper one is further right: the other one does not cross it.
  expect(upper?.[0]).toBeGreaterThan(lower?.[0] ?? Infinity);
});

test('a card in between is passed where there is room', () => {
  const boxes = { a: box(0, 0), between: box(160, 0), c: box(320, 0) };
  const [points] = draw(boxes, ['a', 'c']);
  expect(points?.some(({ x, y }) => x === 160 && (y <= -6 || y >= 58))).toBe(true);
});

test('an edge that leads back leaves on the left and arrives on the right', () => {
  const [points] = draw({ a: box(320, 100), b: box(0, 0) }, ['a', 'b']);
  expect(points?.[0]).toEqual({ x: 320, y: 118 });
  expect(points?.at(-1)).toEqual({ x: 100, y: 18 });
});

test('cards above each other are joined round their right sides', () => {
  const [points] = draw({ a: box(0, 0), b: box(0, 100) }, ['a', 'b']);
  expect([points?.[0]?.x, points?.at(-1)?.x]).toEqual([100, 100]);
  expect(Math.max(...(points ?? []).map(({ x }) => x))).toBeGreaterThan(100);
});

test('edges of cards that are not there have no line', () => {
  expect(draw({ a: box(0, 0) }, ['a', 'b'])).toEqual([]);
});
