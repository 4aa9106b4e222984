import { describe, expect, test } from 'vitest';
import { applyEdits } from '../text/apply-edits.ts';
import { editDocument, type YamlEdit } from './edit.ts';
import { parseDocument } from './parse.ts';

type Case = readonly [before: string, edit: YamlEdit, after: string];

const set = (path: YamlEdit['path'], value: (YamlEdit & { op: 'set' })['value']): YamlEdit => ({
  op: 'set',
  path,
  value,
});
const remove = (...path: YamlEdit['path']): YamlEdit => ({ op: 'remove', path });

const cases: Record<string, Case> = {
  'a plain scalar, its comment kept': ['a: 1 # one\nb: 2\n', set(['a'], 5), 'a: 5 # one\nb: 2\n'],
  'quotes kept': ['a: "x"\nb: \'q\'\n', set(['b'], 'z w'), 'a: "x"\nb: \'z w\'\n'],
  'the quotes of an empty text are not kept': ['a: ""\n', set(['a'], 'x'), 'a: x\n'],
  'nor are they in brackets': ["a: ['']\n", set(['a', 0], 'x'), 'a: [x]\n'],
  'quotes added where the text needs them': ['a: x\n', set(['a'], 'yes'), 'a: "yes"\n'],
  'text on several lines becomes a block': [
    'a: x # c\nb: 1\n',
    set(['a'], 'one\ntwo\n'),
    'a: | # c\n  one\n  two\nb: 1\n',
  ],
  'one line of a block scalar': [
    'a: |-\n    one\n    two\nb: 1\n',
    set(['a'], 'one\n2'),
    'a: |-\n    one\n    2\nb: 1\n',
  ],
  'a folded scalar stays folded': [
    'a: >\n  one\n\nb: 1\n',
    set(['a'], 'x\nq\n'),
    'a: >\n  x\n\n  q\n\nb: 1\n',
  ],
  'a block scalar becomes a word': [
    'a: | # c\n  one\n  two\n\nb: 1\n',
    set(['a'], 'x'),
    'a: x # c\n\nb: 1\n',
  ],
  'an empty value': ['a:\nb: # c\n', set(['b'], 1), 'a:\nb: 1 # c\n'],
  'an empty value becomes a mapping': [
    'spec: # c\nb: 1\n',
    set(['spec', 'x', 'q'], 1),
    'spec: # c\n  x:\n    q: 1\nb: 1\n',
  ],
  'a scalar becomes a list': [
    'a: 1 # c\nb: 2\n',
    set(['a'], ['x', { q: 1, z: 2 }]),
    'a: # c\n  - x\n  - q: 1\n    z: 2\nb: 2\n',
  ],
  'a mapping becomes a scalar': ['a: # c\n  x: 1\n  q: 2\nb: 2\n', set(['a'], 1), 'a: 1 # c\nb: 2\n'],
  'a new key behind the last one, comment and all': [
    'a:\n    x: 1 # c\n\n# next\nb: 2\n',
    set(['a', 'q'], { z: 1 }),
    'a:\n    x: 1 # c\n    q:\n        z: 1\n\n# next\nb: 2\n',
  ],
  'a new key without a last line break': ['a: 1', set(['b'], 2), 'a: 1\nb: 2'],
  'a new key with Windows line ends': [
    'a: 1\r\nb: 2\r\n',
    set(['c'], ['x']),
    'a: 1\r\nb: 2\r\nc:\r\n  - x\r\n',
  ],
  'a new key below a block cut off by the end of the file': ['a: |\n  x', set(['b'], 1), 'a: |\n  x\nb: 1'],
  'lists without indentation are copied': ['a:\n- x\nb: 1\n', set(['c'], ['q']), 'a:\n- x\nb: 1\nc:\n- q\n'],
  'a new key in brackets': [
    'a: {x: 1}\nb: { q: 2 }\n',
    set(['b', 'z'], 'q,r'),
    'a: {x: 1}\nb: { q: 2, z: "q,r" }\n',
  ],
  'a new key in brackets over lines': [
    'a: {\n\tx: 1 # c\n}\n',
    set(['a', 'q'], 2),
    'a: {\n\tx: 1, # c\n\tq: 2\n}\n',
  ],
  'empty braces become a block': ['a: {} # c\nb: 1\n', set(['a', 'x'], 1), 'a: # c\n  x: 1\nb: 1\n'],
  'empty braces in brackets stay': ['a: [{}]\n', set(['a', 0, 'x'], 1), 'a: [{ x: 1 }]\n'],
  'empty brackets become a block': [
    'a: []\n',
    { op: 'append', path: ['a'], value: { x: 1 } },
    'a:\n  - x: 1\n',
  ],
  'a key that merges bring in gets one of its own': [
    'a: &x {p: 1}\nb:\n  <<: *x\n',
    set(['b', 'p'], 2),
    'a: &x {p: 1}\nb:\n  <<: *x\n  p: 2\n',
  ],
  'an alias is written out where it changes': [
    'a: &x\n  p: 1\n  q: 2\nb: *x # c\n',
    set(['b', 'p'], 3),
    'a: &x\n  p: 1\n  q: 2\nb: # c\n  p: 3\n  q: 2\n',
  ],
  'JSON stays JSON': [
    '{\n    "a": 1,\n    "b": {}\n}\n',
    set(['c'], { d: [1] }),
    '{\n    "a": 1,\n    "b": {},\n    "c": {\n        "d": [\n            1\n        ]\n    }\n}\n',
  ],
  'JSON on one line': [
    '{"a":1,"b":[true]}',
    { op: 'append', path: ['b'], value: 'yes' },
    '{"a":1,"b":[true,"yes"]}',
  ],
  'an empty document': ['', set(['a', 'b'], 1), 'a:\n  b: 1\n'],
  'an empty document with marker and comment': ['---\n# c\n', set(['a'], 1), '---\n# c\na: 1\n'],
  'only what differs of a collection': [
    'a:\n  x: 1 # one\n  q: 2\n  z: [1]\n',
    set(['a'], { x: 1, q: 3, w: 4 }),
    'a:\n  x: 1 # one\n  q: 3\n  w: 4\n',
  ],

  'removes an entry with its comments': [
    'a: 1\n\n# about b\n# more\nb: # b\n  x: 1\n  # inside\nc: 3\n',
    remove('b'),
    'a: 1\n\nc: 3\n',
  ],
  'leaves comments of others': [
    '# header\n\na: 1\n# about b\nb: 2\n',
    remove('a'),
    '# header\n\n# about b\nb: 2\n',
  ],
  'removes the last entry': ['a:\n  b: 1\nc: 2\n', remove('a', 'b'), 'a: {}\nc: 2\n'],
  'removes the last item': ['a: # c\n- b\nc: 2\n', remove('a', 0), 'a: [] # c\nc: 2\n'],
  'removes the first key of an item': ['- a: 1 # x\n  b: 2\n- c: 3\n', remove(0, 'a'), '- b: 2\n- c: 3\n'],
  'removes the first key of an item above a comment': [
    '- a: 1\n  # about b\n  b: 2\n',
    remove(0, 'a'),
    '-\n  # about b\n  b: 2\n',
  ],
  'removes the last line of a file without a line break': ['a: 1\nb: 2', remove('b'), 'a: 1'],
  'removes in brackets: first, middle, last': ['[a, b, c]\n', remove(1), '[a, c]\n'],
  'removes the last in brackets': ['a: [x, q]\n', remove('a', 1), 'a: [x]\n'],
  'removes the only one in braces': ['a: { x: 1 } # c\n', remove('a', 'x'), 'a: {} # c\n'],
  'removes lines of JSON': ['{\n  "a": 1,\n  "b": 2\n}\n', remove('b'), '{\n  "a": 1\n}\n'],
  'keeps the comments of neighbours in brackets': [
    'a: [\n  x, # ex\n  q, # why\n  z # zed\n]\n',
    remove('a', 1),
    'a: [\n  x, # ex\n  z # zed\n]\n',
  ],
  'removes what is not there': ['a: 1\n', remove('b'), 'a: 1\n'],

  'inserts before an item and its comment': [
    'a:\n  # one\n  - x\n',
    { op: 'insert', path: ['a'], index: 0, value: 'w' },
    'a:\n  - w\n  # one\n  - x\n',
  ],
  'inserts into a list that begins on a dash': [
    '- - a\n  - b\n',
    { op: 'insert', path: [0], index: 0, value: { k: 1, l: 2 } },
    '- - k: 1\n    l: 2\n  - a\n  - b\n',
  ],
  'inserts in brackets': ['a: [x, q]\n', { op: 'insert', path: ['a'], index: 1, value: 1 }, 'a: [x, 1, q]\n'],
  'appends with the gap of the neighbours': [
    'a:\n  -   x: 1\n      q: 2\n',
    { op: 'append', path: ['a'], value: { z: 1, w: 2 } },
    'a:\n  -   x: 1\n      q: 2\n  -   z: 1\n      w: 2\n',
  ],
  'appends to a list that is not there': [
    'a: 1\n',
    { op: 'append', path: ['b', 'c'], value: 1 },
    'a: 1\nb:\n  c:\n    - 1\n',
  ],

  'renames a key': [
    'a: 1 # c\n"b":\n  x: 1\n',
    { op: 'rename', path: ['b'], key: 'yes' },
    'a: 1 # c\n"yes":\n  x: 1\n',
  ],
  'quotes a new key that needs it': ['{a: 1}\n', { op: 'rename', path: ['a'], key: 'on' }, '{"on": 1}\n'],
  'moves an item with its comments': [
    'a:\n  # one\n  - x: 1 # c\n    q: 2\n  - z\n\nb: 1\n',
    { op: 'move', path: ['a'], from: 0, to: 1 },
    'a:\n  - z\n  # one\n  - x: 1 # c\n    q: 2\n\nb: 1\n',
  ],
  'moves the last item of a file without a line break': [
    '- a\n- b\n- c',
    { op: 'move', path: [], from: 2, to: 0 },
    '- c\n- a\n- b',
  ],
  'a value of a text that kubectl refuses': [
    'a: [x?y]\n-c: "\\/"\nb:\t1\n\t\n',
    set(['b'], 2),
    'a: [x?y]\n-c: "\\/"\nb:\t2\n\t\n',
  ],
  'a value above a text that kubectl does not read': ['  a: 1\nb: 2\n', set(['a'], 3), '  a: 3\nb: 2\n'],
  'a key above the end of a document': ['a: 1\n...\nb: 2\n', set(['c'], 3), 'a: 1\nc: 3\n...\nb: 2\n'],
  'a value beside line breaks of YAML 1.1': [
    'a: x\u0085b: 1\u2028c: "\u2029"\n',
    set(['b'], 2),
    'a: x\u0085b: 2\u2028c: "\u2029"\n',
  ],
  'an entry behind a line break of YAML 1.1': ['a: x\u0085b: 1\u2028c: 2\n', remove('b'), 'a: x\u0085c: 2\n'],
  'an item between line breaks of YAML 1.1': [
    'a:\u0085- x\u2029- y\u0085',
    { op: 'move', path: ['a'], from: 1, to: 0 },
    'a:\u0085- y\u0085- x\u2029',
  ],
  'moves in brackets': ['[a, b,  c]\n', { op: 'move', path: [], from: 2, to: 0 }, '[c, a,  b]\n'],
};

describe('editDocument', () => {
  test.each(Object.entries(cases))('%s', (_, [before, edit, after]) => {
    const result = editDocument(parseDocument(before), [edit]);
    expect(result).toMatchObject({ ok: true });
    expect(result.ok && applyEdits(before, result.edits)).toBe(after);
  });

  test('changes one stretch of one line for a scalar', () => {
    const text = 'a: 1\nport: 8080 # http\nb: 2\n';
    expect(editDocument(parseDocument(text), [set(['port'], 8081)])).toEqual({
      ok: true,
      edits: [{ span: { start: 14, end: 15 }, text: '1' }],
    });
  });

  test('carries out several edits, each on the outcome of the one before', () => {
    const text = 'a: [1]\n';
    const result = editDocument(parseDocument(text), [
      set(['b'], []),
      { op: 'append', path: ['b'], value: 1 },
      remove('a'),
    ]);
    expect(result.ok && applyEdits(text, result.edits)).toBe('b:\n  - 1\n');
  });

  const refused: Record<string, readonly [text: string, edit: YamlEdit, words: string]> = {
    'a value that an anchor shares': ['a: &x\n  p: 1\nb: *x\n', set(['a', 'p'], 2), 'shared'],
    'a key that a merge brings in': ['a: &x {p: 1}\nb: {<<: *x, q: 1}\n', remove('b', 'p'), 'merge'],
    'a path through a scalar': ['a: 1\n', set(['a', 'b'], 1), 'single value'],
    'an item beyond the end': ['a: [1]\n', set(['a', 5], 1), 'has 1 items'],
    'a name in use': ['a: 1\nb: 2\n', { op: 'rename', path: ['a'], key: 'b' }, 'already'],
    'a document that does not parse': ['a: [\n', set(['b'], 1), 'does not parse'],
  };

  test.each(Object.entries(refused))('refuses %s', (_, [text, edit, words]) => {
    const result = editDocument(parseDocument(text), [edit]);
    expect(result).toMatchObject({ ok: false });
    expect(result.ok ? '' : result.reason).toContain(words);
  });
});
