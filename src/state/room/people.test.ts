import { expect, onTestFinished, test, vi } from 'vitest';
import { Awareness } from 'y-protocols/awareness';
import * as Y from 'yjs';
import { createPeople } from './people.ts';
import type { Person } from './room-state.ts';
import { idOf } from './testing/memory-rooms.ts';

const presence = (name: string, change: object = {}) => ({
  participant: idOf(name.toLowerCase()),
  name,
  color: '#2b5bd7',
  place: { document: idOf('workshop') },
  ...change,
});

function createList() {
  vi.useFakeTimers();
  onTestFinished(() => void vi.useRealTimers());
  const awareness = new Awareness(new Y.Doc());
  let shown: readonly Person[] = [];
  let times = 0;
  const people = createPeople({
    awareness,
    me: idOf('ada'),
    onPeople(all) {
      shown = all;
      times += 1;
    },
  });
  onTestFinished(() => {
    people.stop();
    awareness.destroy();
  });
  /** What a client of the number says of itself; null when it is gone. */
  const say = (client: number, state: object | null) => {
    const isNew = !awareness.states.has(client);
    if (state) awareness.states.set(client, state as Record<string, unknown>);
    else awareness.states.delete(client);
    const change = { added: [] as number[], updated: [] as number[], removed: [] as number[] };
    change[state === null ? 'removed' : isNew ? 'added' : 'updated'].push(client);
    awareness.emit('change', [change, 'test']);
  };
  const names = () => {
    vi.advanceTimersByTime(300);
    return shown.map(({ name, isMe }) => (isMe ? `${name}*` : name));
  };
  return { people, say, names, times: () => times };
}

test('people are listed by name, the user among them', () => {
  const { say, names } = createList();
  say(1, presence('Zoe'));
  say(2, presence('Ada'));
  expect(names()).toEqual(['Ada*', 'Zoe']);
});

test('who has two windows is there once, and is there until the last is closed', () => {
  const { say, names } = createList();
  say(1, presence('Ben'));
  say(2, presence('Ben'));
  expect(names()).toEqual(['Ben']);
  say(2, null);
  expect(names()).toEqual(['Ben']);
  say(1, null);
  expect(names()).toEqual([]);
});

test.each([
  ['nothing', {}],
  ['a name that turns the text around', presence('Ben', { name: 'Ben\u202e' })],
  ['a name without end', presence('Ben', { name: 'x'.repeat(5000) })],
  ['a colour that is a style', presence('Ben', { color: 'red;background:url(//a)' })],
  ['a place in no room', presence('Ben', { place: { document: '../x' } })],
  ['too much', presence('Ben', { place: { document: idOf('workshop'), file: 'x'.repeat(100_000) } })],
])('who says %s is left out, and no one else', (_, state) => {
  const { say, names } = createList();
  say(1, presence('Cem'));
  say(2, state);
  expect(names()).toEqual(['Cem']);
  // And when it was well before.
  say(3, presence('Ben'));
  say(3, state);
  expect(names()).toEqual(['Cem']);
});

test('moving makes no new list', () => {
  const { people, say, names, times } = createList();
  say(1, presence('Ben'));
  names();
  const before = times();
  say(1, presence('Ben', { place: { document: idOf('workshop'), pointer: { x: 1, y: 2 } } }));
  names();
  expect(times()).toBe(before);
  expect(people.presenceOf(idOf('ben'))?.place.pointer).toEqual({ x: 1, y: 2 });
});

test('a crowd is cut at what can be shown', () => {
  const { say, names } = createList();
  for (let client = 1; client <= 600; client += 1) {
    const letters = [...String(client)].map((digit) => 'abcdefghij'[Number(digit)]).join('');
    say(client, presence(`P ${client}`, { participant: letters.padStart(26, 'z') }));
  }
  expect(names()).toHaveLength(500);
});
