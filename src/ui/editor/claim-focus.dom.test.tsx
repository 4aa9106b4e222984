import { fireEvent, waitFor } from '@testing-library/react';
import { expect, onTestFinished, test } from 'vitest';
import { claimFocus } from './claim-focus.ts';

/** A text and a button, with what holds the focus in the text. */
function page() {
  document.body.innerHTML = '<textarea></textarea><button></button>';
  const text = document.querySelector('textarea');
  const button = document.querySelector('button');
  if (!text || !button) throw new Error('The page was not made.');
  const stop = claimFocus({
    hasTextFocus: () => document.activeElement === text,
    focus: () => text.focus(),
  });
  onTestFinished(() => {
    stop();
    document.body.innerHTML = '';
  });
  return { text, button };
}

const frames = async (count: number) => {
  for (let i = 0; i < count; i += 1) await new Promise(requestAnimationFrame);
};

test('the text takes the focus back from a dialog that closes', async () => {
  const { text, button } = page();
  expect(document.activeElement).toBe(text);
  button.focus();
  await waitFor(() => expect(document.activeElement).toBe(text));
});

test.each([
  ['a shortcut', { key: '4', altKey: true }],
  ['Tab', { key: 'Tab' }],
])('but not from where %s leads', async (_, key) => {
  const { text, button } = page();
  fireEvent.keyDown(text, key);
  button.focus();
  await frames(3);
  expect(document.activeElement).toBe(button);
});

test('typing is no way elsewhere', async () => {
  const { text, button } = page();
  fireEvent.keyDown(text, { key: 'a' });
  button.focus();
  await waitFor(() => expect(document.activeElement).toBe(text));
});
