import fc from 'fast-check';
import { expect, test } from 'vitest';
import { mergeTexts } from './merge-texts.ts';

const BASE = 'a: 1\nb: 2\nc: 3\nd: 4\ne: 5\n';

test('changes of different lines are merged, with the line ends that each has', () => {
  expect(mergeTexts(BASE, BASE.replace('1', '10'), BASE.replace('d: 4', 'd: 40\ndd: 4'))).toBe(
    'a: 10\nb: 2\nc: 3\nd: 40\ndd: 4\ne: 5\n',
  );
  const windows = BASE.replaceAll('\n', '\r\n');
  expect(mergeTexts(windows, windows.replace('e: 5\r\n', 'e: 5'), `# new\r\n${windows}`)).toBe(
    `# new\r\n${windows.slice(0, -2)}`,
  );
});

test('the same change of both is made once', () => {
  const same = BASE.replace('c: 3\n', '');
  expect(mergeTexts(BASE, same, same)).toBe(same);
  expect(mergeTexts(BASE, same.replace('1', '7'), same)).toBe(same.replace('1', '7'));
});

test.each([
  ['the same line', BASE.replace('3', '30'), BASE.replace('3', '31')],
  ['lines beside each other', BASE.replace('3', '30'), BASE.replace('4', '40')],
  ['a line that the other deletes', BASE.replace('3', '30'), BASE.replace('c: 3\n', '')],
  ['insertions at one place', `${BASE}f: 6\n`, `${BASE}g: 7\n`],
  ['everything', 'x\n', 'y\n'],
])('%s changed by both is for people to decide', (_, one, other) => {
  expect(mergeTexts(BASE, one, other)).toBeNull();
  expect(mergeTexts(BASE, other, one)).toBeNull();
});

test('what cannot be compared in time is not merged', () => {
  const lines = (from: number) => Array.from({ length: 3000 }, (_, i) => `${from + i}\n`).join('');
  expect(mergeTexts(lines(0), lines(10_000), `# new\n${lines(0)}`)).toBeNull();
});

test('whichever side comes first, the result is the same, and what one side alone did is all in it', () => {
  const text = fc
    .array(fc.constantFrom('a\n', 'b\n', 'c\r\n', '\n', 'd\n'), { maxLength: 12 })
    .map((all) => all.join(''));
  fc.assert(
    fc.property(text, text, text, (base, one, other) => {
      const merged = mergeTexts(base, one, other);
      expect(mergeTexts(base, other, one)).toBe(merged);
      expect(mergeTexts(base, one, base)).toBe(one);
      expect(mergeTexts(base, base, other)).toBe(other);
    }),
  );
});

test.each([
  ['lines that come and lines that go', `# new\n${BASE}`, 'a: 1\nb: 2\nc: 3\n', '# new\na: 1\nb: 2\nc: 3\n'],
  [
    'a change, and the last line break',
    BASE.replace('1', '10'),
    BASE.slice(0, -1),
    BASE.replace('1', '10').slice(0, -1),
  ],
])('%s are both there', (_, one, other, merged) => {
  expect(mergeTexts(BASE, one, other)).toBe(merged);
  expect(mergeTexts(BASE, other, one)).toBe(merged);
});

test('changes far from each other are merged as each has them', () => {
  const text = fc
    .array(fc.constantFrom('a', 'b', 'c', ''), { maxLength: 8 })
    .map((lines) => lines.join('\n'));
  fc.assert(
    fc.property(text, text, text, (base, one, other) => {
      const between = '\nmiddle\nof it\n';
      const merged = mergeTexts(base + between + base, one + between + base, base + between + other);
      if (merged !== null) expect(merged).toBe(one + between + other);
    }),
  );
});
