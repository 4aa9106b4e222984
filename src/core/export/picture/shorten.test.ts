import { expect, test } from 'vitest';
import { shorten } from './shorten.ts';
import { isMeasured, textWidth } from './text-width.ts';

test.each([
  ['is whole where it fits', 'storefront', 200, 'middle', 'storefront'],
  ['loses its middle', 'storefront-of-the-shop', 90, 'middle', /^store.*….*shop$/],
  ['loses its end', 'storefront of the shop', 90, 'end', /^store.*…$/],
  ['is empty where nothing fits', 'storefront', 5, 'middle', ''],
] as const)('a text %s', (_, text, room, cut, expected) => {
  const short = shorten(text, room, 12, 400, cut);
  expect(short).toMatch(expected === '' ? /^$/ : expected);
  expect(textWidth(short, 12, 400)).toBeLessThanOrEqual(room);
});

test('characters of two units are not cut in halves', () => {
  expect(shorten('😀'.repeat(20), 60, 12, 400).isWellFormed()).toBe(true);
});

test('only what the table holds counts as measured', () => {
  expect(['web · 2 × a', 'web → 80', '日本'].map(isMeasured)).toEqual([true, false, false]);
});
