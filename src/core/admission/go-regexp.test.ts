import { describe, expect, test } from 'vitest';
import { goRegexp } from './go-regexp.ts';

describe('expressions as Go reads them', () => {
  test.each([
    ['^(?i)abc$', 'ABC', true],
    ['a', 'cat', true],
    ['^a$', 'cat', false],
    ['\\pL', 'é', true],
    ['^[[:alpha:]]+$', 'abc', true],
    ['^\\z', '', true],
    ['a$', 'a\n', false],
  ])('%s in %j: %s', (pattern, text, found) => {
    expect(goRegexp(pattern)?.test(text)).toBe(found);
  });

  test.each(['(', 'a**', '(?=a)', '\\1', '[z-a]', 'a{2000}'])('%s is none', (pattern) => {
    expect(goRegexp(pattern)).toBeUndefined();
  });

  test('answers at once where backtracking never would', () => {
    expect(goRegexp('^(a+)+$')?.test(`${'a'.repeat(50_000)}b`)).toBe(false);
  });

  test('finds all, or as many as are wanted', () => {
    expect(goRegexp('[0-9]+')?.findAll('a1b22c333')).toEqual(['1', '22', '333']);
    expect(goRegexp('[0-9]+')?.findAll('a1b22c333', 2)).toEqual(['1', '22']);
    expect(goRegexp('')?.findAll('ab', 9)).toEqual(['', '', '']);
  });
});
