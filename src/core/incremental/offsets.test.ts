import fc from 'fast-check';
import { expect, test } from 'vitest';
import { Offsets } from './offsets.ts';

const steps = fc.array(fc.nat(9), { minLength: 1, maxLength: 300 });

test('hold what they are made of, and answer as a list does', () => {
  fc.assert(
    fc.property(steps, fc.nat(299), fc.integer({ min: 0, max: 20 }), fc.nat(3000), (sizes, at, by, asked) => {
      let offset = 3;
      const list = sizes.map((size) => (offset += size));
      const index = at % list.length;
      const offsets = Offsets.of(list).movedBehind(index, by);
      const moved = list.map((one, place) => (place > index ? one + by : one));
      expect(moved.map((_, place) => offsets.at(place))).toEqual(moved);
      expect(offsets.at(list.length)).toBe(-1);
      expect(offsets.length).toBe(list.length);
      expect(offsets.lastBefore(asked)).toBe(moved.findLastIndex((one) => one <= asked));
    }),
  );
});
