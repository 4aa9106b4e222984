import { expect, test } from 'vitest';
import type { GoalView, StepView } from '../../core/lessons/view/lesson-view.ts';
import { reachedView } from './reached-view.ts';
import { begunLesson, goalsMet } from './record-changes.ts';

const goal = (id: string, step: string, change: Partial<GoalView> = {}): GoalView => ({
  id,
  step,
  say: id,
  state: 'met',
  guard: false,
  hidden: false,
  expected: null,
  instead: null,
  found: null,
  show: null,
  lights: [],
  ...change,
});
const view: StepView = {
  lesson: 'matching',
  step: 'two',
  goals: [goal('own', 'two')],
  guards: [
    goal('always', 'one', { guard: true }),
    goal('earlier', 'one', { state: 'broken' }),
    goal('must', 'two', { guard: true }),
  ],
  done: false,
  words: '1 of 1 goal',
};
const left = begunLesson('one', {}, 1);
const ids = (of: StepView) => of.guards.map(({ id }) => id);

test('what was left out before does not have to stay so', () => {
  const reached = reachedView(view, left);
  expect(ids(reached)).toEqual(['always', 'must']);
  expect(reached.done).toBe(true);
});

test('what was reached before must stay so', () => {
  const reached = reachedView(view, goalsMet(left, 'one', ['earlier'], 2));
  expect(ids(reached)).toEqual(['always', 'earlier', 'must']);
  expect(reached.done).toBe(false);
});
