import { expect, test } from 'vitest';
import { lineNear } from './line-near.ts';
import type { LinkFlowEdge } from './link-edge.tsx';
import { paintedPath } from './painted-path.ts';

/** Leaves a trunk at x = 40 at the height of its number. */
const edge = (end: number): LinkFlowEdge => ({
  id: `to ${end}`,
  source: 'a',
  target: 'b',
  data: {
    state: 'ok',
    count: 1,
    line: {
      label: null,
      points: [
        { x: 0, y: 0 },
        { x: 40, y: 0 },
        { x: 40, y: end },
        { x: 80, y: end },
      ],
    },
  },
});

const region = { x: 0, y: 1000, width: 100, height: 200 };

test('edges that pass through on one trunk are one piece of a path', () => {
  expect(paintedPath([edge(5000), edge(6000), edge(7000)], region, true)).toBe('M40 952L40 1248');
});

test('a corner in view is as it is on the whole line', () => {
  expect(paintedPath([edge(1100)], region, true)).toBe('M40 952L40 1084Q40 1100 56 1100L80 1100');
});

test('what does not come into the region is left out', () => {
  expect(paintedPath([edge(500)], region, true)).toBe('');
});

test('dashes begin where the line begins', () => {
  expect(paintedPath([edge(5000)], region, false)).toMatch(/^M0 0L24 0/);
});

test('the line nearest to the pointer is found, within reach', () => {
  const edges = [edge(1100), edge(1200)];
  expect(lineNear(edges, { x: 60, y: 1104 }, 10)).toBe('to 1100');
  expect(lineNear(edges, { x: 60, y: 1195 }, 10)).toBe('to 1200');
  expect(lineNear(edges, { x: 60, y: 1150 }, 10)).toBe(null);
  expect(lineNear(edges, { x: 200, y: 1100 }, 10)).toBe(null);
});
