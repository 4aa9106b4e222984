import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { kinds } from '../core/kinds/registry.ts';
import { readGlossary } from '../core/lessons/format/read-glossary.ts';
import { rules } from '../core/rules/registry.ts';
import { statusValue } from '../core/status/status-value.ts';
import { analysisOf, unmark } from '../core/testing/workspace.ts';
import type { MatrixStep } from '../core/views/status/matrix.ts';

const textOf = (path: string): string => readFileSync(new URL(path, import.meta.url), 'utf8');

/** What a mention may say: ids, terms and aliases. */
function namesIn(file: string): ReadonlySet<string> {
  const terms = readGlossary(file, textOf(`museum/${file}`), ({ message }) => expect.fail(message));
  const names = terms.flatMap(({ id, term, aliases }) => [id, term, ...aliases]);
  return new Set(names.map((name) => name.toLowerCase()));
}

const glossaries = ['glossary.md', 'glossary.de.md'].map((file) => [file, namesIn(file)] as const);

const withoutTerm = (names: ReadonlySet<string>, words: Iterable<string>): readonly string[] =>
  [...new Set(words)].filter((word) => !names.has(word.toLowerCase()));

/** Types and reasons of conditions in the tables of the model: the first two columns of their rows. */
function saidByModel(): ReadonlySet<string> {
  const cells = textOf('../../docs/model/status.md')
    .split('\n')
    .filter((line) => line.startsWith('| '))
    .flatMap((line) => line.slice(2).split(' | ').slice(0, 2));
  const types = cells.filter((cell) => /^[A-Z][a-z]+[A-Za-z]*$/.test(cell));
  const reasons = cells
    .filter((cell) => /^(?:True|False|Unknown)\b|^`[A-Z]\w+`$/.test(cell))
    .flatMap((cell) => [...cell.matchAll(/`([A-Z]\w+)`/g)].map(([, word]) => word ?? ''));
  return new Set([...types, ...reasons].filter((word) => !['True', 'False', 'Unknown'].includes(word)));
}

/** Types and reasons of conditions in the statuses of all examples. */
function saidOfExamples(): ReadonlySet<string> {
  const said = new Set<string>();
  const collect = (value: unknown): void => {
    if (typeof value !== 'object' || value === null) return;
    if ('reason' in value && 'type' in value) {
      said.add(String(value.type));
      said.add(String(value.reason));
    }
    Object.values(value).forEach(collect);
  };
  for (const { examples, channel = 'standard', file } of rules)
    for (const text of [examples.good, unmark(examples.bad).text]) {
      const { model, statuses } = analysisOf(text, { channel }, file);
      for (const resource of model.resources.values()) collect(statusValue(resource, statuses));
    }
  return said;
}

const ofExamples = saidOfExamples();

/** The compiler asks for every step. */
const steps: Readonly<Record<MatrixStep, true>> = {
  attached: true,
  displaced: true,
  hostname: true,
  kind: true,
  namespace: true,
  'not-accepted': true,
  parent: true,
  port: true,
  'section-name': true,
};

test.each(glossaries)('%s has a term or an alias for every kind', (_, names) => {
  expect(
    withoutTerm(
      names,
      kinds.map(({ kind }) => kind),
    ),
  ).toEqual([]);
});

test.each(glossaries)('%s has one for every condition and reason that the model defines', (_, names) => {
  const said = saidByModel();
  expect([...said]).toEqual(
    expect.arrayContaining(['OverlappingTLSConfig', 'NotAllowedByListeners', 'NoValidCACertificate']),
  );
  expect(withoutTerm(names, said)).toEqual([]);
});

test.each(glossaries)('%s has one for every condition and reason that an example has', (_, names) => {
  expect([...ofExamples]).toEqual(expect.arrayContaining(['Conflicted', 'RefNotPermitted']));
  expect(withoutTerm(names, ofExamples)).toEqual([]);
});

test.each(glossaries)('%s has one for every step of an attachment', (_, names) => {
  expect(withoutTerm(names, Object.keys(steps))).toEqual([]);
});

test('each term of one glossary is in the other', () => {
  const ids = glossaries.map(([file]) =>
    readGlossary(file, textOf(`museum/${file}`), () => {}).map(({ id }) => id),
  );
  expect(ids[0]).toEqual(ids[1]);
});
