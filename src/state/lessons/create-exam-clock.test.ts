import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { createStore } from 'zustand/vanilla';
import type { LessonRecord } from '../../core/lessons/learner/learner-record.ts';
import { createExamClock } from './create-exam-clock.ts';
import { begunLesson, handedIn, restarted } from './record-changes.ts';

beforeEach(() => void vi.useFakeTimers({ now: 0 }));
afterEach(() => void vi.useRealTimers());

function exam(minutes: number | null, record: LessonRecord = begunLesson('one', {}, 0)) {
  const state = createStore(() => ({ record }));
  const over = vi.fn<() => void>(() =>
    state.setState({ record: handedIn(state.getState().record, Date.now()) }),
  );
  const { stop } = createExamClock({ state, minutes, over });
  const wait = (passed: number) => vi.advanceTimersByTime(passed * 60_000);
  return { state, over, stop, wait };
}

test('an exam ends when its time is over, once', () => {
  const { over, wait } = exam(30);
  wait(29);
  expect(over).not.toHaveBeenCalled();
  wait(1);
  expect(over).toHaveBeenCalledTimes(1);
  wait(60);
  expect(over).toHaveBeenCalledTimes(1);
});

test('one whose time was over while it was closed ends when it is opened', () => {
  vi.setSystemTime(60 * 60_000);
  const { over, wait } = exam(30);
  wait(0);
  expect(over).toHaveBeenCalledTimes(1);
});

test('one that is begun anew has all of its time again', () => {
  const { state, over, wait } = exam(30);
  wait(20);
  state.setState({ record: restarted(state.getState().record, 'one', {}, Date.now()) });
  wait(29);
  expect(over).not.toHaveBeenCalled();
  wait(1);
  expect(over).toHaveBeenCalledTimes(1);
});

test.each([
  ['without a limit', null, begunLesson('one', {}, 0)],
  ['that is handed in', 30, handedIn(begunLesson('one', {}, 0), 5)],
])('one %s does not end by itself', (_, minutes, record) => {
  const { over, wait } = exam(minutes, record);
  wait(120);
  expect(over).not.toHaveBeenCalled();
});

test('nothing ends once the lesson is left', () => {
  const { over, stop, wait } = exam(30);
  stop();
  wait(60);
  expect(over).not.toHaveBeenCalled();
});
