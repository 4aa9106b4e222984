import { expect, test } from 'vitest';
import { pathText } from '../model/access.ts';
import { cursorAt } from './cursor.ts';

const cases: Record<string, [text: string, slot: string | null, path?: string, prefix?: string]> = {
  'a key at the top': ['api|', 'key', '', 'api'],
  'a value at the top': ['kind: Gate|way', 'value', 'kind', 'Gate'],
  'an empty line under a key': ['spec:\n  |', 'key', 'spec', ''],
  'an empty line beside other keys': ['spec:\n  a: 1\n  |\n  b: 2', 'key', 'spec', ''],
  'a key in a list item': ['spec:\n  rules:\n    - ma|', 'key', 'spec.rules[0]', 'ma'],
  'a second key in a list item': ['spec:\n  rules:\n    - a: 1\n      |', 'key', 'spec.rules[0]', ''],
  'the second item': ['spec:\n  rules:\n    - a: 1\n    - b|', 'key', 'spec.rules[1]', 'b'],
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
  'inside a comment': ['a: 1 # b|', null],
  'inside a flow mapping': ['a: { b|', null],
  'a quoted key': ['"a/b": 1\nc:\n  "d.e": f|', 'value', 'c["d.e"]', 'f'],
  'Windows line ends': ['spec:\r\n  rules:\r\n    - na|\r\n', 'key', 'spec.rules[0]', 'na'],
  'a broken line above': ['spec:\n  rules: [\n  oops\n  ho|', 'key', 'spec', 'ho'],
  'comments and blank lines between': ['spec:\n\n# why\n  a: 1\n\n  |', 'key', 'spec', ''],
};

test.each(Object.entries(cases))('%s', (_, [marked, slot, path, prefix]) => {
  const offset = marked.lastIndexOf('|');
  const cursor = cursorAt(marked.slice(0, offset) + marked.slice(offset + 1), offset);
  expect(cursor?.slot ?? null).toBe(slot);
  if (cursor) expect([pathText(cursor.path), cursor.prefix]).toEqual([path, prefix]);
});

test('replaces the whole word the cursor is in', () => {
  expect(cursorAt('kind: Gateway # why', 9)).toMatchObject({ replace: { start: 6, end: 13 }, prefix: 'Gat' });
  expect(cursorAt('  parentRefs: []', 5)).toMatchObject({ replace: { start: 2, end: 12 }, finished: true });
});
