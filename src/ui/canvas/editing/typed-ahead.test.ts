import { expect, test } from 'vitest';
import { nothingTyped, typeAhead } from './typed-ahead.ts';

const key = (name: string, held: readonly string[] = []) => ({
  key: name,
  ctrlKey: held.includes('Control'),
  metaKey: held.includes('Meta'),
  shiftKey: held.includes('Shift'),
  getModifierState: (modifier: string) => held.includes(modifier),
});
const typed = (...keys: readonly (string | ReturnType<typeof key>)[]) =>
  keys.map((each) => (typeof each === 'string' ? key(each) : each)).reduce(typeAhead, nothingTyped);

test.each([
  ['characters', typed('a', 'ß', '😀'), { text: 'aß😀', end: null }],
  ['what was deleted again', typed('a', '😀', 'Backspace'), { text: 'a', end: null }],
  ['that the text was deleted', typed('Backspace'), { text: '', end: null }],
  ['that the text was deleted forwards', typed('Delete'), { text: '', end: null }],
  ['the key that writes it', typed('a', 'Enter'), { text: 'a', end: 'Enter' }],
  ['the key to the next value', typed('a', 'Tab'), { text: 'a', end: 'Tab' }],
  ['the key to the value before', typed(key('Tab', ['Shift'])), { text: null, end: 'Shift+Tab' }],
  ['nothing behind the end', typed('a', 'Enter', 'b', 'Tab'), { text: 'a', end: 'Enter' }],
  ['a character that AltGr makes', typed(key('@', ['Control', 'AltGraph'])), { text: '@', end: null }],
  ['no command', typed(key('z', ['Control']), key('z', ['Meta']), 'F2', 'ArrowLeft'), nothingTyped],
])('%s: kept', (_, ahead, expected) => {
  expect(ahead).toEqual(expected);
});
