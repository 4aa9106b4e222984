import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { pathText } from '../../model/access.ts';
import { readSketch } from './read-sketch.ts';
import { sketchAt, sketchValue } from './sketch-node.ts';

const read = (marked: string) => {
  const offset = marked.lastIndexOf('|');
  return readSketch(marked.slice(0, offset) + marked.slice(offset + 1), offset);
};

type Row = [text: string, slot: string | null, path?: string, prefix?: string];

const block: Record<string, Row> = {
  'a key at the top': ['api|', 'key', '', 'api'],
  'a value at the top': ['kind: Gate|way', 'value', 'kind', 'Gate'],
  'a value right behind its colon': ['kind:|', 'value', 'kind', ''],
  'an empty line under a key': ['spec:\n  |', 'key', 'spec', ''],
  'an empty line beside other keys': ['spec:\n  a: 1\n  |\n  b: 2', 'key', 'spec', ''],
  'a key in a list item': ['spec:\n  rules:\n    - ma|', 'key', 'spec.rules[0]', 'ma'],
  'a second key in a list item': ['spec:\n  rules:\n    - a: 1\n      |', 'key', 'spec.rules[0]', ''],
  'the second item': ['spec:\n  rules:\n    - a: 1\n    - b|', 'key', 'spec.rules[1]', 'b'],
  'where another dash may stand': ['spec:\n  rules:\n    - a: 1\n    |', 'key', 'spec.rules', ''],
  'a list at the indent of its key': [
    'spec:\n  rules:\n  - a: 1\n  - b: x|',
    'value',
    'spec.rules[1].b',
    'x',
  ],
  'a key behind such a list': ['spec:\n  rules:\n  - a: 1\n  host|', 'key', 'spec', 'host'],
  'lists in lists': ['a:\n  - b:\n      - c: 1\n      - c: |', 'value', 'a[0].b[1].c', ''],
  'dashes in a row': ['a:\n  - - 1\n    - |', 'key', 'a[0][1]', ''],
  'behind a block scalar': ['a: |-\n  b: c\n  d\ne|', 'key', '', 'e'],
  'inside a block scalar': ['a: >\n  b|', null],
  'on an empty line of a block scalar': ['a: >\n  b\n  |\n  c', null],
  'inside a comment': ['a: 1 # b|', null],
  'a sign that begins no comment': ['a: "x # |', 'value', 'a', '"x # '],
  'behind a value': ['a: b |', null],
  'in front of a dash': ['a:\n  |- b: 1', null],
  'a value with a comment behind it': ['a: | # why', 'value', 'a', ''],
  'a quoted key': ['"a/b": 1\nc:\n  "d.e": f|', 'value', 'c["d.e"]', 'f'],
  'a quote that is open': ['a: "b|', 'value', 'a', '"b'],
  'Windows line ends': ['spec:\r\n  rules:\r\n    - na|\r\n', 'key', 'spec.rules[0]', 'na'],
  'a broken line above': ['spec:\n  rules: [\n  oops\n  ho|', 'key', 'spec', 'ho'],
  'a bracket of the line above that is never closed': ['spec:\n  a: { b: 1\n  c|', 'key', 'spec', 'c'],
  'comments and blank lines between': ['spec:\n\n# why\n  a: 1\n\n  |', 'key', 'spec', ''],
  'behind a marker': ['---\nki|', 'key', '', 'ki'],
};

const flow: Record<string, Row> = {
  'an empty mapping': ['a: {|}', 'key', 'a', ''],
  'an open mapping': ['a: { b|', 'key', 'a', 'b'],
  'behind a comma': ['a: { b: 1, |}', 'key', 'a', ''],
  'behind a value': ['a: { b: 1 |}', 'key', 'a', ''],
  'a value': ['a: { b: x|, c: 1 }', 'value', 'a.b', 'x'],
  'a value that is not there yet': ['a: { b: | }', 'value', 'a.b', ''],
  'a list': ['a: [|]', 'item', 'a[0]', ''],
  'another item': ['a: [b, c|]', 'item', 'a[1]', 'c'],
  'a mapping in a list in a list item': ['a:\n  - { b: [{ c: 1 }, { d|', 'key', 'a[0].b[1]', 'd'],
  'on a line of its own': ['a: {\n    b: 1,\n    |\n  }\nc: 1', 'key', 'a', ''],
  'in a comment': ['a: [\n  b, # |\n  c ]', null],
  'a JSON document': ['{\n  "kind": "Ga|"\n}', 'value', 'kind', '"Ga'],
  'a JSON document with a value missing': ['{\n  "kind": |\n  "spec": {}\n}', 'value', 'kind', ''],
  'a JSON document with a comma missing': ['{\n  "kind": "A"\n  "sp|\n}', 'key', '', '"sp'],
  'deep in a JSON document': [
    '{"spec": {"rules": [{"matches": [{"|"}]}]}}',
    'key',
    'spec.rules[0].matches[0]',
    '"',
  ],
};

describe('a cursor', () => {
  test.each(Object.entries({ ...block, ...flow }))('%s', (_, [marked, slot, path, prefix]) => {
    const { cursor } = read(marked);
    expect(cursor?.slot ?? null).toBe(slot);
    if (cursor) expect([pathText(cursor.path), cursor.prefix]).toEqual([path, prefix]);
  });

  test('replaces the whole word it is in', () => {
    expect(readSketch('kind: Gateway # why', 9).cursor).toMatchObject({
      replace: { start: 6, end: 13 },
      prefix: 'Gat',
    });
    expect(readSketch('  parentRefs: []', 5).cursor).toMatchObject({
      replace: { start: 2, end: 12 },
      finished: true,
      own: 'parentRefs',
    });
    expect(read('{"kin|d": "A"}').cursor).toMatchObject({ replace: { start: 1, end: 7 }, finished: true });
  });

  test('knows what its line looks like', () => {
    expect(read('a:\n  - b: 1\n    c|').cursor).toMatchObject({ column: 4, margin: 4 });
    expect(read('a:\n  - c|').cursor).toMatchObject({ column: 4, margin: 2 });
    expect(read('a:\n  -|').cursor).toMatchObject({ lead: ' ' });
    expect(read('{"a": 1 |}').cursor).toMatchObject({ style: 'json', commaAt: 7, commaAfter: false });
    expect(read('{ a: 1, |b: 2 }').cursor).toMatchObject({ style: 'flow', commaAfter: true });
  });
});

describe('a sketch has', () => {
  test('what is beside the cursor, above and below', () => {
    const { root, cursor } = read('spec:\n  a: 1\n  |\n  b: [x, { y: "z" }]\nkind: K');
    expect(sketchValue(sketchAt(root, cursor?.path ?? []))).toEqual({ a: 1, b: ['x', { y: 'z' }] });
    expect(sketchValue(sketchAt(root, ['kind']))).toBe('K');
  });

  test('the content of documents that do not parse', () => {
    const { root } = read(
      'kind: HTTPRoute\nspec:\n  rules:\n    - backendRefs:\n        - name: cart\n          po|\n          weight: 1\n',
    );
    expect(sketchValue(sketchAt(root, ['spec', 'rules', 0, 'backendRefs', 0]))).toEqual({
      name: 'cart',
      weight: 1,
    });
  });

  test('keys of any name as keys', () => {
    const { root } = read('__proto__:\n  constructor: 1\nx|');
    expect(sketchValue(sketchAt(root, ['__proto__', 'constructor']))).toBe(1);
    expect(JSON.stringify(sketchValue(root))).toBe('{"__proto__":{"constructor":1}}');
  });
});

test('whatever is written, something comes back', () => {
  const piece = fc.constantFrom(
    'a:',
    ' ',
    '  ',
    '\n',
    '- ',
    '{',
    '}',
    '[',
    ']',
    ',',
    '"',
    "'",
    '#',
    '|',
    'b',
    ': ',
    '---',
    '\r\n',
    '\t',
    '&a',
    '*a',
  );
  fc.assert(
    fc.property(fc.array(piece, { maxLength: 60 }), fc.nat(100), (pieces, at) => {
      const text = pieces.join('');
      const { cursor } = readSketch(text, Math.min(at, text.length));
      if (!cursor) return;
      expect(cursor.replace.start).toBeGreaterThanOrEqual(0);
      expect(cursor.replace.end).toBeLessThanOrEqual(text.length);
      expect(cursor.replace.start).toBeLessThanOrEqual(cursor.replace.end);
    }),
    { numRuns: 3000 },
  );
  expect(readSketch('['.repeat(100_000), 100_000).cursor).toBeNull();
});
