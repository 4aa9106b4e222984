import { expect, test } from 'vitest';
import { checkPack } from '../core/lessons/check/check-pack.ts';
import { readPack } from '../core/lessons/format/read-pack.ts';
import { listedPacks, loadPack, TOUR } from './load-pack.ts';

test('the tour is one sound lesson of five steps, which nothing has to be learnt for', async () => {
  const read = readPack((await loadPack(TOUR.pack)) ?? []);
  expect(checkPack(read)).toEqual([]);
  const [lesson, ...others] = read.pack?.lessons ?? [];
  expect(others).toEqual([]);
  expect([lesson?.id, lesson?.mode, lesson?.steps.length]).toEqual([TOUR.lesson, 'tour', 5]);
  expect(lesson?.translations.map(({ language }) => language)).toEqual(['de']);
});

test('it stands on no list of lessons', () => {
  expect(listedPacks).toEqual(['museum']);
});
