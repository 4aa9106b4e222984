import { act, renderHook } from '@testing-library/react';
import { expect, test, vi } from 'vitest';
import { useDraft } from './use-draft.ts';

/** A draft over a value that the test changes, with what was committed. */
function drafting(first: string) {
  const commit = vi.fn<(value: string) => string | null>((value) => (value === 'bad' ? 'Refused.' : null));
  const hook = renderHook((external: string) => useDraft(external, commit), { initialProps: first });
  return {
    commit,
    draft: () => hook.result.current,
    arrive: (external: string) => hook.rerender(external),
    type: (value: string) => act(() => hook.result.current.onChange(value)),
    leave: () => act(() => hook.result.current.onBlur()),
  };
}

test('what is typed stays where the value changes under it, and nothing is written unasked', () => {
  const { draft, type, arrive, leave, commit } = drafting('2');
  type('5');
  arrive('7');
  expect([draft().value, draft().conflict?.theirs]).toEqual(['5', '7']);
  leave();
  expect(commit).not.toHaveBeenCalled();
  act(() => draft().conflict?.keep());
  expect(commit.mock.calls).toEqual([['5']]);
  expect(draft().conflict).toBeNull();
  arrive('5');
  expect(draft().value).toBe('5');
});

test('the new value can be taken instead', () => {
  const { draft, type, arrive, commit } = drafting('2');
  type('5');
  arrive('7');
  act(() => draft().conflict?.take());
  expect([draft().value, draft().conflict]).toEqual(['7', null]);
  expect(commit).not.toHaveBeenCalled();
});

test('a refused draft that is kept stays, with the reason', () => {
  const { draft, type, arrive } = drafting('2');
  type('bad');
  arrive('7');
  act(() => draft().conflict?.keep());
  expect([draft().value, draft().error, draft().conflict]).toEqual(['bad', 'Refused.', null]);
});

test('the same value from elsewhere is no conflict, and one that goes back is none any more', () => {
  const { draft, type, arrive } = drafting('2');
  type('5');
  arrive('5');
  expect(draft().conflict).toBeNull();
  arrive('6');
  expect(draft().conflict?.theirs).toBe('6');
  arrive('2');
  expect(draft().conflict).toBeNull();
});

test('typing on before the last commit arrives is no conflict', () => {
  const { draft, type, arrive, leave, commit } = drafting('2');
  type('05');
  leave();
  type('055');
  arrive('5');
  expect([draft().value, draft().conflict]).toEqual(['055', null]);
  arrive('9');
  expect(draft().conflict?.theirs).toBe('9');
  expect(commit).toHaveBeenCalledTimes(1);
});

test('what has arrived does not come back when it is undone', () => {
  const { draft, type, arrive, leave } = drafting('2');
  type('5');
  leave();
  arrive('5');
  arrive('2');
  expect(draft().value).toBe('2');
});
