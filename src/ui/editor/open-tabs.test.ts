import { expect, test } from 'vitest';
import { neighbourOf, tabLabel, tabsAfter } from './open-tabs.ts';

const none = new Set<string>();

test('new files get a tab each while there are few', () => {
  expect(tabsAfter([], none, ['a', 'b'], null)).toEqual(['a', 'b']);
  const many = Array.from({ length: 40 }, (_, index) => `f${index}`);
  expect(tabsAfter([], none, many, 'f3')).toEqual(['f3']);
});

test('a closed tab comes back only when its file is opened', () => {
  const known = new Set(['a', 'b']);
  expect(tabsAfter(['a'], known, ['a', 'b'], 'a')).toEqual(['a']);
  expect(tabsAfter(['a'], known, ['a', 'b'], 'b')).toEqual(['a', 'b']);
});

test('the tabs of deleted files go', () => {
  expect(tabsAfter(['a', 'b'], new Set(['a', 'b']), ['b'], 'b')).toEqual(['b']);
});

test('unchanged tabs are the same value', () => {
  const tabs = ['a'];
  expect(tabsAfter(tabs, new Set(tabs), ['a'], 'a')).toBe(tabs);
});

test('closing a tab shows its neighbour', () => {
  expect(neighbourOf(['a', 'b', 'c'], 'b')).toBe('c');
  expect(neighbourOf(['a', 'b'], 'b')).toBe('a');
  expect(neighbourOf(['a'], 'a')).toBeNull();
});

test('two files of one name show their folders', () => {
  expect(tabLabel('x/a.yaml', ['x/a.yaml', 'y/b.yaml'])).toBe('a.yaml');
  expect(tabLabel('x/a.yaml', ['x/a.yaml', 'y/a.yaml'])).toBe('x/a.yaml');
});
