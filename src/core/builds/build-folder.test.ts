import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { parseDocument } from '../yaml/parse.ts';
import { splitDocuments } from '../yaml/split.ts';
import { buildFolder } from './build-root.ts';
import { readCases, type BuildCase } from './testing/read-cases.ts';
import { modelOfFiles } from './testing/model-of-files.ts';
import { plain } from './traced.ts';

const FOLDER = join(import.meta.dirname, 'testing/cases');

const cases: readonly (readonly [string, BuildCase])[] = readdirSync(FOLDER).flatMap((name) =>
  readCases(readFileSync(join(FOLDER, name), 'utf8')).map(
    (entry) => [`${name.replace('.txt', '')}: ${entry.title}`, entry] as const,
  ),
);

test('there are cases', () => {
  expect(cases.length).toBeGreaterThan(60);
});

test.each(cases)('%s', (_, { folder, files, expected }) => {
  const { objects, problems } = buildFolder(modelOfFiles(files), folder);
  const errors = problems.filter(({ severity }) => severity === 'error').map(({ message }) => message);
  if (expected === null) {
    expect(errors).not.toEqual([]);
    return;
  }
  expect(errors).toEqual([]);
  const wanted = splitDocuments(expected).map((text) => parseDocument(text).value ?? null);
  expect(objects.map(({ value }) => plain(value))).toEqual(wanted.filter((value) => value !== null));
});
