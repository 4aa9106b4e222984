import { expect, test } from 'vitest';
import { backOff } from './back-off.ts';

test.each([
  [1, 0, null, 500],
  [1, 1, null, 1000],
  [3, 0, null, 2000],
  [6, 1, null, 30_000],
  [60, 0, null, 15_000],
  [1, 0, 20_000, 20_000],
  [1, 0, 900_000, 60_000],
])('after %i failures, by chance %d, asked for %j: %i', (failures, random, asked, wait) =>
  expect(backOff(failures, random, asked)).toBe(wait),
);
