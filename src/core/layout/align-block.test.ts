import { expect, test } from 'vitest';
import { wrapWidth } from './align-block.ts';

const chain = { limit: 40, share: 40 };

test.each([
  [1, 1],
  [40, 1],
  [41, 2],
  [160, 2],
  [161, 3],
  [360, 3],
  [100_000, 8],
])('a column of %i cards is %i wide', (count, width) => {
  expect(wrapWidth(count, chain)).toBe(width);
});
