import { expect, test } from 'vitest';
import { byTitle } from './by-title.ts';

const titles = ['Delete the workspace', 'Undelete', 'Delete', 'Rename…'].map((title) => ({ title }));
const ordered = (query: string) => byTitle(titles, query).map(({ title }) => title);

test('what is typed in full comes first, then what begins with it', () => {
  expect(ordered('delete')).toEqual(['Delete', 'Delete the workspace', 'Undelete', 'Rename…']);
  expect(ordered(' Rename ')[0]).toBe('Rename…');
});

test('what is typed may be English in any language of the window', () => {
  const german = [
    { title: 'Arbeitsbereich löschen', english: 'Delete the workspace' },
    { title: 'Löschen', english: 'Delete' },
    { title: 'Umbenennen …', english: 'Rename…' },
  ];
  expect(byTitle(german, 'delete')[0]?.title).toBe('Löschen');
  expect(byTitle(german, 'umbenennen')[0]?.title).toBe('Umbenennen …');
});

test('without a query, and among equals, the order stays', () => {
  expect(ordered(' ')).toEqual(titles.map(({ title }) => title));
  expect(ordered('e')).toEqual(titles.map(({ title }) => title));
});
