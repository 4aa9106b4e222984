import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { loadAhead } from './load-ahead.ts';

beforeEach(() => void vi.useFakeTimers());
afterEach(() => {
  vi.useRealTimers();
  vi.unstubAllGlobals();
});

const part = () => ({ load: vi.fn<() => Promise<void>>(() => Promise.resolve()) });

test('parts are loaded when the browser is idle', () => {
  const idle = vi.fn<(run: () => void) => number>(() => 7);
  vi.stubGlobal('requestIdleCallback', idle);
  const one = part();
  loadAhead([one]);
  expect(one.load).not.toHaveBeenCalled();
  idle.mock.lastCall?.[0]();
  expect(one.load).toHaveBeenCalledOnce();
});

test('parts are loaded after a pause where the browser does not say that it is idle, unless that is stopped', () => {
  const [one, two] = [part(), part()];
  loadAhead([one]);
  loadAhead([two])();
  vi.runAllTimers();
  expect(one.load).toHaveBeenCalledOnce();
  expect(two.load).not.toHaveBeenCalled();
});

test('what does not arrive keeps nothing else from loading', async () => {
  const warn = vi.spyOn(console, 'warn').mockImplementation(() => {});
  const one = part();
  loadAhead([{ load: () => Promise.reject(new Error('No network.')) }, one]);
  await vi.runAllTimersAsync();
  expect(one.load).toHaveBeenCalledOnce();
  expect(warn).toHaveBeenCalledOnce();
});
