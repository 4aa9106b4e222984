import { expect, test } from 'vitest';
import { curvePath, edgeCurve, labelPoint, pointAt } from './edge-path.ts';

const box = (x: number, y = 0) => ({ x, y, width: 100, height: 40 });
const curve = (from: number, to: number, toY = 20) =>
  edgeCurve({ from: box(from), fromY: 20, to: box(to), toY });

test('traffic runs from the right side of a card to the left side of the next', () => {
  expect(curve(0, 200)).toMatchObject({ x1: 100, x2: 200 });
});

test('an edge that leads back leaves on the left and arrives on the right', () => {
  expect(curve(400, 0)).toMatchObject({ x1: 400, x2: 100 });
});

test('cards above each other are joined round their right side', () => {
  const { x1, x2, c1, c2 } = curve(0, 0, 200);
  expect([x1, x2]).toEqual([100, 100]);
  expect(Math.min(c1, c2)).toBeGreaterThan(100);
});

test('curves begin and end at their anchors, with labels between', () => {
  const line = curve(0, 600, 300);
  expect(pointAt(line, 0)).toEqual({ x: 100, y: 20 });
  expect(pointAt(line, 1)).toEqual({ x: 600, y: 300 });
  expect(labelPoint(line).x).toBeGreaterThan(500);
  expect(curvePath(line)).toMatch(/^M100 20C.* 600 300$/);
});
