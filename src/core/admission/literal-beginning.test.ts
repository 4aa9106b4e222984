import { RE2JS } from 're2js';
import { describe, expect, test } from 'vitest';
import { beginsLike, literalBeginning } from './literal-beginning.ts';

describe('what an expression demands of the beginning of a text', () => {
  test.each([
    ['/app(/|$)(.*)', '/app'],
    ['(?i)/App/.*', '/app/'],
    ['/v1\\.2/', '/v1.2/'],
    ['/a\\|b', '/a|b'],
    ['/ab?c', '/a'],
    ['/ab*', '/a'],
    ['/ab{0}', '/a'],
    ['/ab+', '/a'],
    ['/a😀?', '/a'],
    ['/a😀', '/a😀'],
    ['/a[|]b', '/a'],
    ['/a|/b', ''],
    ['/a((b|c)|d)', ''],
    ['/a(?i)b', '/a'],
    ['/a\\d', '/a'],
    ['.*', ''],
    ['', ''],
    ['^/a', '/a'],
    ['(?i)^/A.*', '/a'],
    ['^^/a', ''],
    ['^/a|/b', ''],
  ])('%s: %j', (pattern, text) => {
    expect(literalBeginning(pattern).text).toBe(text);
  });

  const PATTERNS = [
    '/a|/b',
    '/ab?c',
    '(?i)/AB',
    '(?i)/k',
    '(?i)/ı',
    '/a\\.b',
    '/x{2}',
    '/a(b|c)',
    '/é?',
    '(?i)/ß',
  ];
  const TEXTS = [
    '/a',
    '/b',
    '/ac',
    '/abc',
    '/ab',
    '/K',
    '/\u212a',
    '/k',
    '/ı',
    '/I',
    '/a.b',
    '/aXb',
    '/xx',
    '/é',
    '/',
    '/ẞ',
  ];

  test.each(PATTERNS)('no text is turned away that %s matches', (pattern) => {
    const whole = RE2JS.compile(`\\A(?:${pattern})\\z`);
    const mayMatch = beginsLike(pattern);
    expect(TEXTS.filter((text) => whole.test(text) && !mayMatch(text))).toEqual([]);
  });

  test('what begins otherwise is turned away', () => {
    expect(beginsLike('/app(/|$)(.*)')('/other')).toBe(false);
    expect(beginsLike('(?i)/App')('/APP/x')).toBe(true);
    expect(beginsLike('(?i)/App')('/x')).toBe(false);
  });
});
