import { describe, expect, test } from 'vitest';
import { goRegexp, wholeRegexp } from './go-regexp.ts';

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

  test.each([
    ['/a|/b', '/b', true],
    ['/a|/b', '/bc', false],
    ['/app(/|$)(.*)', '/app/x', true],
    ['/app(/|$)(.*)', '/apple', false],
    ['(?i)/app', '/APP', true],
  ])('the whole of %s against %s: %s', (pattern, text, matches) => {
    expect(wholeRegexp(pattern)?.test(text)).toBe(matches);
  });

  test('what is an expression only between brackets is none', () => {
    expect(wholeRegexp('a)|(b')).toBeUndefined();
  });

  test('finds all, or as many as are wanted', () => {
    expect(goRegexp('[0-9]+')?.findAll('a1b22c333')).toEqual(['1', '22', '333']);
    expect(goRegexp('[0-9]+')?.findAll('a1b22c333', 2)).toEqual(['1', '22']);
    expect(goRegexp('')?.findAll('ab', 9)).toEqual(['', '', '']);
  });
});
