import { expect, test } from 'vitest';
import { fitting, showing, zoomedAt } from './use-shared-view.ts';

const SIZE = { width: 400, height: 300 };

test('a large picture is made small enough, and a small one is not blown up', () => {
  const large = fitting({ x: 0, y: 0, width: 752, height: 300 }, SIZE);
  expect(large.zoom).toBe(0.5);
  expect(fitting({ x: 10, y: 10, width: 20, height: 20 }, SIZE).zoom).toBe(1);
  expect(fitting({ x: 0, y: 0, width: 0, height: 0 }, SIZE).zoom).toBe(1);
});

test('zooming keeps the point under the pointer', () => {
  const before = { x: 100, y: 50, zoom: 0.5 };
  const at = { x: 200, y: 100 };
  const after = zoomedAt(before, 2, at);
  expect(after.zoom).toBe(1);
  expect(after.x + at.x / after.zoom).toBe(before.x + at.x / before.zoom);
  expect(zoomedAt(before, 100, at).zoom).toBe(1.5);
});

test('a card that is out of view comes to the middle, and one in view moves nothing', () => {
  const view = { x: 0, y: 0, zoom: 1 };
  expect(showing(view, { x: 10, y: 10, width: 50, height: 20 }, SIZE)).toBe(view);
  expect(showing(view, { x: 900, y: 500, width: 100, height: 100 }, SIZE)).toEqual({
    x: 750,
    y: 400,
    zoom: 1,
  });
});
