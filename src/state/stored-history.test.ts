import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import * as Y from 'yjs';
import { createDocuments } from './create-documents.ts';
import type { Documents } from './documents.ts';
import { dropDeleted, readHistory, restoreHistory } from './restore-history.ts';

const put = (path: string, text: string, start = 0, end = start) => ({ path, span: { start, end }, text });

/** The same documents in a page that was loaded again; what undo does not need is dropped on the way. */
function reloaded(before: Documents): Documents {
  const stored = readHistory(structuredClone(before.history()));
  const doc = new Y.Doc({ gcFilter: () => false });
  Y.applyUpdate(doc, Y.encodeStateAsUpdate(before.doc));
  const after = createDocuments(doc);
  if (stored) after.restoreHistory(restoreHistory(stored));
  dropDeleted(doc);
  return after;
}

const texts = (documents: Documents) =>
  Object.fromEntries(documents.paths().map((path) => [path, documents.read(path)]));

test('undo and redo are there after the page was loaded again, with their titles', () => {
  const first = createDocuments();
  first.edit('Create', [put('a.yaml', 'kind: Gateway\n')]);
  first.edit('Rename', [put('a.yaml', 'Service', 6, 13)]);
  first.edit('Delete a.yaml', [], ['a.yaml']);
  first.undo();
  const second = reloaded(first);
  expect([second.undoTitle, second.redoTitle]).toEqual(['Rename', 'Delete a.yaml']);
  second.undo();
  expect(second.read('a.yaml')).toBe('kind: Gateway\n');
  const third = reloaded(second);
  third.redo();
  third.redo();
  expect(third.paths()).toEqual([]);
  third.undo();
  expect(third.read('a.yaml')).toBe('kind: Service\n');
});

describe('documents that are loaded again at any time', () => {
  const edit = fc.record({
    type: fc.constant('edit' as const),
    path: fc.constantFrom('a.yaml', 'b.yaml'),
    at: fc.nat(8),
    length: fc.nat(6),
    text: fc.constantFrom('', 'x', 'abc', 'line\n', 'é😀'),
  });
  const remove = fc.record({
    type: fc.constant('remove' as const),
    path: fc.constantFrom('a.yaml', 'b.yaml'),
  });
  const place = fc.record({ type: fc.constant('place' as const), x: fc.nat(3) });
  const step = fc.oneof(
    { weight: 4, arbitrary: edit },
    { weight: 1, arbitrary: remove },
    { weight: 1, arbitrary: place },
    { weight: 5, arbitrary: fc.constant({ type: 'undo' as const }) },
    { weight: 4, arbitrary: fc.constant({ type: 'redo' as const }) },
    { weight: 4, arbitrary: fc.constant({ type: 'reload' as const }) },
  );
  type Step = typeof step extends fc.Arbitrary<infer T> ? T : never;

  const carryOut = (documents: Documents, change: Step) => {
    switch (change.type) {
      case 'edit': {
        // Whole characters: half of one is replaced when it is stored.
        const characters = [...documents.read(change.path)];
        const start = characters.slice(0, change.at).join('').length;
        const end = characters.slice(0, change.at + change.length).join('').length;
        return documents.edit('Edit', [put(change.path, change.text, start, end)]);
      }
      case 'remove':
        return documents.edit('Remove', [], [change.path]);
      case 'place':
        return documents.setPlaces(
          'Place',
          new Map([['key', change.x === 0 ? null : { x: change.x, y: 0 }]]),
        );
      case 'undo':
        return void documents.undo();
      case 'redo':
        return void documents.redo();
      case 'reload':
        return undefined;
    }
  };

  test('do what documents do that stay open', () => {
    fc.assert(
      fc.property(fc.array(step, { minLength: 8, maxLength: 30 }), (steps) => {
        const open = createDocuments();
        let other = createDocuments();
        for (const change of steps) {
          if (change.type === 'reload') other = reloaded(other);
          carryOut(open, change);
          carryOut(other, change);
          expect(texts(other)).toEqual(texts(open));
          expect(other.places()).toEqual(open.places());
        }
        for (let left = steps.length; left >= 0; left -= 1) {
          open.undo();
          other.undo();
          expect(texts(other)).toEqual(texts(open));
        }
      }),
      { numRuns: 150 },
    );
  });
});

test('what no step needs is not kept', () => {
  const documents = createDocuments();
  documents.edit('Create', [put('a.yaml', 'secret words')]);
  documents.restoreHistory(restoreHistory({ undo: [], redo: [], restored: [] }));
  documents.edit('Delete', [], ['a.yaml']);
  const doc = new Y.Doc({ gcFilter: () => false });
  Y.applyUpdate(doc, Y.encodeStateAsUpdate(documents.doc));
  const bytes = () => new TextDecoder().decode(Y.encodeStateAsUpdate(doc));
  expect(bytes()).toContain('secret words');
  dropDeleted(doc);
  expect(bytes()).not.toContain('secret words');
});

test.each([
  undefined,
  null,
  {},
  { undo: 1, redo: [], restored: [] },
  { undo: [{ title: 'a', inserted: [1, 2], deleted: [] }], redo: [], restored: [] },
  { undo: [], redo: [{ title: 'a', inserted: [1, 2, -3], deleted: [] }], restored: [] },
  { undo: [], redo: [], restored: [1, 2, 3, 4] },
])('a stored value %j is no history', (value) => {
  expect(readHistory(value)).toBeNull();
});

test('a history of other documents changes nothing', () => {
  const theirs = createDocuments();
  theirs.edit('Create', [put('a.yaml', 'theirs')]);
  const documents = createDocuments();
  documents.restoreHistory(restoreHistory(theirs.history()));
  expect(documents.undo()).toBeNull();
  expect(documents.paths()).toEqual([]);
});

test('at most 200 steps are stored', () => {
  const documents = createDocuments();
  for (let step = 0; step < 230; step += 1) documents.edit(`Step ${step}`, [put('a.yaml', 'x')]);
  const { undo } = documents.history();
  expect([undo.length, undo[0]?.title, undo.at(-1)?.title]).toEqual([200, 'Step 30', 'Step 229']);
});
