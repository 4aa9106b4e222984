import { expect, test } from 'vitest';
import { imageScale } from './svg-to-png.ts';

test.each([
  ['has twice the size', { width: 1000, height: 800 }, 2],
  ['is smaller where its side would be too long', { width: 1000, height: 10_000 }, 1.6384],
  ['is smaller where it would have too many pixels', { width: 6000, height: 6000 }, 8192 / 6000],
  ['is none where not even its own size has room', { width: 400, height: 20_000 }, null],
])('an image %s', (_, size, scale) => {
  expect(imageScale(size)).toBe(scale);
});
