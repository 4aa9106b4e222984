import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { editLineEnds, editorText, readLineEnds, toEditorOffset, toTextOffset } from './line-ends.ts';
import { changesOfEdits, differenceOf, editsOfDelta, editsOfTyping } from './text-changes.ts';

const splice = (text: string, start: number, end: number, by: string) =>
  text.slice(0, start) + by + text.slice(end);
const piece = fc.constantFrom('a', 'key: value', '\n', '\r\n', '', '# ü', '\r\n\r\n');
const text = fc.array(piece, { maxLength: 12 }).map((parts) => parts.join(''));
const anyText = fc
  .array(fc.constantFrom('a', '\n', '\r', '\r\n', 'b:'), { maxLength: 12 })
  .map((p) => p.join(''));

describe('offsets', () => {
  test('a text without carriage returns has the same offsets in the editor', () => {
    const ends = readLineEnds('a: 1\nb: 2\n');
    expect(ends.hidden).toEqual([]);
    expect(toEditorOffset(ends, 7)).toBe(7);
    expect(toTextOffset(ends, 7)).toBe(7);
  });

  test('a line end of two characters is one in the editor', () => {
    const ends = readLineEnds('a\r\nb\r\n');
    expect(editorText('a\r\nb\r\n')).toBe('a\nb\n');
    expect([0, 1, 2, 3, 4].map((offset) => toTextOffset(ends, offset))).toEqual([0, 1, 3, 4, 6]);
    expect([0, 1, 2, 3, 4, 5, 6].map((offset) => toEditorOffset(ends, offset))).toEqual([
      0, 1, 1, 2, 3, 3, 4,
    ]);
  });

  test('a byte order mark stays in front of everything', () => {
    const ends = readLineEnds('\uFEFFa\r\n');
    expect(editorText('\uFEFFa\r\n')).toBe('a\n');
    expect([0, 1, 2].map((offset) => toTextOffset(ends, offset))).toEqual([1, 2, 4]);
  });

  test('every place of the editor is the same character in the text', () => {
    fc.assert(
      fc.property(anyText, (source) => {
        const ends = readLineEnds(source);
        const shown = editorText(source);
        for (let offset = 0; offset <= shown.length; offset++) {
          const there = toTextOffset(ends, offset);
          expect(toEditorOffset(ends, there)).toBe(offset);
          expect(editorText(source.slice(0, there))).toBe(shown.slice(0, offset));
        }
      }),
    );
  });

  test('new lines are written as most lines of the file are', () => {
    expect(readLineEnds('a\r\nb\r\nc\n').newline).toBe('\r\n');
    expect(readLineEnds('a\r\nb\nc\n').newline).toBe('\n');
  });
});

describe('edits', () => {
  test('typing in the editor changes the same place of the text, and nothing else', () => {
    fc.assert(
      fc.property(
        text,
        fc.nat(),
        fc.nat(),
        fc.constantFrom('', 'x', '\n', 'x\ny\n'),
        (source, a, b, typed) => {
          const shown = editorText(source);
          const start = Math.min(a, b) % (shown.length + 1);
          const end = start + (Math.max(a, b) % (shown.length - start + 1));
          const ends = readLineEnds(source);
          const edits = editsOfTyping(ends, [{ rangeOffset: start, rangeLength: end - start, text: typed }]);
          const [edit] = edits;
          if (!edit) throw new Error('one change is one edit');
          const after = splice(source, edit.span.start, edit.span.end, edit.text);
          expect(editorText(after)).toBe(splice(shown, start, end, typed));
          const updated = editLineEnds(ends, edits);
          expect(updated?.hidden).toEqual(readLineEnds(after).hidden);
        },
      ),
    );
  });

  test('an edit of the text is the same edit in the editor', () => {
    fc.assert(
      fc.property(text, fc.nat(), fc.nat(), piece, (source, a, b, written) => {
        const start = Math.min(a, b) % (source.length + 1);
        const end = start + (Math.max(a, b) % (source.length - start + 1));
        const ends = readLineEnds(source);
        const edits = [{ span: { start, end }, text: written }];
        const updated = editLineEnds(ends, edits);
        const after = splice(source, start, end, written);
        if (!updated) return;
        const [change] = changesOfEdits(ends, edits);
        if (!change) throw new Error('one edit is one change');
        const { rangeOffset, rangeLength } = change;
        expect(splice(editorText(source), rangeOffset, rangeOffset + rangeLength, change.text)).toBe(
          editorText(after),
        );
        expect(updated.hidden).toEqual(readLineEnds(after).hidden);
      }),
    );
  });

  test('splitting a line end needs a new scan of the text', () => {
    const ends = readLineEnds('a\r\nb');
    expect(editLineEnds(ends, [{ span: { start: 2, end: 3 }, text: '' }])).toBeNull();
    expect(editLineEnds(ends, [{ span: { start: 1, end: 1 }, text: '\r' }])).toBeNull();
    expect(editLineEnds(readLineEnds('a\rb'), [])).toBeNull();
  });

  test('a delta becomes edits of the text before it', () => {
    expect(
      editsOfDelta([{ retain: 3 }, { insert: 'xy' }, { delete: 2 }, { retain: 1 }, { delete: 1 }]),
    ).toEqual([
      { span: { start: 3, end: 5 }, text: 'xy' },
      { span: { start: 6, end: 7 }, text: '' },
    ]);
  });

  test('the difference of two texts is one replacement', () => {
    expect(differenceOf('abc', 'abc')).toBeNull();
    fc.assert(
      fc.property(anyText, anyText, (before, after) => {
        const change = differenceOf(before, after);
        if (!change) {
          expect(before).toBe(after);
          return;
        }
        const { rangeOffset, rangeLength } = change;
        expect(splice(before, rangeOffset, rangeOffset + rangeLength, change.text)).toBe(after);
      }),
    );
  });
});
