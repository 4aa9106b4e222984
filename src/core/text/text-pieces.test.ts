import fc from 'fast-check';
import { expect, test } from 'vitest';
import { applyEdits } from './apply-edits.ts';
import { editPieces, joinPieces, textPieces, type TextPieces } from './text-pieces.ts';

const LONG = Array.from({ length: 20_000 }, (_, line) => `line ${line}\n`).join('');

/** Edits as parts of the text that they are made in. */
const edits = fc.array(
  fc.record({
    at: fc.double({ min: 0, max: 1, noNaN: true }),
    length: fc.oneof(fc.constantFrom(0, 1, 40_000, LONG.length), fc.nat(100)),
    text: fc.oneof(fc.string({ unit: 'binary' }), fc.constantFrom('', LONG)),
  }),
  { maxLength: 6 },
);

test('edits of pieces are edits of the text, and no piece is empty or long', () => {
  fc.assert(
    fc.property(fc.constantFrom('', 'a: b\n', LONG), edits, (before, made) => {
      let text = before;
      let pieces: TextPieces = textPieces(text);
      for (const { at, length, text: inserted } of made) {
        const start = Math.floor(at * text.length);
        const edit = {
          span: { start, end: Math.min(text.length, start + length) },
          text: inserted,
        };
        text = applyEdits(text, [edit]);
        pieces = editPieces(pieces, edit);
        expect(joinPieces(pieces) === text).toBe(true);
        expect(pieces.every((piece) => piece !== '' && piece.length <= 65_536)).toBe(true);
      }
    }),
    { numRuns: 100 },
  );
});

test('pieces that an edit does not touch are shared', () => {
  const before = textPieces(LONG);
  const after = editPieces(before, { span: { start: 100_000, end: 100_001 }, text: 'x' });
  expect(before.length).toBeGreaterThan(5);
  expect(after.filter((piece) => !before.includes(piece))).toHaveLength(1);
});
