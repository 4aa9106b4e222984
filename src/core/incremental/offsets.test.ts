import fc from 'fast-check';
import { expect, test } from 'vitest';
import { lastBefore, movedBehind, offsetAt, offsetsOf } from './offsets.ts';

const steps = fc.array(fc.nat(9), { minLength: 1, maxLength: 300 });

test('answer as the list does that they are made of, also when all behind one have moved', () => {
  fc.assert(
    fc.property(steps, fc.nat(299), fc.nat(20), fc.nat(3000), (sizes, at, by, asked) => {
      let offset = 3;
      const list = sizes.map((size) => (offset += size));
      const index = at % list.length;
      const offsets = movedBehind(offsetsOf(list), index, by);
      const moved = list.map((one, place) => (place > index ? one + by : one));
      expect(moved.map((_, place) => offsetAt(offsets, place))).toEqual(moved);
      expect(offsetAt(offsets, list.length)).toBe(-1);
      expect(lastBefore(offsets, asked)).toBe(moved.findLastIndex((one) => one <= asked));
    }),
  );
});
