import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { TextDocument } from 'vscode-languageserver-textdocument';
import { clientOf } from './client.ts';
import { positionsIn } from './positions.ts';

const documentOf = (text: string) => TextDocument.create('file:///a.yaml', 'yaml', 1, text);

/** Characters of all lengths in both encodings, and all line ends. */
const text = fc
  .array(fc.constantFrom('a', 'é', '€', '😀', '\n', '\r\n', '\r', ' '), { maxLength: 30 })
  .map((signs) => signs.join(''));

describe('a place in bytes', () => {
  test('counts those of UTF-8', () => {
    const document = documentOf('x: é€😀z\ny: 1\n');
    const positions = positionsIn('utf-8');
    expect(positions.positionAt(document, 7)).toEqual({ line: 0, character: 12 });
    expect(positions.offsetAt(document, { line: 0, character: 12 })).toBe(7);
    expect(positions.offsetAt(document, { line: 1, character: 99 })).toBe(
      document.getText().indexOf('\n', 9),
    );
    // In the middle of a character is before it.
    expect(positions.offsetAt(document, { line: 0, character: 9 })).toBe(5);
  });

  test('and back is where it was', () => {
    fc.assert(
      fc.property(text, fc.nat(40), (content, at) => {
        const document = documentOf(content);
        const units = document.offsetAt(document.positionAt(at));
        // No one points into the middle of a character, or of a line end.
        const low = content.charCodeAt(units);
        const offset = low >= 0xdc00 && low < 0xe000 ? units - 1 : units;
        const positions = positionsIn('utf-8');
        expect(positions.offsetAt(document, positions.positionAt(document, offset))).toBe(offset);
        const { line, character } = positions.positionAt(document, offset);
        const start = document.offsetAt({ line, character: 0 });
        expect(new TextEncoder().encode(content.slice(start, offset)).length).toBe(character);
      }),
    );
  });
});

test.each([
  [undefined, 'utf-16'],
  [['utf-16'], 'utf-16'],
  [['utf-8', 'utf-16', 'utf-32'], 'utf-8'],
  [['utf-32', 'utf-16', 'utf-8'], 'utf-16'],
  [['utf-32'], 'utf-16'],
])('of %j columns are counted in %s', (positionEncodings, encoding) => {
  const general = positionEncodings ? { general: { positionEncodings } } : {};
  expect(clientOf({ capabilities: general }).encoding).toBe(encoding);
});
