import { describe, expect, test } from 'vitest';
import { copyDocument } from '../../room-protocol/room-names.ts';
import type { Person } from '../../state/room/room-state.ts';
import { idOf } from '../../state/room/testing/memory-rooms.ts';
import { peopleRows, sumOfProgress, type PeopleColumn } from './people-rows.ts';

const ROOM = idOf('workshop');

const person = (name: string, change: Partial<Person> = {}, copyOf?: string): Person => ({
  participant: idOf(name.toLowerCase()),
  name,
  color: '#2b5bd7',
  place: { document: copyOf === undefined ? ROOM : copyDocument(ROOM, idOf(copyOf)) },
  isMe: false,
  ...change,
});
const at = (met: number, of = 4) => ({ progress: { lesson: 'museum/gate', step: 1, met, of } });

const listed = (
  people: readonly Person[],
  search = '',
  by: PeopleColumn = 'person',
  down = false,
): readonly string[] =>
  peopleRows(
    { people, roles: { [idOf('ben')]: 'look' }, everybody: 'edit', founder: idOf('lea') },
    { search, by, down },
  ).map(({ group, rows }) => `${group}: ${rows.map((row) => row.person.name).join(' ')}`);

describe('the list of people', () => {
  const learners = [
    person('Ada', at(4), 'ada'),
    person('Ben', at(1), 'ben'),
    person('Cem', at(0), 'cem'),
    person('Dana', at(3), 'dana'),
    person('Eli', { ...at(2), hand: true }, 'eli'),
    person('Lea'),
  ];

  test('shows raised hands first, then who needs help most', () =>
    expect(listed(learners)).toEqual([
      'hands: Eli',
      'notBegun: Cem',
      'working: Ben Dana',
      'done: Ada',
      'shared: Lea',
    ]));

  test('is sorted within its groups', () => {
    expect(listed(learners, '', 'progress', true)[2]).toBe('working: Dana Ben');
    expect(listed(learners, '', 'person', true)[2]).toBe('working: Dana Ben');
  });

  test('finds a part of a name, however it is written', () =>
    expect(listed(learners, ' AN ')).toEqual(['working: Dana']));

  test('says where each is, and what he may do', () => {
    const people = [
      person('Ada', {}, 'ada'),
      person('Ben'),
      person('Lea', {}, 'ada'),
      person('Zoe', {}, 'gone'),
    ];
    const rows = peopleRows(
      { people, roles: { [idOf('ben')]: 'look' }, everybody: 'edit', founder: idOf('lea') },
      { search: '', by: 'person', down: false },
    ).flatMap((group) => group.rows);
    expect(rows.map(({ person: { name }, place, role }) => [name, place, role])).toEqual([
      ['Ben', { is: 'shared' }, 'look'],
      ['Ada', { is: 'own' }, 'edit'],
      ['Lea', { is: 'copy-of', name: 'Ada' }, 'lead'],
      ['Zoe', { is: 'copy-of', name: null }, 'edit'],
    ]);
  });

  test('counts those who have met all goals, of those who work in the lesson', () =>
    expect(sumOfProgress(learners)).toEqual({ done: 1, all: 5 }));
});
