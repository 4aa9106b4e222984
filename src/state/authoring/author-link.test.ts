import { expect, test } from 'vitest';
import { createTestPage } from '../../testing/test-page.ts';
import { createAppStore } from '../app-store.ts';
import { authorLink, readAuthorLink } from './author-link.ts';
import { followAuthorLink } from './follow-author-link.ts';

test('a link leads to the pack that it names, and no other fragment does', () => {
  expect(readAuthorLink(authorLink('my-lessons-2'))).toBe('my-lessons-2');
  for (const fragment of ['', '#author/', '#author/../x', '#lesson/museum/chain', '#author/A'])
    expect(readAuthorLink(fragment)).toBeNull();
});

test('the editor opens and closes by its address', () => {
  const page = createTestPage(authorLink('mine'));
  const store = createAppStore();
  const stop = followAuthorLink(store, page);
  expect(store.getState().authoring).toBe('mine');
  page.visit('#author/other');
  expect(store.getState().authoring).toBe('other');
  page.visit('#w/own');
  expect(store.getState().authoring).toBeNull();
  // It leaves the fragment to whoever it belongs to.
  expect(page.fragment()).toBe('#w/own');
  stop();
});
