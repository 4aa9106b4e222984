import { expect, test } from 'vitest';
import { createAppStore } from '../../state/app-store.ts';
import { followPresenting } from './follow-presenting.ts';

test('the text is big during presentations, also where it opens meanwhile', () => {
  const store = createAppStore();
  const sizes: unknown[] = [];
  const view = { updateOptions: ({ fontSize }: { fontSize?: number }) => void sizes.push(fontSize) };
  const stop = followPresenting(view, store);
  expect(sizes).toEqual([]);
  store.getState().present({});
  store.getState().present({ revealed: 2 });
  store.getState().present(null);
  expect(sizes).toEqual([19, 12.5]);
  stop();
  store.getState().present({});
  followPresenting(view, store);
  expect(sizes).toEqual([19, 12.5, 19]);
});
