import { expect, test } from 'vitest';
import { appActions } from './shell/app-actions.ts';
import { shortcutOf } from './shortcut-of.ts';

const plain = { key: '', code: '', ctrlKey: false, metaKey: false, shiftKey: false, altKey: false };

test.each([
  ['Mod+Z', { key: 'z', code: 'KeyZ', ctrlKey: true }],
  ['Mod+Shift+Z', { key: 'Z', code: 'KeyZ', ctrlKey: true, shiftKey: true }],
  ['Alt+1', { key: '¡', code: 'Digit1', altKey: true }],
  ['Shift+1', { key: '!', code: 'Digit1', shiftKey: true }],
  ['Mod+Alt+B', { key: 'b', code: 'KeyB', ctrlKey: true, altKey: true }],
  ['Mod+,', { key: ',', code: 'Comma', ctrlKey: true }],
  ['C', { key: 'c', code: 'KeyC' }],
  // A French keyboard has A where others have Q.
  ['Mod+A', { key: 'a', code: 'KeyQ', ctrlKey: true }],
  ['Mod+Z', { key: 'я', code: 'KeyZ', ctrlKey: true }],
  ['Shift+ArrowLeft', { key: 'ArrowLeft', code: 'ArrowLeft', shiftKey: true }],
  ['Plus', { key: '+', code: 'Equal', shiftKey: true }],
  ['Plus', { key: '=', code: 'Equal' }],
  ['Mod+Minus', { key: '-', code: 'Minus', ctrlKey: true }],
  ['?', { key: '?', code: 'Minus', shiftKey: true }],
])('spells %s', (spelled, keys) => {
  expect(shortcutOf({ ...plain, ...keys }, false)).toBe(spelled);
});

test('takes ⌘ for Mod on a Mac', () => {
  expect(shortcutOf({ ...plain, key: 'k', code: 'KeyK', metaKey: true }, true)).toBe('Mod+K');
  expect(shortcutOf({ ...plain, key: 'k', code: 'KeyK', ctrlKey: true }, true)).toBe('K');
});

test('no two actions share an id or a shortcut', () => {
  const ids = appActions.map(({ id }) => id);
  const shortcuts = appActions.flatMap(({ shortcut }) => shortcut ?? []);
  expect(new Set(ids).size).toBe(ids.length);
  expect(new Set(shortcuts).size).toBe(shortcuts.length);
});
