import fc from 'fast-check';
import { expect, test } from 'vitest';
import { PersistentMap } from './persistent-map.ts';

const change = fc.tuple(fc.string({ maxLength: 3 }), fc.option(fc.nat(), { nil: undefined }));

test('is a map whose older versions stay as they were', () => {
  fc.assert(
    fc.property(fc.array(fc.array(change)), (rounds) => {
      let map = PersistentMap.empty<string, number>();
      let expected = new Map<string, number>();
      const history: [PersistentMap<string, number>, Map<string, number>][] = [];
      for (const changes of rounds) {
        expected = new Map(expected);
        for (const [key, value] of changes) {
          if (value === undefined) expected.delete(key);
          else expected.set(key, value);
        }
        const keys = [...expected.keys()];
        map = map.with(changes, () => keys);
        history.push([map, expected]);
      }
      for (const [version, plain] of history) {
        expect([...version]).toEqual([...plain]);
        expect(version.size).toBe(plain.size);
        expect([...version.values()]).toEqual([...plain.values()]);
        expect([...version.keys()].every((key) => version.has(key))).toBe(true);
      }
    }),
  );
});

test('keeps its order when only values change', () => {
  const map = PersistentMap.empty<string, number>().with(
    [
      ['b', 1],
      ['a', 2],
    ],
    () => ['b', 'a'],
  );
  expect(Array.from(map.with([['a', 3]]))).toEqual([
    ['b', 1],
    ['a', 3],
  ]);
});

test('finds the keys under which two maps differ', () => {
  fc.assert(
    fc.property(fc.array(change), fc.array(change), (first, second) => {
      const before = PersistentMap.empty<string, number>().with(first, () => []);
      const after = before.with(second, () => []);
      const differs = [...first, ...second]
        .map(([key]) => key)
        .filter((key) => before.get(key) !== after.get(key));
      expect(after.differences(before)).toEqual(new Set(differs));
      expect(before.differences(after)).toEqual(new Set(differs));
    }),
  );
});

test('made in one go it is the same map as one made of changes', () => {
  const entries = fc.array(fc.tuple(fc.string({ maxLength: 3 }), fc.nat()));
  fc.assert(
    fc.property(entries, entries, fc.array(change), (first, second, changes) => {
      const whole = (from: readonly (readonly [string, number])[]) => PersistentMap.of(new Map(from), null);
      const parts = (from: readonly (readonly [string, number])[]) =>
        PersistentMap.empty<string, number>().with(from);
      const [a, b] = [whole(first), parts(first)];
      expect([...a]).toEqual([...b]);
      expect([...a.unordered()].sort()).toEqual([...b.unordered()].sort());
      expect(a.size).toBe(b.size);
      const [c, d] = [a.with(changes), b.with(changes)];
      expect([...c]).toEqual([...d]);
      expect(c.size).toBe(d.size);
      for (const key of [...first, ...second, ...changes].map(([one]) => one)) {
        expect(a.get(key)).toBe(b.get(key));
        expect(a.has(key)).toBe(b.has(key));
        expect(c.get(key)).toBe(d.get(key));
      }
      for (const other of [whole(second), parts(second)])
        expect(new Set(a.differences(other))).toEqual(new Set(b.differences(parts(second))));
      expect(new Set(c.differences(a))).toEqual(new Set(d.differences(b)));
      expect([...a]).toEqual([...b]);
    }),
  );
});

test('copies with most entries changed are the same maps', () => {
  const keys = Array.from({ length: 2000 }, (_, at) => `key ${at}`);
  const first = new Map(keys.map((key, at) => [key, at]));
  const sets = fc.array(fc.record({ from: fc.nat(1999), count: fc.nat(1500), gone: fc.boolean() }), {
    maxLength: 4,
  });
  fc.assert(
    fc.property(sets, fc.boolean(), (rounds, isOrdered) => {
      let map = isOrdered ? PersistentMap.from(first) : PersistentMap.of(new Map(first), null);
      let plain = new Map(first);
      for (const [round, { from, count, gone }] of rounds.entries()) {
        const changed = keys.slice(from, from + count);
        const value = gone ? undefined : -round - 1;
        const next = map.with(changed.map((key) => [key, value] as const));
        const differs = changed.filter((key) => map.get(key) !== next.get(key));
        expect(next.differences(map)).toEqual(new Set(differs));
        expect(map.differences(next)).toEqual(new Set(differs));
        plain = new Map(plain);
        for (const key of changed)
          if (value === undefined) plain.delete(key);
          else plain.set(key, value);
        map = next;
        const inOrder = keys.filter((key) => plain.has(key));
        expect([...map.keys()]).toEqual(isOrdered ? inOrder : inOrder.toSorted());
        expect(new Map(map.unordered())).toEqual(plain);
        expect(map.size).toBe(plain.size);
      }
    }),
    { numRuns: 30 },
  );
});
