import { expect, test } from 'vitest';
import { hasMinimap, MINIMAP_STRIP, TITLES_HEIGHT } from '../insets.ts';
import { ZOOM } from './detail.ts';
import { viewOf } from './view-of.ts';

const size = { width: 800, height: 600 };
const box = (width: number, height: number) => ({ x: -20, y: 0, width, height });

test('what fits is in the middle, below the titles', () => {
  const { x, y, zoom } = viewOf(box(720, 500), size, false);
  expect(zoom).toBeCloseTo(1.111, 2);
  expect(x - 20 * zoom).toBeCloseTo((800 - 720 * zoom) / 2, 0);
  expect(y).toBeCloseTo(TITLES_HEIGHT + (600 - TITLES_HEIGHT - 500 * zoom) / 2, 0);
});

test('little is not magnified without limit', () =>
  expect(viewOf(box(200, 100), size, false).zoom).toBe(ZOOM.fit.most));

test('what is too large to be read in whole begins at its top left, at a size that can be read', () => {
  const { x, y, zoom } = viewOf(box(9000, 9000), size, false);
  expect(zoom).toBe(ZOOM.fit.least);
  expect(y).toBe(TITLES_HEIGHT);
  expect(x - 20 * zoom).toBeGreaterThanOrEqual(0);
  expect(x - 20 * zoom).toBeLessThan(20);
});

test('the strip of the minimap is kept free where everything fits beside it', () => {
  const strip = size.width - MINIMAP_STRIP;
  const right = (width: number) => {
    const { x, zoom } = viewOf(box(width, 4000), size, true);
    return x + (width - 20) * zoom;
  };
  expect(right(600)).toBeLessThanOrEqual(strip);
  expect(right(820)).toBeLessThanOrEqual(strip + 1);
  expect(right(960)).toBeGreaterThan(strip);
});

test('the minimap is there for many cards, where it stands beside them or is asked for', () => {
  expect(hasMinimap(null, 39, 500, 800)).toBe(false);
  expect(hasMinimap(null, 40, 500, 800)).toBe(true);
  expect(hasMinimap(null, 40, 900, 800)).toBe(false);
  expect(hasMinimap(true, 40, 900, 800)).toBe(true);
  expect(hasMinimap(false, 40, 500, 800)).toBe(false);
});
