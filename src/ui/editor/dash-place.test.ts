import { expect, test } from 'vitest';
import { dashPlace } from './dash-place.ts';

/** The column for a dash typed in the last line of a text. */
const placeIn = (text: string): number | null => {
  const [line = '', ...above] = text.split('\n').toReversed();
  return dashPlace(line, above);
};

test.each([
  ['behind an item of one line', 'rules:\n- backendRefs: [{name: web, port: 80}]\n  - ', 0],
  ['behind one that is indented', 'spec:\n  rules:\n    - name: a\n      - ', 4],
  ['behind the last key of an item', 'ports:\n  - name: http\n    port: 80\n    - ', 2],
  [
    'behind an item whose first key has its value below',
    'rules:\n- matches:\n  - path: a\n  name: b\n  - ',
    0,
  ],
  ['over blank lines and comments', 'rules:\n- name: a\n  # one more\n\n  - ', 0],
  ['in a list of lists', 'a:\n- - x: 1\n    - ', 2],
])('a dash belongs to the next item %s', (_, text, column) => {
  expect(placeIn(text)).toBe(column);
});

test.each([
  ['below a key without a value', 'rules:\n- matches:\n  - '],
  ['behind another item', 'rules:\n- matches:\n  - name: a\n  - '],
  ['where it was brought already', 'rules:\n- name: a\n- '],
  ['in a text of many lines', 'data:\n- text: |\n  - '],
  ['in brackets that are open', 'a:\n- b: [1,\n  - '],
  ['of a map that is in no list', 'spec:\n  name: a\n  - '],
  ['with something behind it', 'rules:\n- name: a\n  - x'],
  ['at the beginning of a file', '  - '],
])('it stays %s', (_, text) => {
  expect(placeIn(text)).toBeNull();
});
