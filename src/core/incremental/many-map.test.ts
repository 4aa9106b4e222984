import fc from 'fast-check';
import { expect, test } from 'vitest';
import { ManyMap } from './many-map.ts';

const step = fc.record({
  adds: fc.boolean(),
  key: fc.constantFrom('a', 'b'),
  value: fc.constantFrom('x', 'y', 'z'),
});

test('holds the values of each key that were added and not deleted', () => {
  fc.assert(
    fc.property(fc.array(step), (steps) => {
      const map = new ManyMap<string, string>();
      const expected = new Map<string, Set<string>>();
      for (const { adds, key, value } of steps) {
        const values = expected.get(key) ?? new Set();
        expected.set(key, values);
        if (adds) {
          map.add(key, value);
          values.add(value);
        } else {
          map.delete(key, value);
          values.delete(value);
        }
        for (const [one, all] of expected) {
          expect(new Set(map.of(one))).toEqual(all);
          expect(map.has(one)).toBe(all.size > 0);
        }
      }
    }),
  );
});
