import fc from 'fast-check';
import { expect, test } from 'vitest';
import { lineMapOf, lineText, positionAt } from './line-map.ts';

test('lines and columns count from 1, whatever ends the lines', () => {
  const lines = lineMapOf('ab\r\nc\rd\n\n🏺e');
  expect([0, 2, 4, 6, 8, 9, 11, 12, 99, -1].map((offset) => positionAt(lines, offset))).toEqual([
    { line: 1, column: 1 },
    { line: 1, column: 3 },
    { line: 2, column: 1 },
    { line: 3, column: 1 },
    { line: 4, column: 1 },
    { line: 5, column: 1 },
    { line: 5, column: 3 },
    { line: 5, column: 4 },
    { line: 5, column: 4 },
    { line: 1, column: 1 },
  ]);
  expect([1, 2, 3, 4, 5, 6].map((line) => lineText(lines, line))).toEqual(['ab', 'c', 'd', '', '🏺e', '']);
});

test('places read back as offsets', () => {
  const text = fc.string({ unit: fc.constantFrom('a', '\n', '\r\n', '🏺'), maxLength: 40 });
  fc.assert(
    fc.property(text, fc.nat(60), (written, offset) => {
      const lines = lineMapOf(written);
      const { line, column } = positionAt(lines, offset);
      expect((lines.starts[line - 1] ?? NaN) + column - 1).toBe(Math.min(offset, written.length));
    }),
  );
});
