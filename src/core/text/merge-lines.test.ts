import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { mergeLines } from './merge-lines.ts';

const BASE = 'a\nb\nc\nd\ne\n';

describe('two changes of one text', () => {
  test.each([
    ['at different places are both there', 'A\nb\nc\nd\ne\n', 'a\nb\nc\nd\nE\n', 'A\nb\nc\nd\nE\n'],
    ['where lines come and go are both there', 'x\na\nb\nc\nd\ne\n', 'a\nb\nc\n', 'x\na\nb\nc\n'],
    ['that are the same are there once', 'a\nX\nc\nd\ne\n', 'a\nX\nc\nd\ne\n', 'a\nX\nc\nd\ne\n'],
    ['of the same line do not go together', 'a\nX\nc\nd\ne\n', 'a\nY\nc\nd\ne\n', null],
    ['of lines beside each other do not go together', 'a\nX\nc\nd\ne\n', 'a\nb\nY\nd\ne\n', null],
    ['at the same place do not go together', 'a\nX\nb\nc\nd\ne\n', 'a\nY\nb\nc\nd\ne\n', null],
    ['of which one has no line break at its end', 'A\nb\nc\nd\ne\n', 'a\nb\nc\nd\ne', 'A\nb\nc\nd\ne'],
  ])('%s', (_, one, other, merged) => {
    expect(mergeLines(BASE, one, other)).toBe(merged);
    expect(mergeLines(BASE, other, one)).toBe(merged);
  });

  const text = fc
    .array(fc.constantFrom('a', 'b', 'c', ''), { maxLength: 8 })
    .map((lines) => lines.join('\n'));

  test('of which one is none are the other', () =>
    fc.assert(
      fc.property(text, text, (base, after) => {
        expect(mergeLines(base, after, base)).toBe(after);
        expect(mergeLines(base, base, after)).toBe(after);
      }),
    ));

  test('are the same whoever made which, and hold the far ends of both', () =>
    fc.assert(
      fc.property(text, text, text, (base, one, other) => {
        const [head, tail] = [`${one}\nmiddle\nof it\n${base}`, `${base}\nmiddle\nof it\n${other}`];
        const start = `${base}\nmiddle\nof it\n${base}`;
        const merged = mergeLines(start, head, tail);
        expect(mergeLines(start, tail, head)).toBe(merged);
        if (merged !== null) expect(merged).toBe(`${one}\nmiddle\nof it\n${other}`);
      }),
    ));
});
