import { expect, test } from 'vitest';
import { applyPatch } from 'diff';
import { unifiedDiff } from './unified-diff.ts';

const lines = (count: number, word: string): string =>
  Array.from({ length: count }, (_, i) => `${word} ${i}\n`).join('');

test('has the changed lines with three around them', () => {
  const before = lines(10, 'line');
  expect(unifiedDiff('a.yaml', before, before.replace('line 5', 'LINE 5'))).toBe(
    `--- a/a.yaml
+++ b/a.yaml
@@ -3,7 +3,7 @@
 line 2
 line 3
 line 4
-line 5
+LINE 5
 line 6
 line 7
 line 8
`,
  );
});

test('is empty where nothing changes', () => {
  expect(unifiedDiff('a.yaml', 'x\n', 'x\n')).toBe('');
});

test('names an absolute path as it is', () => {
  expect(unifiedDiff('/tmp/a.yaml', 'x\n', 'y\n')).toContain('--- /tmp/a.yaml\n+++ /tmp/a.yaml\n');
});

test.each([
  ['other line ends', 'a\r\nb\r\n', 'a\r\nc\r\n'],
  ['no line end', 'a\nb', 'a\nc'],
  ['a file that comes', '', 'a\n'],
  ['more lines than can be compared', lines(3000, 'old'), lines(3000, 'new')],
  [
    'more lines than can be compared, without a last line end',
    `${lines(3000, 'old')}x`,
    `${lines(3000, 'new')}y`,
  ],
])('gives the new text when it is applied: %s', (_, before, after) => {
  expect(applyPatch(before, unifiedDiff('a.yaml', before, after), { autoConvertLineEndings: false })).toBe(
    after,
  );
});
