import { expect, test } from 'vitest';
import type { ResourceKey } from '../../../core/model/resource.ts';
import type { Person } from '../../../state/room/room-state.ts';
import { ringsOf } from './rings-of.ts';

const person = (name: string, ...selection: readonly string[]): Person => ({
  participant: name,
  name,
  color: '#2b5bd7',
  place: { document: 'room', selection },
  isMe: false,
});
/** A folded object is seen on its card; what is not on the canvas is on none. */
const cardsOf = (key: string): readonly ResourceKey[] =>
  key === 'gone' ? [] : [(key === 'folded' ? 'gateway' : key) as ResourceKey];

test('a card has one ring, with all who selected what it shows, in the order of the list', () => {
  const [ada, ben, cem] = [
    person('Ada', 'gateway'),
    person('Ben', 'folded', 'gateway'),
    person('Cem', 'gone'),
  ];
  const rings = ringsOf([ben, cem, ada], [ada, ben, cem], cardsOf);
  expect(rings.map(({ card, people }) => [card, ...people.map(({ name }) => name)])).toEqual([
    ['gateway', 'Ada', 'Ben'],
  ]);
});
