import { expect, test } from 'vitest';
import type { GoalState, GoalView, StepView } from '../../core/lessons/view/lesson-view.ts';
import { createAnnouncer, goalChanges } from './announce-goals.ts';

const goal = (id: string, state: GoalState): GoalView => ({
  id,
  step: 'paths',
  say: `${id} works`,
  state,
  guard: false,
  hidden: false,
  expected: null,
  instead: null,
  found: null,
  show: null,
  lights: [],
});
const view = (states: Readonly<Record<string, GoalState>>, step = 'paths'): StepView => ({
  lesson: 'matching',
  step,
  goals: Object.entries(states).map(([id, state]) => goal(id, state)),
  guards: [],
  done: false,
  words: '',
});

test.each<[Record<string, GoalState>, Record<string, GoalState>, string | null]>([
  [{ a: 'open' }, { a: 'met' }, 'Goal met: a works'],
  [{ a: 'open', b: 'open' }, { a: 'met', b: 'met' }, '2 goals met'],
  [{ a: 'met' }, { a: 'broken' }, 'Broken again: a works'],
  [{ a: 'broken' }, { a: 'met' }, 'Goal met: a works'],
  [{ a: 'met', b: 'open' }, { a: 'broken', b: 'met' }, 'Broken again: a works'],
  [{ a: 'open' }, { a: 'open' }, null],
])('from %o to %o it says %j', (before, after, words) => {
  expect(goalChanges(view(before), view(after))).toBe(words);
});

test('the first look at a step is no change', () => {
  expect(goalChanges(null, view({ a: 'met' }))).toBeNull();
  expect(goalChanges(view({ a: 'open' }), view({ a: 'met' }, 'headers'))).toBeNull();
});

test('at most one message in two seconds, and the latest of those that waited', () => {
  let now = 0;
  const waiting: { at: number; run: () => void }[] = [];
  const said: string[] = [];
  const announcer = createAnnouncer((words) => said.push(`${now} ${words}`), {
    now: () => now,
    later(run, milliseconds) {
      const entry = { at: now + milliseconds, run };
      waiting.push(entry);
      return () => void waiting.splice(waiting.indexOf(entry), 1);
    },
  });
  const passUntil = (time: number) => {
    for (const entry of waiting.filter(({ at }) => at <= time)) {
      now = entry.at;
      waiting.splice(waiting.indexOf(entry), 1);
      entry.run();
    }
    now = time;
  };
  announcer.say('one');
  passUntil(100);
  announcer.say('two');
  passUntil(500);
  announcer.say('three');
  passUntil(3000);
  expect(said).toEqual(['0 one', '2000 three']);
  announcer.say('four');
  announcer.stop();
  passUntil(9000);
  expect(said).toEqual(['0 one', '2000 three']);
});
