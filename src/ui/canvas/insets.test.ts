import { expect, test } from 'vitest';
import { gutterWidth } from './insets.ts';
import { viewOf, ZOOM } from './use-view.ts';

const lane = { namespace: 'shop', y: 0, height: 400, count: 3 };
const open = { lanes: [{ ...lane, collapsed: false }] };
const folded = { lanes: [{ ...lane, collapsed: true }] };
const size = { width: 800, height: 600 };

test('names of lanes are horizontal where lanes are folded, and far out', () => {
  expect(gutterWidth(open, 1)).toBeLessThan(gutterWidth(folded, 1));
  expect(gutterWidth(open, 0.3)).toBe(gutterWidth(folded, 1));
});

test('a view shows all of a box right of the names of the lanes', () => {
  for (const scene of [open, folded]) {
    for (const width of [400, 1600, 6000]) {
      const box = { x: 0, y: 0, width, height: 500 };
      const { x, zoom } = viewOf(scene, box, size);
      expect(x).toBeGreaterThan(gutterWidth(scene, zoom));
      expect(x + width * zoom).toBeLessThanOrEqual(size.width);
    }
  }
});

test('the first view of a large workspace begins at its top left, at a size that can be read', () => {
  const view = viewOf(open, { x: 0, y: 0, width: 9000, height: 9000 }, size, ZOOM.first);
  expect(view.zoom).toBe(ZOOM.first);
  expect(view.x).toBeGreaterThan(0);
  expect(view.y).toBeGreaterThan(0);
});
