import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { scaleWeights, shareWeights } from './share-weights.ts';

test.each([
  ['of two', [90, 10], 0, 75, [75, 25]],
  ['of two that are the same', [1, 1], 1, 2, [0, 2]],
  ['of three in proportion', [50, 30, 20], 0, 60, [60, 24, 16]],
  ['of three with remainders', [4, 3, 3], 0, 5, [5, 3, 2]],
  ['where the others have none', [10, 0, 0], 0, 4, [4, 3, 3]],
  ['beyond the sum', [5, 5], 0, 20, [10, 0]],
  ['below nothing', [5, 5], 0, -3, [0, 10]],
])('shares weights %s', (_, weights, index, wanted, shared) =>
  expect(shareWeights(weights, index, wanted)).toEqual(shared),
);

test.each([
  [
    [1, 1],
    [50, 50],
  ],
  [
    [2, 1],
    [67, 33],
  ],
  [
    [0, 0, 0],
    [34, 33, 33],
  ],
])('scales %s to a sum of 100', (weights, scaled) => expect(scaleWeights(weights, 100)).toEqual(scaled));

describe('always', () => {
  const weights = fc.array(fc.integer({ min: 0, max: 1_000_000 }), { minLength: 2, maxLength: 16 });

  test('keeps the sum, and no weight is negative', () =>
    fc.assert(
      fc.property(weights, fc.nat(), fc.integer({ min: -5, max: 2_000_000 }), (before, at, wanted) => {
        const index = at % before.length;
        const after = shareWeights(before, index, wanted);
        const sum = (list: readonly number[]) => list.reduce((total, weight) => total + weight, 0);
        expect(sum(after)).toBe(sum(before));
        expect(Math.min(...after)).toBeGreaterThanOrEqual(0);
        expect(after[index]).toBe(Math.min(sum(before), Math.max(0, wanted)));
      }),
    ));
});
