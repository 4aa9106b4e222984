import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { lineDiff } from './line-diff.ts';

const show = (before: string, after: string, context?: number): string =>
  lineDiff(before, after, context)
    .map(({ beforeLine, afterLine, lines }) =>
      [
        `@${beforeLine} ${afterLine}`,
        ...lines.map(({ kind, text }) => `${{ same: ' ', removed: '-', added: '+' }[kind]}${text}`),
      ].join('\n'),
    )
    .join('\n');

describe('lineDiff', () => {
  test('gives nothing for equal texts', () => {
    expect(lineDiff('a\n', 'a\n')).toEqual([]);
  });

  test('shows a changed line with the lines around it', () => {
    expect(show('a\nb\nc\nd\n', 'a\nb\nX\nd\n', 1)).toBe('@2 2\n b\n-c\n+X\n d');
  });

  test('keeps changes apart that are far from each other', () => {
    const before = 'a\n1\n2\n3\n4\n5\nb\n';
    expect(show(before, before.replace('a', 'A').replace('b', 'B'), 1)).toBe(
      '@1 1\n-a\n+A\n 1\n@6 6\n 5\n-b\n+B',
    );
  });

  test('accepts line breaks of every kind', () => {
    expect(show('a\r\nb\r\n', 'a\nc\n', 0)).toBe('@2 2\n-b\n+c');
  });

  test('bounds its work where everything differs', () => {
    const before = Array.from({ length: 5000 }, (_, at) => `a${at}`).join('\n');
    const after = Array.from({ length: 5000 }, (_, at) => `b${at}`).join('\n');
    expect(lineDiff(before, after)[0]?.lines).toHaveLength(10_000);
  });

  test('shows the old and the new lines', () => {
    const texts = fc.array(fc.constantFrom('a', 'b', 'c', ''), { maxLength: 12 });
    fc.assert(
      fc.property(texts, texts, (before, after) => {
        fc.pre(before.at(-1) !== '' && after.at(-1) !== '');
        const lines = lineDiff(before.join('\n'), after.join('\n'), 100).flatMap((hunk) => hunk.lines);
        fc.pre(lines.length > 0);
        const side = (without: string) =>
          lines.filter(({ kind }) => kind !== without).map(({ text }) => text);
        expect(side('added')).toEqual(before);
        expect(side('removed')).toEqual(after);
      }),
    );
  });
});
