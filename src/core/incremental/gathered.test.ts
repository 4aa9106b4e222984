import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { gathered } from './gathered.ts';
import { Memory } from './memory.ts';
import { PersistentMap } from './persistent-map.ts';

/** Values that name others, like objects that refer to some. */
type Value = readonly string[];

const mapOf = (entries: Readonly<Record<string, Value>>): PersistentMap<string, Value> =>
  PersistentMap.empty<string, Value>().with(Object.entries(entries));

/** Who names a thing, and how often, as one text; a thing that is named `silent` is passed over. */
const conclude = (said: ReadonlyMap<string, readonly string[]>): string | undefined =>
  said.has('0 silent')
    ? undefined
    : [...said]
        .map(([by, items]) => `${by} ${items.join('+')}`)
        .sort()
        .join(', ');

const naming = (asked: string[] = []) =>
  gathered<Value, string, string, string, number>({
    says: (names) => names.map((name) => [name, name.toUpperCase()]),
    conclude: (said, about) => {
      asked.push(about);
      return conclude(said);
    },
    basis: (given) => given,
  });

test('gathers what values say, and concludes again only what is said otherwise', () => {
  const asked: string[] = [];
  const [of, memory] = [naming(asked), new Memory()];
  const before = of([mapOf({ a: ['x', 'y'], b: ['x'] })], memory, 0);
  expect([...before]).toEqual([
    ['x', '0 a X, 0 b X'],
    ['y', '0 a Y'],
  ]);
  asked.length = 0;
  const after = of([mapOf({ a: ['x', 'z'], b: ['x'] })], memory, 0);
  expect([...after.keys()]).toEqual(['x', 'z']);
  expect(asked.sort()).toEqual(['z']);
});

test('the same map comes back while every conclusion is the same', () => {
  const [of, memory] = [naming(), new Memory()];
  const before = of([mapOf({ a: ['x'] }), mapOf({})], memory, 0);
  expect(of([mapOf({ a: ['x'] }), mapOf({ b: [] })], memory, 0)).toBe(before);
});

test('on another basis everything is concluded again', () => {
  const asked: string[] = [];
  const [of, memory, source] = [naming(asked), new Memory(), mapOf({ a: ['x'], b: ['y'] })];
  of([source], memory, 0);
  of([source], memory, 0);
  expect(asked.sort()).toEqual(['x', 'y']);
  of([source], memory, 1);
  expect(asked.sort()).toEqual(['x', 'x', 'y', 'y']);
});

describe('after a conclusion that threw', () => {
  test('nothing of it is kept', () => {
    let breaks = true;
    const of = gathered<Value, string, string, string>({
      says: (names) => names.map((name) => [name, name]),
      conclude: (said) => {
        if (breaks) throw new Error('broken');
        return conclude(said);
      },
    });
    const memory = new Memory();
    expect(() => of([mapOf({ a: ['x'] })], memory, undefined)).toThrow('broken');
    breaks = false;
    expect([...of([mapOf({ a: ['x'] })], memory, undefined)]).toEqual([['x', '0 a x']]);
  });
});

const names = fc.constantFrom('silent', 'x', 'y', 'z');
const source = fc
  .dictionary(fc.constantFrom('a', 'b', 'c', 'silent'), fc.array(names, { maxLength: 3 }))
  .map(mapOf);

test('after any changes the conclusions are those of a fresh memory', () => {
  fc.assert(
    fc.property(
      fc.array(fc.tuple(source, source, fc.nat(1)), { minLength: 1 }),
      fc.boolean(),
      (rounds, isLast) => {
        const [of, memory] = [naming(), new Memory({ isLast })];
        for (const [first, second, given] of rounds) {
          const fresh = of([first, second], new Memory(), given);
          expect([...of([first, second], memory, given)]).toEqual([...fresh]);
        }
      },
    ),
  );
});
