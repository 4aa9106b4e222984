import { expect, test } from 'vitest';
import { unmark } from '../../core/testing/workspace.ts';
import { codeFrame } from './code-frame.ts';
import { lineMapOf, positionAt } from '../../core/text/line-map.ts';

function frame(marked: string): string {
  const { text, spans } = unmark(marked);
  const lines = lineMapOf(text);
  const [span = { start: 0, end: 0 }] = spans;
  const [start, end] = [positionAt(lines, span.start), positionAt(lines, span.end)];
  return codeFrame({ lines: () => lines, start, end }).join('\n');
}

test.each([
  [
    'a word, with the line before it',
    'a: 1\nbb: ⟦word⟧ # x\nc: 2',
    '  1 | a: 1\n  2 | bb: word # x\n    |     ^^^^',
  ],
  ['the first line', '⟦a⟧: 1', '  1 | a: 1\n    | ^'],
  ['an empty place at the end of a line', 'a:⟦⟧\n', '  1 | a:\n    |   ^'],
  ['the first line of a longer place', 'a:\n  ⟦b: 1\n  c: 2\n⟧', '  1 | a:\n  2 |   b: 1\n    |   ^^^^'],
  ['tabs as two blanks', 'a:\n\tb: ⟦x⟧', '  1 | a:\n  2 |   b: x\n    |      ^'],
  ['control characters as their numbers', '⟦a: \u001b[31m⟧', '  1 | a: \\u001b[31m\n    | ^^^^^^^^'],
])('shows %s', (_, marked, shown) => {
  expect(frame(marked)).toBe(shown);
});

test('of a long line it shows the part around the place', () => {
  const [line = '', marks = ''] = frame(`${'x'.repeat(500)}⟦here⟧${'y'.repeat(500)}`).split('\n');
  expect(line.length).toBeLessThan(120);
  expect(line.slice(marks.indexOf('^'), marks.lastIndexOf('^') + 1)).toBe('here');
});
