import { describe, expect, test } from 'vitest';
import type { KeptLesson } from './kept-lesson.ts';
import { readProgressFile, writeProgressFile } from './progress-file.ts';
import { begunLesson, guessed, handedIn, hinted, solutionApplied, withDeed } from './record-changes.ts';

const record = withDeed(
  solutionApplied(
    hinted(
      guessed(begunLesson('one', { a: 'text' }, 100), 'one', 'first', { option: 1, right: false }),
      'one',
      'sale',
    ),
    'one',
    { a: 'mine' },
  ),
  'one',
  { did: 'opened', panel: 'routing' },
);
const kept: KeptLesson = { version: 3, record: handedIn(record, 9) };

describe('a file of progress', () => {
  test('brings back what was kept', () => {
    const text = writeProgressFile(new Map([['museum/chain', kept]]));
    expect(readProgressFile(text)).toEqual({
      ok: true,
      lessons: [{ name: { pack: 'museum', lesson: 'chain' }, kept }],
    });
  });

  test('leaves out what it does not understand', () => {
    const damaged = {
      gatehouseProgress: 1,
      lessons: {
        'museum/chain': {
          ...kept,
          version: 'three',
          record: {
            ...record,
            done: 'yes',
            steps: {
              one: {
                ...record.steps['one'],
                hints: { sale: -1 },
                deeds: [{ did: 'sent', draft: { url: 1 } }],
              },
              two: 'no step',
            },
          },
        },
        'museum/doors': { record: {} },
        '../..': kept,
        museum: kept,
      },
    };
    const read = readProgressFile(JSON.stringify(damaged));
    expect(read.ok && read.lessons.map(({ name }) => `${name.pack}/${name.lesson}`)).toEqual([
      'museum/chain',
    ]);
    expect(read.ok && read.lessons[0]?.kept).toMatchObject({ version: 1, record: { done: null } });
    expect(read.ok && read.lessons[0]?.kept.record.steps).toEqual({
      one: { ...record.steps['one'], hints: {}, deeds: [] },
    });
  });

  test.each([
    ['{', 'This is no file of progress that Gatehouse has exported.'],
    ['[]', 'This is no file of progress that Gatehouse has exported.'],
    ['{"gatehouseProgress": 2}', 'This file was made by a newer version of Gatehouse.'],
    ['{"gatehouseProgress": 1, "lessons": {}}', 'There is no progress in this file.'],
    [' '.repeat(50_000_001), 'This file is too large to be one of progress.'],
  ])('%#: is refused in words', (text, reason) => {
    expect(readProgressFile(text)).toEqual({ ok: false, reason });
  });
});
