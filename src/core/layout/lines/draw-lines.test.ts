import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { Box } from '../layout.ts';
import { canvasBoxes } from '../canvas-boxes.ts';
import { layoutGraph } from '../layout-graph.ts';
import { seeded } from '../../testing/seeded.ts';
import { randomGraph } from '../testing/random-graph.ts';
import { drawLines } from './draw-lines.ts';
import type { EdgeLine, LineEnds, Point } from './edge-line.ts';
import { graphEnds } from './graph-ends.ts';

const graphs = fc
  .record({ size: fc.integer({ min: 1, max: 120 }), seed: fc.integer() })
  .map(({ size, seed }) => randomGraph(size, seed));

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
      const boxes = canvasBoxes(layoutGraph(graph));
      expect(faults(boxes, graphEnds(graph, boxes))).toEqual([]);
    }),
    { numRuns: 60 },
  );
});

const GAP = 12;

const isApart = (a: Box, b: Box): boolean =>
  a.x + a.width + GAP <= b.x ||
  b.x + b.width + GAP <= a.x ||
  a.y + a.height + GAP <= b.y ||
  b.y + b.height + GAP <= a.y;

/** Whether a card reaches over all of the space between two columns, so that lines could only go back to get past it. */
function closesGap({ x, width }: Box, boxes: Iterable<Box>): boolean {
  const others = [...boxes];
  const isColumn = (at: number): boolean => others.some((box) => box.x <= at && at <= box.x + box.width);
  return isColumn(x) && isColumn(x + width);
}

test('neither where a user has put a card between columns', () => {
  fc.assert(
    fc.property(graphs, fc.nat(), fc.nat(300), fc.nat(300), (graph, pick, x, y) => {
      const boxes = new Map(canvasBoxes(layoutGraph(graph)));
      const [key, moved] = [...boxes][pick % boxes.size] ?? [];
      if (!key || !moved) return;
      const place = { ...moved, x: x * 4, y: y * 4 };
      boxes.delete(key);
      if (closesGap(place, boxes.values()) || ![...boxes.values()].every((box) => isApart(place, box)))
        return;
      boxes.set(key, place);
      expect(faults(boxes, graphEnds(graph, boxes))).toEqual([]);
    }),
    { numRuns: 200 },
  );
});

test('the order of edges and cards does not matter', () => {
  fc.assert(
    fc.property(graphs, fc.integer(), (graph, seed) => {
      const boxes = canvasBoxes(layoutGraph(graph));
      const random = seeded(seed);
      const ends = graphEnds(graph, boxes);
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
      const boxes = canvasBoxes(layoutGraph(graph));
      const ends = graphEnds(graph, boxes);
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
const draw = (...given: Parameters<typeof linesBetween>): (readonly Point[])[] =>
  Array.from(linesBetween(...given).values(), ({ points }) => points);

function linesBetween(
  boxes: Readonly<Record<string, Box>>,
  ...edges: readonly (readonly [string, string])[]
) {
  const ends = edges.map(([source, target]) => ({
    id: `${source}-${target}`,
    source,
    sourceY: (boxes[source]?.y ?? 0) + 18,
    target,
    targetY: (boxes[target]?.y ?? 0) + 18,
    bundle: source,
    isInto: false,
    hasLabel: true,
  }));
  return drawLines(new Map(Object.entries(boxes)), ends);
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

const labelsBetween = (...given: Parameters<typeof linesBetween>): (Point | null)[] =>
  Array.from(linesBetween(...given).values(), ({ label }) => label);

test('a label is in the middle of the upright part of a line of its own', () => {
  expect(labelsBetween({ a: box(0, 0), b: box(160, 200) }, ['a', 'b'])[0]?.y).toBe(118);
});

test('labels of lines that share their upright part are before their ends', () => {
  const boxes = { a: box(0, 0), b: box(160, 100), c: box(160, 200) };
  expect(labelsBetween(boxes, ['a', 'b'], ['a', 'c'])).toEqual([
    { x: 140, y: 118 },
    { x: 140, y: 218 },
  ]);
});

test('labels do not lie on one another', () => {
  const boxes = { a: box(0, 0), b: box(0, 64), c: box(160, 400), d: box(160, 464) };
  const [first, second] = labelsBetween(boxes, ['a', 'c'], ['b', 'd']);
  expect(Math.abs((first?.y ?? 0) - (second?.y ?? 0))).toBeGreaterThanOrEqual(24);
});

test('a line leads round a card in front of its end', () => {
  const boxes = { a: box(0, 100), inFront: { x: 124, y: 60, width: 20, height: 120 }, b: box(160, 104) };
  const [points] = draw(boxes, ['a', 'b']);
  const heights = points?.map(({ y }) => y) ?? [];
  expect(Math.min(...heights) <= 54 || Math.max(...heights) >= 186).toBe(true);
});
