import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { applyEdits } from './apply-edits.ts';
import { composeEdits } from './compose-edits.ts';
import type { TextEdit } from './text-edit.ts';

/** Edits that do not overlap, for a text of the given length. */
const editsFor = (length: number): fc.Arbitrary<readonly TextEdit[]> =>
  fc
    .array(fc.tuple(fc.nat(length), fc.nat(length), fc.string({ maxLength: 4 })), { maxLength: 5 })
    .map((raw) => {
      const edits: TextEdit[] = [];
      let at = 0;
      for (const [a, b, text] of raw.toSorted((x, y) => x[0] - y[0])) {
        const start = Math.max(at, Math.min(a, b));
        const end = Math.max(start, Math.min(length, Math.max(a, b), start + 3));
        if (start > length) break;
        edits.push({ span: { start, end }, text });
        at = end;
      }
      return edits;
    });

describe('applyEdits', () => {
  test('accepts edits in any order', () => {
    const edits = [
      { span: { start: 4, end: 5 }, text: 'X' },
      { span: { start: 0, end: 1 }, text: '' },
    ];
    expect(applyEdits('abcdef', edits)).toBe('bcdXf');
  });

  test('keeps the order of insertions at one place, before a replacement there', () => {
    const edits = [
      { span: { start: 1, end: 2 }, text: 'R' },
      { span: { start: 1, end: 1 }, text: '1' },
      { span: { start: 1, end: 1 }, text: '2' },
    ];
    expect(applyEdits('abc', edits)).toBe('a12Rc');
  });

  test.each([
    [
      'overlap',
      [
        { start: 0, end: 2 },
        { start: 1, end: 3 },
      ],
    ],
    ['leave the text', [{ start: 2, end: 9 }]],
  ])('refuses edits that %s', (_, spans) => {
    expect(() =>
      applyEdits(
        'abcd',
        spans.map((span) => ({ span, text: '' })),
      ),
    ).toThrow(RangeError);
  });
});

describe('composeEdits', () => {
  test('has the effect of the two lists one after the other', () => {
    const cases = fc.string({ maxLength: 20 }).chain((text) =>
      editsFor(text.length).chain((first) => {
        const middle = applyEdits(text, first);
        return editsFor(middle.length).map((second) => ({ text, first, middle, second }));
      }),
    );
    fc.assert(
      fc.property(cases, ({ text, first, middle, second }) => {
        expect(applyEdits(text, composeEdits(first, second))).toBe(applyEdits(middle, second));
      }),
      { numRuns: 1000 },
    );
  });
});
