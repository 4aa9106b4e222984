import { afterEach, expect, test } from 'vitest';
import { openLanguage } from './language.ts';
import { listOf } from './list-of.ts';

afterEach(() => openLanguage('en'));

test('lists are in the words of the language', async () => {
  expect(listOf(['a'])).toBe('a');
  expect(listOf(['a', 'b', 'c'])).toBe('a, b and c');
  expect(listOf(['a', 'b', 'c', 'd'], 2)).toBe('a, b and 2 more');
  expect(listOf(['a', 'b', 'c'], 2, 40)).toBe('a, b and 38 more');
  await openLanguage('de');
  expect(listOf(['a', 'b', 'c'])).toBe('a, b und c');
  expect(listOf(['a', 'b', 'c', 'd'], 2)).toBe('a, b und 2 weitere');
});
