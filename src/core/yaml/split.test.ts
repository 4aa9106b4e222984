import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { splitDocuments } from './split.ts';

const cases: Record<string, readonly string[]> = {
  'one document': ['a: 1\n'],
  'nothing at all': [''],
  'documents behind markers': ['---\na: 1\n', '---\nb: 2\n'],
  'a first document without a marker': ['a: 1\n', '---\nb: 2'],
  'comments before the first marker belong to its document': ['# about\n\n---\na: 1\n', '---\nb: 2\n'],
  'comments between documents belong to the one above': ['a: 1\n# about b\n', '---\nb: 2\n'],
  'directives before the first marker belong to its document': ['# c\n%YAML 1.1\n---\na: 1\n', '---\nb: 1\n'],
  'end markers and directives, which are no boundaries for kubectl': [
    'a: 1\n...\nb: 2\n%YAML 1.1\n',
    '---\nc: 1\n...\n',
  ],
  'a marker with a comment right behind it': ['a: 1\n', '---# c\nb: 2\n'],
  'an end marker at the end': ['a: 1\n...\n# bye\n'],
  'markers with content behind them': ['--- {a: 1}\n', '---\tb\n', '--- # c\nd: 1\n'],
  'empty documents': ['---\n', '---\n# nothing\n', '---\n'],
  'a marker inside a block scalar, which swallows nothing': ['a: |\n  x\n', '---\nb: 2\n'],
  'a marker inside an open quote': ['a: "x\n', '---\nb: 2\n'],
  'Windows line ends': ['a: 1\r\n', '---\r\nb: 2\r\n'],
  'old Macintosh line ends, which kubectl does not know': ['a: 1\r---\rb: 2\r'],
  'byte order marks, the second from a file glued on': ['\uFEFF---\na: 1\n\uFEFF', '---\nb: 2\n'],
  'dashes that are no marker': ['a: 1\n----\n---b\n --- \nc: "---"\n'],
  'several JSON objects': ['{"a": 1}\n', '{"b": {"c": "}{"}}', '{"d": 1}\n'],
  'JSON objects with escapes and markers between': [
    '{"a": "\\"}\\\\"}\r\n',
    '{"b": 2}\n',
    '---\n{"c": 3}\n{"d": 4}',
  ],
  'brackets inside one JSON object': ['{"a": [{}, {}], "b": {}}\n'],
  'JSON and what else is below it': ['{"a": 1}\n# c\n', 'b: 2\n', '---\nc: 3\n'],
  'mappings that are no JSON, of which kubectl reads the first': ["{a: it's, b: {}}\n{c: 1}\n"],
};

describe('splitDocuments', () => {
  test.each(Object.entries(cases))('%s', (_, slices) => {
    expect(splitDocuments(slices.join(''))).toEqual(slices);
  });

  test('loses and adds no character, whatever the text', () => {
    const pieces = fc.constantFrom(
      '---',
      '...',
      '%YAML 1.1',
      '\n',
      '\r\n',
      '\r',
      ' ',
      '#',
      'a: 1',
      '{',
      '}',
      '"',
      "'",
      '[',
      ']',
      '\uFEFF',
      ',',
      '\\',
    );
    const text = fc.oneof(
      fc.string(),
      fc.array(pieces, { maxLength: 30 }).map((parts) => parts.join('')),
    );
    fc.assert(
      fc.property(text, (source) => {
        const slices = splitDocuments(source);
        expect(slices.join('')).toBe(source);
        expect(slices.length).toBeGreaterThan(0);
        if (source !== '') expect(slices).not.toContain('');
      }),
      { numRuns: 3000 },
    );
  });
});
