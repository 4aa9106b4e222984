import { expect, test } from 'vitest';
import { byTitle } from './by-title.ts';

const titles = ['Delete the workspace', 'Undelete', 'Delete', 'Rename…'].map((title) => ({ title }));
const ordered = (query: string) => byTitle(titles, query).map(({ title }) => title);

test('what is typed in full comes first, then what begins with it', () => {
  expect(ordered('delete')).toEqual(['Delete', 'Delete the workspace', 'Undelete', 'Rename…']);
  expect(ordered(' Rename ')[0]).toBe('Rename…');
});

test('without a query, and among equals, the order stays', () => {
  expect(ordered(' ')).toEqual(titles.map(({ title }) => title));
  expect(ordered('e')).toEqual(titles.map(({ title }) => title));
});
