import { expect, test } from 'vitest';
import { keptTogether } from './kept-together.ts';
import { begunLesson, entered, goalsMet, restarted } from './record-changes.ts';

const begun = begunLesson('one', {}, 100);
const kept = (record: typeof begun) => ({ version: 1, record });

test('what was reached in either tab is, and each stays in its step', () => {
  const mine = goalsMet(begun, 'one', ['sale'], 200);
  const theirs = goalsMet(entered(begun, 'two', {}, 150), 'two', ['api', 'sale'], 300);
  const { record } = keptTogether(kept(mine), kept(theirs));
  expect(record.step).toBe('one');
  expect(record.steps['one']?.met).toEqual({ sale: 200 });
  expect(record.steps['two']?.met).toEqual({ api: 300, sale: 300 });
});

test('a tab that has begun the lesson anew is right', () => {
  const reached = kept(goalsMet(begun, 'one', ['sale'], 200));
  const anew = kept(restarted(begun, 'one', {}, 300));
  expect(keptTogether(reached, anew)).toBe(anew);
  expect(keptTogether(anew, reached)).toBe(anew);
});
