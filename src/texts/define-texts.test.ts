import { afterEach, expect, test } from 'vitest';
import { defineTexts } from './define-texts.ts';
import { commandsTexts } from './en/commands.ts';
import { currentLanguage, inEnglish, openLanguage } from './language.ts';
import { workspacesTexts } from './en/workspaces.ts';

const texts = defineTexts('nowhere', {
  plain: 'Nothing in it.',
  quoted: "It's all there.",
  renamed: 'Renamed “{from}” to “{to}”.',
  found: '{count, plural, =0 {No files} one {# file} other {# files}} in {folder}',
  press: 'Press <kbd>{keys}</kbd> to go on.',
  only: '<b>All</b>',
});

afterEach(() => openLanguage('en'));

test('texts are functions of their parameters', () => {
  expect(texts.plain()).toBe('Nothing in it.');
  expect(texts.quoted()).toBe("It's all there.");
  expect(texts.renamed({ from: 'a', to: '<b>' })).toBe('Renamed “a” to “<b>”.');
  expect(texts.found({ count: 0, folder: 'x' })).toBe('No files in x');
  expect(texts.found({ count: 1, folder: 'x' })).toBe('1 file in x');
  expect(texts.found({ count: 1200, folder: 'x' })).toBe('1,200 files in x');
});

test('a text with tags gives its parts, as they are drawn', () => {
  const kbd = (inside: readonly string[]) => ({ keys: inside.join('') });
  expect(texts.press({ keys: 'F2', kbd })).toEqual(['Press ', { keys: 'F2' }, ' to go on.']);
  expect(texts.only({ b: (inside) => ({ inside }) })).toEqual([{ inside: ['All'] }]);
});

test('texts are those of the language of the window, and English where there is no other', async () => {
  expect(await openLanguage('de')).toBe(true);
  expect(workspacesTexts.restore()).toBe('Wiederherstellen');
  expect(texts.found({ count: 1200, folder: 'x' })).toBe('1.200 files in x');
  await openLanguage('en');
  expect(workspacesTexts.restore()).toBe('Restore');
});

test('a text can be had in English in any language of the window', async () => {
  await openLanguage('de');
  const title = () => commandsTexts.addOne({ kind: 'Gateway' });
  expect(inEnglish(title)).toBe('Add Gateway…');
  expect(title()).toBe('Gateway hinzufügen …');
  expect(() =>
    inEnglish(() => {
      throw new Error('no text');
    }),
  ).toThrow('no text');
  expect(currentLanguage()).toBe('de');
});
