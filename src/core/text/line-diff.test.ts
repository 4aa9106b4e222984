import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { lineDiff, type Hunk } from './line-diff.ts';

const show = (hunks: readonly Hunk[]) =>
  hunks.map(({ beforeStart, afterStart, lines }) =>
    [
      `@${beforeStart},${afterStart}`,
      ...lines.map(({ type, text }) => ({ same: ' ', removed: '-', added: '+' })[type] + text),
    ].join('|'),
  );

const numbered = (count: number) => Array.from({ length: count }, (_, index) => `${index}\n`);

describe('lineDiff', () => {
  test('equal texts have no changes', () => expect(lineDiff('a\n', 'a\n')).toEqual([]));

  test('shows a changed line with its neighbours', () => {
    expect(show(lineDiff('a\nb\nc\n', 'a\nx\nc\n', 1))).toEqual(['@1,1| a|-b|+x| c']);
  });

  test('changes far apart are hunks of their own, with the right line numbers', () => {
    const before = numbered(30);
    const after = before.with(2, 'two\n').toSpliced(20, 0, 'new\n');
    expect(show(lineDiff(before.join(''), after.join(''), 1))).toEqual([
      '@2,2| 1|-2|+two| 3',
      '@20,20| 19|+new| 20',
    ]);
  });

  test('a new file is all added', () => expect(show(lineDiff('', 'a\nb\n'))).toEqual(['@1,1|+a|+b']));

  test('what is not added is the text before, what is not removed the text after', () => {
    const lines = fc.array(fc.constantFrom('a', 'b', 'c'), { maxLength: 12 });
    fc.assert(
      fc.property(lines, lines, (before, after) => {
        const whole = lineDiff(before.join('\n'), after.join('\n'), 100).flatMap((hunk) => hunk.lines);
        if (whole.length === 0) return;
        expect(whole.filter(({ type }) => type !== 'added').map(({ text }) => text)).toEqual(before);
        expect(whole.filter(({ type }) => type !== 'removed').map(({ text }) => text)).toEqual(after);
      }),
    );
  });
});
