import { expect, test } from 'vitest';
import { goRegexp } from '../../admission/go-regexp.ts';
import { sampleText, sampleTexts } from './sample-text.ts';

test.each([
  ['/(a|b|c)', ['/a', '/b', '/c']],
  ['/[a-z0-9]', ['/a', '/z', '/0', '/9']],
  ['/\\w', ['/x', '/0']],
  ['/x?', ['/', '/x']],
  ['/x+', ['/x', '/xx']],
  ['/x{2}', ['/xx']],
  ['/x{2,2}', ['/xx']],
  ['/x{2,}', ['/xx', '/xxx']],
  ['/[^/]+', ['/x', '/xx']],
  ['/api(/|$)(.*)', ['/api/', '/api/x', '/api']],
  ['/plain', ['/plain']],
])('%s has an example for each of its possibilities', (pattern, expected) => {
  expect(new Set(sampleTexts(pattern, 10))).toEqual(new Set(expected));
});

test('there are no more than asked for, the first is that of sampleText, and all match', () => {
  const pattern = '/(a|b|c)(d|e|f)[0-9]+';
  const texts = sampleTexts(pattern, 4);
  expect(texts).toHaveLength(4);
  expect(texts[0]).toBe(sampleText(pattern));
  for (const text of texts) expect(goRegexp(`\\A(?:${pattern})\\z`)?.test(text)).toBe(true);
});

test('of what is no expression there is none', () => {
  expect(sampleTexts('(', 4)).toEqual([]);
});
