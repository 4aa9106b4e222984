import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { parse as parseWithYaml } from 'yaml';
import { sameValue } from '../incremental/same-value.ts';
import type { Json } from './json.ts';
import { parseDocument } from './parse.ts';
import { concreteYaml } from './testing/concrete-yaml.ts';

/** What kubectl prints for each plain scalar. */
const scalars: Record<string, Json> = {
  yes: true,
  Yes: true,
  YES: true,
  on: true,
  y: true,
  N: false,
  off: false,
  False: false,
  yEs: 'yEs',
  TrUe: 'TrUe',
  null: null,
  '~': null,
  Null: null,
  nUll: 'nUll',
  '12': 12,
  '+12': 12,
  '-12': -12,
  '012': 10,
  '08': 8,
  '0o17': 15,
  '0x1F': 31,
  '-0x1f': -31,
  '0b101': 5,
  '1_000': 1000,
  '1__0': 10,
  _1: '_1',
  '0': 0,
  '-0': 0,
  '1.5': 1.5,
  '1.': 1,
  '.5': 0.5,
  '+.5': 0.5,
  '.5_0': 0.5,
  '1e3': 1000,
  '1e999': '1e999',
  '.': '.',
  '+': '+',
  '0x': '0x',
  '0b2': '0b2',
  '0xG': '0xG',
  '18446744073709551615': 2 ** 64,
  '123456789012345678901234': Number('123456789012345678901234'),
  '0xFFFFFFFFFFFFFFFFFF': '0xFFFFFFFFFFFFFFFFFF',
  '12:30:45': '12:30:45',
  '2001-12-14': '2001-12-14',
  '2001-12-14t21:59:43.10-05:00': '2001-12-14t21:59:43.10-05:00',
  '=': '=',
  '<<': '<<',
  '!!str 12': '12',
  '!!int "3"': 3,
  '!!float 3': 3,
  '!!bool yes': true,
  '!!binary aGk=': 'hi',
  '!!binary w6k=': 'é',
  '! 12': '12',
  '!custom 12': '12',
  '!!timestamp 2001-01-01': '2001-01-01',
  '!!str': '',
  '"12"': '12',
  "'it''s'": "it's",
  '"\\u00e9\\n"': 'é\n',
};

const documents: Record<string, readonly [text: string, value: Json]> = {
  'keys that are numbers and booleans': [
    '1: a\n0x10: b\nyes: c\n1.5: d\n1e9: e\n',
    { '1': 'a', '16': 'b', true: 'c', '1.5': 'd', '1e+09': 'e' },
  ],
  'a merge, which what follows overrides': [
    'a: &x {p: 1, q: 2}\nb:\n  <<: *x\n  q: 3\n',
    { a: { p: 1, q: 2 }, b: { p: 1, q: 3 } },
  ],
  'a merge, which overrides what comes before': [
    'a: &x {p: 1}\nb: {p: 2, <<: *x}\n',
    { a: { p: 1 }, b: { p: 1 } },
  ],
  'a merge of several, the first of which wins': [
    'a: &x {p: 1}\nb: &y {p: 2, q: 3}\nc: {<<: [*x, *y]}\n',
    { a: { p: 1 }, b: { p: 2, q: 3 }, c: { p: 1, q: 3 } },
  ],
  'a quoted merge key, which is a key': ['"<<": {a: 1}\n', { '<<': { a: 1 } }],
  'aliases of scalars and lists': [
    'a: &x [1]\nb: *x\nc: &y text\nd: *y\n',
    { a: [1], b: [1], c: 'text', d: 'text' },
  ],
  'a key called __proto__': [
    '__proto__: {a: 1}\nconstructor: 2\n',
    JSON.parse('{"__proto__": {"a": 1}, "constructor": 2}') as Json,
  ],
  'block scalars': [
    'a: |\n  x\n   y\n\nb: >-\n  x\n  y\n\n  z\nc: |+\n  x\n\nd: 1\n',
    { a: 'x\n y\n', b: 'x y\nz', c: 'x\n\n', d: 1 },
  ],
  'a block scalar cut off by the end of the file': ['a: |\n  x', { a: 'x\n' }],
  'brackets closed at the column of their key': [
    'a: {\n  b: [1, # one\n2],\n  c: "x\ny"\n}\nd: |\n  [\n',
    { a: { b: [1, 2], c: 'x y' }, d: '[\n' },
  ],
  'plain text with lines that look like the header of a block, above a quote at the column of its dash': [
    'a:\n  - one two\n    >=2 three\n  - "q w\n  e"\n',
    { a: ['one two >=2 three', 'q w e'] },
  ],
  'plain text with such a line below its key, above a quote at the column of its dash': [
    "a: one\n  | two\nb:\n- 'q w\ne'\n",
    { a: 'one | two', b: ['q w e'] },
  ],
  'plain text that a comment ends, above a quote at the column of its key': [
    'a:\n  one # two\nb:\n  "q w\ne"\n',
    { a: 'one', b: 'q w e' },
  ],
  'a block below a quoted key, above a quote at the column of its key': [
    'x:\n  "a": |\n    [ "\n  b: "q\n  r"\n',
    { x: { a: '[ "\n', b: 'q r' } },
  ],
  'the escape of an apostrophe, which YAML does not have': [
    'a: "it\\\'s \\\\\'\\n"\nb: ["\\\'"]\n',
    { a: "it's \\'\n", b: ["'"] },
  ],
  'tabs inside brackets': ['a:\n  b: {\tc:\t1,\n\t\td: 2 }\n', { a: { b: { c: 1, d: 2 } } }],
  'empty values': ['a:\nb:\n  -\n  - ~\n', { a: null, b: [null, null] }],
  'JSON with tabs': ['{\n\t"a": [1, true, null],\n\t"b": "\\u00e9\\/"\n}\n', { a: [1, true, null], b: 'é/' }],
  'Windows line ends and a byte order mark': ['\uFEFFa: 1\r\nb: |\r\n  x\r\n  y\r\n', { a: 1, b: 'x\ny\n' }],
};

describe('parseDocument reads as kubectl does', () => {
  test.each(Object.entries(scalars))('%s', (text, value) => {
    expect(parseDocument(`- ${text}\n`)).toMatchObject({ value: [value], problems: [] });
  });

  test.each(Object.entries(documents))('%s', (_, [text, value]) => {
    const doc = parseDocument(text);
    expect(doc.problems).toEqual([]);
    expect(doc.value).toEqual(value);
  });

  test('agrees with the yaml package where both follow YAML 1.1', () => {
    fc.assert(
      fc.property(concreteYaml, ({ text }) => {
        const source = /[\r\n]$/.test(text) ? text : `${text}\n`;
        const theirs = parseWithYaml(source, { version: '1.1', merge: true, logLevel: 'silent' }) as Json;
        expect(
          sameValue(parseDocument(source).value ?? null, JSON.parse(JSON.stringify(theirs)) as Json),
        ).toBe(true);
      }),
      { numRuns: 300 },
    );
  });
});

/** The text with the place of the problem between ⟦ and ⟧, its code, and words that its message holds. */
const problems: Record<string, readonly [marked: string, code: string, words: string]> = {
  'an open double quote': ['a: ⟦"x⟧\n', 'syntax', 'never closed'],
  'an open bracket': ['a: ⟦[⟧1, 2\n', 'syntax', 'never closed'],
  'a line that is indented too far': ['a: 1\n  b⟦:⟧ 2\n', 'syntax', 'column'],
  'a missing space behind a colon': ['a: 1\nb⟦:⟧2\nc: 3\n', 'syntax', 'space is missing'],
  'a tab as indentation': ['a:\n⟦\t⟧b: 1\n', 'tab-indentation', 'tab'],
  'a key that is there twice': ['a: 1\nb: 2\n⟦a⟧: 3\n', 'duplicate-key', 'line 1'],
  'a key that is there twice in brackets': ['x: {a: 1, ⟦"a"⟧: 3}\n', 'duplicate-key', 'line 1'],
  'a missing comma': ['a: ["x" ⟦"y"⟧]\n', 'syntax', 'comma is missing'],
  'an unknown reference': ['a: ⟦*missing⟧\n', 'anchor', 'no "&missing"'],
  'a reference inside itself': ['a: &x [⟦*x⟧]\n', 'anchor', 'contain itself'],
  'a merge of what is no mapping': ['⟦<<⟧: 1\n', 'anchor', 'mapping'],
  'a template': ['a: ⟦{{ .Values.x }}⟧\n', 'template', 'template'],
  'a template that breaks the syntax': [
    'a: 1\n⟦{{- if .Values.x }}⟧\nb: 2\n{{- end }}\n',
    'template',
    'template',
  ],
  'a statement of Jinja': ['a: 1\n⟦{% if x %}⟧\nb: 2\n{% endif %}\n', 'template', '{% … %} is not YAML'],
  'a statement of ERB': ['⟦<% if x %>⟧\nb: 2\n', 'template', '<% … %> is not YAML'],
  'a value that begins with @': ['a: ⟦@x⟧\n', 'syntax', 'cannot begin with @'],
  'zero bytes': ['a⟦\0⟧b', 'not-text', 'not a text file'],
  'a value that JSON does not have': ['a: ⟦.inf⟧\n', 'syntax', 'JSON'],
  'a tag that does not fit': ['a: !!int ⟦abc⟧\n', 'syntax', '!!int'],
  'a key that is a list': ['? ⟦[⟧a]\n: b\n', 'syntax', 'key'],
  'a key that does not fit its tag': ['!!int ⟦abc⟧: 1\n', 'syntax', '!!int'],
  'a question mark in the second line of a text inside brackets': [
    'a: [x\n  ⟦y?z⟧]\n',
    'refused',
    'question mark',
  ],
  'a question mark inside brackets': ['a: [⟦x?y⟧]\n', 'refused', 'question mark'],
};

describe('parseDocument reports problems', () => {
  test.each(Object.entries(problems))('%s', (_, [marked, code, words]) => {
    const start = marked.indexOf('⟦');
    const end = marked.indexOf('⟧') - 1;
    const doc = parseDocument(marked.replace('⟦', '').replace('⟧', ''));
    expect(doc.problems).toHaveLength(1);
    const [problem] = doc.problems;
    expect(problem).toMatchObject({ code });
    expect(problem?.message).toContain(words);
    expect(problem?.hint).not.toBe('');
    expect([problem?.span.start, problem?.span.start === start ? end : problem?.span.end]).toEqual([
      start,
      end,
    ]);
  });

  test('accepts quoted templates: they are plain text', () => {
    expect(parseDocument('a: "{{ $labels.pod }}"\nb: x {{ y }}\n').problems).toEqual([]);
  });
});

describe('parseDocument survives', () => {
  const levels = 20_000;
  const bomb = `a0: &a0 [${'x,'.repeat(9)}x]\n${Array.from({ length: 30 }, (_, at) => `a${at + 1}: &a${at + 1} [${`*a${at},`.repeat(9)}*a${at}]`).join('\n')}\n`;
  const hostile: Record<string, readonly [text: string, code: string | null]> = {
    'a bomb of references': [bomb, 'alias-bomb'],
    'brackets nested without end': ['['.repeat(levels), 'too-large'],
    'dashes nested without end': ['- '.repeat(levels), 'too-large'],
    'a ladder of indentation': [
      Array.from({ length: 2000 }, (_, at) => `${' '.repeat(at)}a:`).join('\n'),
      'too-large',
    ],
    'one huge scalar': [`a: ${'x'.repeat(1_000_000)}\n`, null],
    'one huge block': [`a: |\n${'  line\n'.repeat(60_000)}`, null],
    binary: [Array.from({ length: 5000 }, (_, at) => String.fromCharCode(at % 32)).join(''), 'not-text'],
    'the same key ten thousand times': ['a: 1\n'.repeat(10_000), 'duplicate-key'],
  };

  test.each(Object.entries(hostile))('%s', (_, [text, code]) => {
    const doc = parseDocument(text);
    expect(doc.problems[0]?.code ?? null).toBe(code);
    expect(doc.problems.length).toBeLessThan(30);
  });

  test('any text at all', () => {
    const pieces = fc.constantFrom(
      'a',
      ': ',
      '- ',
      '\n',
      '\n  ',
      '"',
      "'",
      '[',
      ']',
      '{',
      '}',
      '#',
      ' #',
      '&a ',
      '*a',
      '!!',
      '!!int ',
      '|',
      '>',
      '%',
      '@',
      '\t',
      '\r\n',
      '---',
      '...',
      '<<: ',
      '? ',
      ',',
      '{{',
      '}}',
      '\\',
      '\ud800',
      '\u2028',
    );
    const text = fc.oneof(
      fc.string({ unit: 'binary' }),
      fc.array(pieces, { maxLength: 25 }).map((parts) => parts.join('')),
    );
    fc.assert(
      fc.property(text, (source) => {
        const doc = parseDocument(source);
        expect(doc.text).toBe(source);
        expect(doc.value !== undefined || doc.problems.length > 0).toBe(true);
        for (const { span } of doc.problems) {
          expect(span.start).toBeGreaterThanOrEqual(0);
          expect(span.end).toBeGreaterThanOrEqual(span.start);
          expect(span.end).toBeLessThanOrEqual(source.length);
        }
      }),
      { numRuns: 1500 },
    );
  });
});

describe('a colon that ends plain text in brackets belongs to it, as kubectl reads it:', () => {
  test.each<readonly [string, Json]>([
    ['{a: x:}', { a: 'x:' }],
    ['{a: x:, b: 1}', { a: 'x:', b: 1 }],
    ['{a: http://x:}', { a: 'http://x:' }],
    ['[{a: x:}]', [{ a: 'x:' }]],
    ['{"a": b:, c: d}', { a: 'b:', c: 'd' }],
    ['{? a: x:}', { a: 'x:' }],
    ['a: 1\nb: {c: x:} # d\n', { a: 1, b: { c: 'x:' } }],
  ])('%s', (source, value) => {
    const { problems, value: read } = parseDocument(source);
    expect(problems).toEqual([]);
    expect(read).toEqual(value);
  });

  test.each(['{a: x: y}', "{a: 'x':}", '{a: "x" y}', '{a: {b: c} d}'])('%s is refused', (source) => {
    expect(parseDocument(source).problems).not.toEqual([]);
  });
});

test.each<readonly [string, Json]>([
  ['""', ''],
  ['- foo\n...\n', ['foo']],
  ['foo\n', 'foo'],
])('a document may be any value: %s', (source, value) => {
  expect(parseDocument(source)).toMatchObject({ value, problems: [] });
});
