import { describe, expect, test } from 'vitest';
import { byBeginning } from './by-beginning.ts';
import { wholeRegexp } from './go-regexp.ts';

const PATTERNS = ['/a.*', '/A/x', '(?i)/a/X', '/b(/|$)(.*)', '.*', '/a|/b', '/é.*', '(?i)/k', '/a.*'];

describe('expressions by what texts begin with', () => {
  const find = byBeginning(PATTERNS, (pattern) => pattern);

  test.each([
    ['/a/x', ['/a.*', '/A/x', '(?i)/a/X', '.*', '/a|/b', '/a.*']],
    ['/b', ['/b(/|$)(.*)', '.*', '/a|/b']],
    ['/c', ['.*', '/a|/b']],
  ])('%s may be for %j', (text, expected) => {
    // Of what begins beyond ASCII nothing is sure.
    expect(find(text).filter((pattern) => pattern !== '/é.*')).toEqual(expected);
  });

  test.each(['/a', '/a/x', '/A/X', '/b/c', '/é', '/\u212a', '/k', '/K', '', '/'])(
    'what matches %j is among them, in order',
    (text) => {
      const matching = (patterns: readonly string[]) =>
        patterns.filter((one) => wholeRegexp(one)?.test(text));
      expect(matching(find(text))).toEqual(matching(PATTERNS));
    },
  );

  test('few of many are found', () => {
    const many = byBeginning(
      Array.from({ length: 1000 }, (_, index) => `/app-${index}/.*`),
      (pattern) => pattern,
    );
    expect(many('/app-7/x')).toEqual(['/app-7/.*']);
  });
});
