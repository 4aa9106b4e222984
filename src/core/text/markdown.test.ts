import { expect, test } from 'vitest';
import { code, plain, table } from './markdown.ts';

test('what manifests hold is no markup, and mentions no one', () => {
  expect(plain('<b>`x`</b> *a_b* [c](d)\n# @team')).toBe(
    '\\<b\\>\\`x\\`\\</b\\> \\*a\\_b\\* \\[c\\](d) \\# @\u2060team',
  );
});

test('code is code, whatever it holds', () => {
  expect(code('a `` b')).toBe('``` a `` b ```');
});

test('a table has a line for each row', () => {
  expect(table(['a', 'b'], [['1|2', 'x\ny']])).toEqual(['| a | b |', '| --- | --- |', '| 1\\|2 | x y |', '']);
  expect(table(['a'], [])).toEqual([]);
});
