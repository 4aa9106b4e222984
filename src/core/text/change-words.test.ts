import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { changeDone, changeVerb, isChangeVerb } from './change-words.ts';

test.each([
  ['Rename Service shop/cart to basket', 'Renamed Service shop/cart to basket', 'Rename'],
  ['Let listener web admit namespace shop', 'Let listener web admit namespace shop', 'Apply'],
  ['Delete 3 objects', 'Deleted 3 objects', 'Delete'],
  [
    'Create Service shop/cart; Admit namespace shop',
    'Created Service shop/cart; Admit namespace shop',
    'Apply',
  ],
  ['HTTP on port 80', 'HTTP on port 80', 'Apply'],
  ['', '', 'Apply'],
])('%s', (title, done, verb) => {
  expect([changeDone(title), changeVerb(title)]).toEqual([done, verb]);
});

/** The titles that commands and actions write with their verb in front. */
const titles = ['src/core/commands', 'src/core/commands/connections', 'src/state/actions'].flatMap((folder) =>
  readdirSync(folder)
    .filter((file) => file.endsWith('.ts') && !file.endsWith('.test.ts'))
    .flatMap((file) =>
      [...readFileSync(`${folder}/${file}`, 'utf8').matchAll(/^ {4,}title: [`']([A-Z][a-z]+) /gm)].map(
        ([, verb = '']) => [file, verb] as const,
      ),
    ),
);

describe('every verb of a title has a past tense', () => {
  test.each(titles)('%s: %s', (_, verb) => {
    expect(isChangeVerb(verb)).toBe(true);
  });
});
