import fc from 'fast-check';
import { expect, test } from 'vitest';
import { lastNotAbove } from './last-not-above.ts';

test('what it finds is what a search from the end finds', () => {
  fc.assert(
    fc.property(
      fc.array(fc.nat(50), { maxLength: 12 }),
      fc.integer({ min: -1, max: 51 }),
      (numbers, most) => {
        const rising = numbers.toSorted((a, b) => a - b);
        expect(lastNotAbove(rising, most)).toBe(rising.findLastIndex((number) => number <= most));
      },
    ),
  );
});
