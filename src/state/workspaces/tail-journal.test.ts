import fc from 'fast-check';
import { expect, test } from 'vitest';
import { createTestStorage } from '../../testing/test-storage.ts';
import { createTailJournal } from './tail-journal.ts';

const bytes = (length: number, value = 1) => new Uint8Array(length).fill(value);

/** What a page that is opened now would take. */
function taken(storage: Storage, workspace = 'own'): readonly Uint8Array[] {
  const all: Uint8Array[] = [];
  createTailJournal(storage, workspace, 'next').take((entries) =>
    all.push(...entries.map(({ update }) => update)),
  );
  return all;
}

test('what is not in the database yet is taken by the next page, in order, once', () => {
  fc.assert(
    fc.property(
      fc.array(fc.tuple(fc.uint8Array({ minLength: 1, maxLength: 20 }), fc.boolean())),
      (changes) => {
        const storage = createTestStorage();
        const journal = createTailJournal(storage, 'own', 'tab');
        const keys = changes.map(([update]) => journal.add(update));
        for (const [index, [, stored]] of changes.entries()) {
          const key = keys[index];
          if (stored && key) journal.done(key);
        }
        expect(taken(storage)).toEqual(changes.flatMap(([update, stored]) => (stored ? [] : [update])));
        expect(taken(storage)).toEqual([]);
      },
    ),
  );
});

test('changes of another workspace are left alone', () => {
  const storage = createTestStorage();
  createTailJournal(storage, 'other', 'tab').add(bytes(3));
  expect(taken(storage)).toEqual([]);
  expect(taken(storage, 'other')).toEqual([bytes(3)]);
});

test('no more is written down than there is room for, until something is stored', () => {
  const journal = createTailJournal(createTestStorage(), 'own', 'tab');
  const half = bytes(200 * 1024);
  const first = journal.add(half);
  expect(first).not.toBeNull();
  expect(journal.add(half)).toBeNull();
  expect(journal.add(bytes(600 * 1024))).toBeNull();
  journal.done(first ?? '');
  expect(journal.add(half)).not.toBeNull();
});

test('a storage that is full, or refused, takes nothing and breaks nothing', () => {
  const full = createTestStorage();
  full.setItem = () => {
    throw new DOMException('no room', 'QuotaExceededError');
  };
  expect(createTailJournal(full, 'own', 'tab').add(bytes(3))).toBeNull();
  expect(createTailJournal(null, 'own', 'tab').add(bytes(3))).toBeNull();
});

test('what was cut off, or is no base64, is passed over', () => {
  const storage = createTestStorage({ 'gatehouse:tail:own:tab:1': '%', 'gatehouse:tail:own:tab:2': 'AQEB' });
  expect(taken(storage)).toEqual([bytes(3)]);
});
