import { expect, test } from 'vitest';
import { foldingRanges } from './folding-ranges.ts';

function fold(text: string): string[] {
  const lines = text.split('\n');
  const walk = foldingRanges({ count: lines.length, line: (number) => lines[number - 1] ?? '' });
  for (let step = walk.next(); ; step = walk.next()) {
    if (step.done)
      return step.value.map(({ start, end, kind }) => `${start}-${end}${kind ? ` ${kind}` : ''}`);
  }
}

const cases: Record<string, [string, string[]]> = {
  'folds blocks by indentation': ['a:\n  b: 1\n  c:\n    d: 2\ne: 3\n', ['1-4', '3-4']],
  'folds a list at the indentation of its key': ['a:\n- b: 1\n  c: 2\n- d: 3\ne: 1', ['1-4', '2-3']],
  'folds documents where there are several': ['---\na: 1\n---\nb: 2\nc: 3\n', ['1-2', '3-5']],
  'folds a first document without a marker': ['a: 1\nb: 1\n---\nc: 2\n', ['1-2', '3-4']],
  'does not fold blank lines behind a block': ['a:\n  b: 1\n\n\nc: 2', ['1-2']],
  'folds runs of comments': ['# one\n# two\na: 1', ['1-2 comment']],
  'an empty text has nothing to fold': ['', []],
};

test.each(Object.entries(cases))('%s', (_, [text, expected]) => {
  expect(fold(text)).toEqual(expected);
});
