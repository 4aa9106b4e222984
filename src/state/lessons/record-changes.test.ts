import { describe, expect, test } from 'vitest';
import {
  askedAgain,
  backAtMine,
  begunLesson,
  caughtUp,
  entered,
  goalsMet,
  guessed,
  hinted,
  solutionApplied,
  solutionShown,
  withDeed,
} from './record-changes.ts';

const fresh = begunLesson('one', { a: '1' }, 100);

describe('the record of a lesson', () => {
  test('keeps the beginning of a step that is entered again', () => {
    const there = entered(fresh, 'two', { a: '2' }, 200);
    const back = entered(entered(there, 'one', { a: '3' }, 300), 'two', { a: '4' }, 400);
    expect(back.step).toBe('two');
    expect(back.steps['one']).toMatchObject({ begin: { a: '1' }, entered: 100 });
    expect(back.steps['two']).toMatchObject({ begin: { a: '2' }, entered: 200 });
  });

  test('whoever catches up begins the step with what the solutions before leave, and has seen these', () => {
    const there = goalsMet(entered(fresh, 'two', { a: '2' }, 200), 'two', ['sale'], 250);
    const now = caughtUp(there, 'two', ['one'], { a: 'solved' });
    expect(now.steps['one']).toMatchObject({ solution: 'shown', begin: { a: '1' } });
    expect(now.steps['two']).toMatchObject({
      solution: 'hidden',
      begin: { a: 'solved' },
      met: { sale: 250 },
    });
  });

  test('keeps when a goal was met first', () => {
    const met = goalsMet(goalsMet(fresh, 'one', ['sale'], 200), 'one', ['sale', 'api'], 300);
    expect(met.steps['one']?.met).toEqual({ sale: 200, api: 300 });
    expect(goalsMet(met, 'one', ['sale'], 400)).toBe(met);
  });

  test('a guess that was wrong at first stays so, whatever is said later', () => {
    const wrong = guessed(fresh, 'one', 'first', { option: 1, right: false });
    const again = askedAgain(wrong, 'one', 'first');
    expect(again.steps['one']?.guesses['first']).toEqual({ option: null, right: false, rightAtFirst: false });
    const right = guessed(again, 'one', 'first', { option: 2, right: true });
    expect(right.steps['one']?.guesses['first']).toEqual({ option: 2, right: true, rightAtFirst: false });
    expect(askedAgain(fresh, 'one', 'first')).toBe(fresh);
  });

  test('counts the hints that are open', () => {
    const opened = hinted(hinted(hinted(fresh, 'one', 'sale'), 'one', 'sale'), 'one', 'step');
    expect(opened.steps['one']?.hints).toEqual({ sale: 2, step: 1 });
  });

  test('keeps what was done once', () => {
    const deed = { did: 'opened', panel: 'routing' } as const;
    const done = withDeed(fresh, 'one', deed);
    expect(done.steps['one']?.deeds).toEqual([deed]);
    expect(withDeed(done, 'one', deed)).toBe(done);
  });

  test('knows the own files while the solution stands in their place', () => {
    const shown = solutionShown(fresh, 'one');
    expect(shown.steps['one']).toMatchObject({ solution: 'shown', mine: null });
    const applied = solutionApplied(shown, 'one', { a: 'mine' });
    expect(applied.steps['one']).toMatchObject({ solution: 'applied', mine: { a: 'mine' } });
    expect(solutionShown(applied, 'one')).toBe(applied);
    expect(backAtMine(applied, 'one').steps['one']).toMatchObject({ solution: 'shown', mine: null });
    expect(backAtMine(shown, 'one')).toBe(shown);
  });

  test('says nothing of a step that was not entered', () => {
    expect(hinted(fresh, 'two', 'sale')).toBe(fresh);
  });
});
