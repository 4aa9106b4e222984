import { expect, test } from 'vitest';
import { linePath, pointAt } from './edge-path.ts';

const corner = [
  { x: 0, y: 0 },
  { x: 40, y: 0 },
  { x: 40, y: 100 },
  { x: 80, y: 100 },
];

test('corners are round', () => {
  expect(linePath(corner)).toBe('M0 0L24 0Q40 0 40 16L40 84Q40 100 56 100L80 100');
});

test('a corner is no larger than the part before it', () => {
  expect(linePath([{ x: 34, y: 0 }, ...corner.slice(1)])).toContain('L34 0Q40 0 40 6');
});

test('a small step is one curve', () => {
  const step = corner.map(({ x, y }) => ({ x, y: Math.min(y, 8) }));
  expect(linePath(step)).toBe('M0 0L20 0C40 0 40 8 60 8L80 8');
});

test('a straight line is straight', () => {
  expect(
    linePath([
      { x: 0, y: 5 },
      { x: 80, y: 5 },
    ]),
  ).toBe('M0 5L80 5');
});

test.each([
  [0, { x: 0, y: 0 }],
  [0.5, { x: 40, y: 50 }],
  [1, { x: 80, y: 100 }],
])('at the share %f of its length a line is where its parts lead', (share, point) => {
  expect(pointAt(corner, share)).toEqual(point);
});
