import { expect, test } from 'vitest';
import { applyEdits } from '../../core/text/apply-edits.ts';
import { editsTo, isUnchanged, textsOf } from './edits-to.ts';

const now = [
  { path: 'a.yaml', text: 'one\ntwo\nthree\n' },
  { path: 'b.yaml', text: 'gone\n' },
];

test('changes what differs, makes what is missing and removes the rest', () => {
  const wanted = { 'a.yaml': 'one\n2\nthree\n', 'c.yaml': 'new\n' };
  const { edits, deletes } = editsTo(wanted, now);
  expect(deletes).toEqual(['b.yaml']);
  expect(edits).toEqual([
    { path: 'a.yaml', span: { start: 4, end: 7 }, text: '2' },
    { path: 'c.yaml', span: { start: 0, end: 0 }, text: 'new\n' },
  ]);
});

test('a file with an empty text is there all the same', () => {
  expect(editsTo({ 'c.yaml': '' }, []).edits).toEqual([
    { path: 'c.yaml', span: { start: 0, end: 0 }, text: '' },
  ]);
});

test('changes nothing where all is as wanted', () => {
  expect(isUnchanged(editsTo(textsOf(now), now))).toBe(true);
});

test.each([
  ['aXa', 'aXXa'],
  ['aXXa', 'aXa'],
  ['', 'a'],
  ['a', ''],
  ['abc', 'xyz'],
  ['aa', 'aaa'],
])('makes %j into %j', (before, after) => {
  const { edits } = editsTo({ f: after }, [{ path: 'f', text: before }]);
  expect(applyEdits(before, edits)).toBe(after);
});
