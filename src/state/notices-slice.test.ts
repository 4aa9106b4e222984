import { expect, test } from 'vitest';
import { createAppStore } from './app-store.ts';

const messages = (store: ReturnType<typeof createAppStore>) =>
  store.getState().toasts.map(({ message }) => message);

test('what is said again is shown once, and announced again', () => {
  const store = createAppStore();
  const { toast } = store.getState();
  for (let time = 0; time < 3; time += 1) toast({ tone: 'info', message: 'There is no text to delete.' });
  toast({ tone: 'error', message: 'The file cannot be read.' });
  expect(messages(store)).toEqual(['There is no text to delete.', 'The file cannot be read.']);
  expect(store.getState().announcements).toBe(4);
});

test('of what was done the last is shown, beside what failed', () => {
  const store = createAppStore();
  const { toast } = store.getState();
  toast({ tone: 'success', message: 'Renamed a to b.' });
  toast({ tone: 'error', message: 'The file cannot be read.' });
  toast({ tone: 'success', message: 'Deleted b.' });
  expect(messages(store)).toEqual(['The file cannot be read.', 'Deleted b.']);
});
