import fc from 'fast-check';
import { expect, test } from 'vitest';
import { colorFor, colorIndex, distinctColor } from './person-color.ts';

type Colored = { participant: string; color: string };

/** What all of a room have when each has seen all others, in this order, as often as that changes anything. */
function settled(people: readonly Colored[]): readonly Colored[] {
  const now = people.map((person) => ({ ...person }));
  for (let round = 0; round < 20; round += 1) {
    let isChanged = false;
    for (const person of now) {
      const color = distinctColor(
        person,
        now.filter((other) => other !== person),
      );
      isChanged ||= color !== person.color;
      person.color = color;
    }
    if (!isChanged) return now;
  }
  throw new Error('The colours go on changing.');
}

const participants = (maxLength: number) =>
  fc.uniqueArray(fc.string({ minLength: 1, maxLength: 12 }), { minLength: 1, maxLength });

test('as many as there are colours have each another one', () =>
  fc.assert(
    fc.property(participants(8), (names) => {
      const people = settled(names.map((participant) => ({ participant, color: colorFor(participant) })));
      expect(new Set(people.map(({ color }) => colorIndex(color))).size).toBe(names.length);
    }),
  ));

test('of more, all colours are there, and who has one goes on with it', () =>
  fc.assert(
    fc.property(participants(30), (names) => {
      const people = settled(names.map((participant) => ({ participant, color: colorFor(participant) })));
      const used = new Set(people.map(({ color }) => color));
      expect(used.size).toBeGreaterThanOrEqual(Math.min(names.length, 8) === names.length ? names.length : 8);
      expect(settled(people)).toEqual(people);
    }),
  ));

test('who was there with a colour keeps it where others come with other ones', () => {
  expect(
    distinctColor({ participant: 'b', color: '#2b5bd7' }, [{ participant: 'a', color: '#b3261e' }]),
  ).toBe('#2b5bd7');
});
