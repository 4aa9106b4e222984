import { describe, expect, test } from 'vitest';
import type { Json } from './json.ts';
import { parseDocument } from './parse.ts';
import { generateTexts } from './testing/generate-texts.ts';
import onGenerated from './testing/kubectl-on-generated.json' with { type: 'json' };
import onSuite from './testing/kubectl-on-suite.json' with { type: 'json' };
import { readAsKubectl } from './testing/read-as-kubectl.ts';
import { suiteCases } from './testing/suite-cases.ts';
import { verdict } from './testing/verdict.ts';

const verdicts = new Map<string, string>(Object.entries(onSuite));

describe('the cases of yaml-test-suite are read as kubectl reads them', () => {
  test('all of them have a verdict', () => {
    expect([...verdicts.keys()]).toEqual([...suiteCases.keys()]);
    expect(verdicts.size).toBeGreaterThan(400);
  });

  test.each([...suiteCases])('%s', (id, text) => {
    const read = readAsKubectl(text);
    expect({ text, read, verdict: verdict(read) }).toEqual({ text, read, verdict: verdicts.get(id) });
  });
});

describe('generated texts are read as kubectl reads them', () => {
  test.each(onGenerated)('seed $seed', ({ seed, verdicts: line }) => {
    const expected = line.split(' ');
    const texts = generateTexts(seed, expected.length);
    const differing = texts
      .map((text, index) => ({ text, read: readAsKubectl(text), kubectl: expected[index] }))
      .filter(({ read, kubectl }) => verdict(read) !== kubectl);
    expect(differing).toEqual([]);
    expect(expected.filter((one) => one !== '-').length).toBeGreaterThan(expected.length / 3);
  });
});

describe('kubectl accepts', () => {
  test.each<readonly [text: string, value: Json]>([
    ['key: "v"# c\n', { key: 'v' }],
    ["key: 'v'#c\n", { key: 'v' }],
    ['a: {a: 1}#c\nb: [1]# c\n', { a: { a: 1 }, b: [1] }],
    ['block: ># c\n  text\nmore: |-#c\n  text\n', { block: 'text\n', more: 'text' }],
    ['[-]', ['-']],
    ['[a:]', ['a:']],
    ['[a:, b]', ['a:', 'b']],
    ['{"k":v}', { k: 'v' }],
    ['- {"k":v}\n', [{ k: 'v' }]],
    ['a: "x\n%YAML y"\n', { a: 'x %YAML y' }],
    ['a:\n>\n b\n', { a: 'b\n' }],
    ['a:\n- |\n b\n-\n  >\n   c\n', { a: ['b\n', 'c\n'] }],
  ])('%j', (text, value) => {
    const { problems, value: read } = parseDocument(text);
    expect(problems).toEqual([]);
    expect(read).toEqual(value);
  });
});

describe('kubectl refuses, and the text is read on:', () => {
  test.each<readonly [marked: string, value: Json, words: string]>([
    ['-⟦\t⟧a\n-\tb\n', ['a', 'b'], 'tab where kubectl reads only spaces'],
    ['a: 1\n⟦\t⟧\nb: 2\n', { a: 1, b: 2 }, 'indented with a tab'],
    ['a: "v"\n⟦\t⟧\nb: 2\n', { a: 'v', b: 2 }, 'tab where kubectl reads only spaces'],
    ['a: 1\n⟦\t⟧# c\nb: 2\n', { a: 1, b: 2 }, 'indented with a tab'],
    ['a: x\n⟦\t⟧\n  y\n', { a: 'x\ny' }, 'line of this text is indented with a tab'],
    ['a: |\n  ⟦\tx⟧\n  y\n', { a: '\tx\ny\n' }, 'indented with a tab'],
    ['a: "x⟦\\/y"⟧\n', { a: 'x/y' }, 'only in JSON'],
    ['a: "⟦\\ud83d\\ude00"⟧\n', { a: '😀' }, 'backslash'],
    ['a: {b\n  ⟦:⟧ c}\n', { a: { b: 'c' } }, 'on the same line'],
    ['a: {"b\n  c"⟦:⟧ d, e: f}\n', { a: { 'b c': 'd', e: 'f' } }, 'on the same line'],
    ['a: ["b\n  c"⟦:⟧ d]\n', { a: [{ 'b c': 'd' }] }, 'on the same line'],
    ['a: [⟦:x⟧]\n', { a: [':x'] }, 'colon without a key'],
    ['a: {b: ⟦!!str⟧, c: 1}\n', { a: { b: '', c: 1 } }, 'takes what follows this tag'],
    ['a: [⟦!!str⟧]\n', { a: [''] }, 'takes what follows this tag'],
    ['a: [⟦x?⟧y]\n', { a: ['x?y'] }, 'question mark'],
    ['--- ⟦text⟧\n', 'text', 'nothing but a comment on a line that begins with "---"'],
    ['---⟦#⟧ c\na: 1\n', { a: 1 }, 'nothing but a comment on a line that begins with "---"'],
    ['--- ⟦|⟧\n text\n', 'text\n', 'nothing but a comment on a line that begins with "---"'],
    ['--- ⟦!!map⟧\na: 1\n', { a: 1 }, 'nothing but a comment on a line that begins with "---"'],
    ...['|', '>', '>2-', 'text', '"text"', "'a: b'", '{a: b}', '[1]', '[', '*a', '&a text', '!!str'].map(
      (header): [string, Json, string] => {
        const marked = header.replace(/^[^\s,[\]{}:]+|^./, '⟦$&⟧');
        return [
          `--- ${marked}\napiVersion: v1\nkind: A\n`,
          { apiVersion: 'v1', kind: 'A' },
          'nothing but a comment',
        ];
      },
    ),
    [
      '--- ⟦|⟧\n  apiVersion: v1\n  kind: A\n  data:\n    a: b\n',
      { apiVersion: 'v1', kind: 'A', data: { a: 'b' } },
      'nothing but a comment',
    ],
    [
      '--- ⟦|⟧\n{"apiVersion": "v1", "kind": "A"}\n',
      { apiVersion: 'v1', kind: 'A' },
      'nothing but a comment',
    ],
    ['--- ⟦apiVersion⟧: v1\nkind: A\n', { apiVersion: 'v1', kind: 'A' }, 'nothing but a comment'],
    ['⟦%YAML⟧ 1.1\n---\na: 1\n', { a: 1 }, 'line that begins with %'],
    ['⟦%TAG⟧ ! !x\n---\na: 1\n', { a: 1 }, 'line that begins with %'],
    ['⟦...⟧\na: 1\n', { a: 1 }, 'ends a document'],
    ['a: ⟦&a.b⟧ x\nc: *a.b\n', { a: 'x', c: 'x' }, 'name of an anchor'],
    ['a: 1 # ⟦\u0007⟧\n', { a: 1 }, 'control character'],
    ['a: 1\n⟦\uFEFF⟧', { a: 1 }, 'byte order mark'],
  ])('%j', (marked, value, words) => {
    const start = marked.indexOf('⟦');
    const doc = parseDocument(marked.replace('⟦', '').replace('⟧', ''));
    expect(doc.value).toEqual(value);
    expect(doc.problems).toMatchObject([{ code: 'refused', span: { start } }]);
    expect(doc.problems[0]?.message).toContain(words);
    expect(doc.problems[0]?.hint).not.toBe('');
  });

  test.each([
    ['!!int x: 1\n', '!!int'],
    ['!!bool x: 1\n', '!!bool'],
    ['!!float x: 1\n', '!!float'],
    ['!!null x: 1\n', '!!null'],
    ['!!binary "@": 1\n', 'base64'],
    ['!!timestamp x: 1\n', '!!timestamp'],
    ['a: !!timestamp 2023-02-29\n', '!!timestamp'],
    ['a: !!int 123456789012345678901234\n', '!!int'],
    ['9223372036854775808: 1\n', 'above 9223372036854775807'],
    ['0xFFFFFFFFFFFFFFFF: 1\n', 'above 9223372036854775807'],
    ['&a 9223372036854775808: 1\n', 'above 9223372036854775807'],
    ['a: &a [{b: 1}]\nc:\n  <<: *a\n', 'nothing to merge'],
  ])('%j', (text, words) => {
    const doc = parseDocument(text);
    expect(doc.value).toBeTypeOf('object');
    expect(doc.problems).toHaveLength(1);
    expect(doc.problems[0]?.message).toContain(words);
  });
});

describe('values are those of kubectl:', () => {
  test.each<readonly [text: string, value: Json]>([
    ['a: x\u0085  y\n', { a: 'x y' }],
    ['a: "x\u2028  y"\n', { a: 'x\u2028y' }],
    ["a: 'x\u2029\u2029  y'\n", { a: 'x\u2029\u2029y' }],
    ['a: x\u0085b: z\n', { a: 'x', b: 'z' }],
    ['a: |\n  x\u0085  y\u2028  z\n', { a: 'x\ny\u2028z\n' }],
    ['.NaN: a\n.Inf: b\n-.INF: c\n', { '.nan': 'a', '.inf': 'b', '-.inf': 'c' }],
    ['1e100: a\n-1e100: b\n1e-100: c\n', { '.inf': 'a', '-.inf': 'b', '0': 'c' }],
    [
      '9007199254740993: a\n-9223372036854775808: b\n',
      { '9007199254740993': 'a', '-9223372036854775808': 'b' },
    ],
    ['123456789012345678901234: a\n', { '1.2345679e+23': 'a' }],
    ['0.1: a\n1234567.5: b\n-0.0: c\n', { '0.1': 'a', '1.2345675e+06': 'b', '-0': 'c' }],
    ['a: &a 9007199254740993\n*a : b\n', { a: 9007199254740992, '9007199254740993': 'b' }],
    ['- |+\n   \n', ['\n']],
    ['- |+\n   ', ['\n']],
    ['- >+\n   \n\n  \n', ['\n\n\n']],
    ['a: &b:c x\nd: *b\n', { a: ':c x', d: ':c x' }],
    ['a: &b\n  c: 1\nd: *b\n', { a: { c: 1 }, d: { c: 1 } }],
    ['! <<: {a: 1}\n', { a: 1 }],
    ['a: !<tag:yaml.org,2002:int> "1"\nb: !!%69nt "2"\n', { a: 1, b: 2 }],
    ['{"a":"\\/","b":"\\ud83d\\ude00","c":"x\u2028y"}', { a: '/', b: '😀', c: 'x\u2028y' }],
    ['\t{"a":1}\n', { a: 1 }],
  ])('%j', (text, value) => {
    const { problems, value: read } = parseDocument(text);
    expect(problems).toEqual([]);
    expect(read).toEqual(value);
  });
});

describe('kubectl does not read what follows a complete value:', () => {
  test.each<readonly [marked: string, value: Json]>([
    ['"a" ⟦b⟧\n', 'a'],
    ['{a: 1}⟦}⟧\n', { a: 1 }],
    ['[a]\n⟦b:⟧ 1\n', ['a']],
    ['  a: 1\n⟦b:⟧ 2\n', { a: 1 }],
    ['a: 1\n⟦...⟧\nb: 2\n', { a: 1 }],
    ['a: 1\r⟦---⟧\rb: 2\r', { a: 1 }],
    ['---\n{"a": 1}\n⟦{"b":⟧ 2}\n', { a: 1 }],
  ])('%j', (marked, value) => {
    const doc = parseDocument(marked.replace('⟦', '').replace('⟧', ''));
    expect(doc.value).toEqual(value);
    expect(doc.problems).toMatchObject([{ code: 'ignored', span: { start: marked.indexOf('⟦') } }]);
  });

  test.each(['a: 1\n...\n# c\n', 'a: 1\n...\n...\n%YAML 1.1\n', '[a] # b\n'])(
    '%j has nothing more',
    (text) => {
      expect(parseDocument(text).problems).toEqual([]);
    },
  );
});

test('only the first document keeps its line "---" for kubectl', () => {
  expect(readAsKubectl('---\n...\n')).toEqual([]);
  expect(readAsKubectl('a: 1\n---\n...\n')).toBeNull();
  expect(readAsKubectl('a: 1\n---\n%YAML 1.1\n')).toBeNull();
  expect(readAsKubectl('---# c\na: 1\n')).toBeNull();
  expect(readAsKubectl('a: 1\n---# c\nb: 2\n')).toEqual([{ a: 1 }, { b: 2 }]);
});
