import 'fake-indexeddb/auto';
import { IDBFactory } from 'fake-indexeddb';
import { beforeEach, expect, test, vi } from 'vitest';
import * as Y from 'yjs';
import { createTestLocks } from '../../testing/test-locks.ts';
import { createTestStorage } from '../../testing/test-storage.ts';
import { createDocuments } from '../create-documents.ts';
import { openDocuments } from '../open-documents.ts';
import { isRoomPath } from './is-room-path.ts';
import { emptyOldCopy, fillCopy } from './fill-copy.ts';

beforeEach(() => {
  vi.stubGlobal('indexedDB', new IDBFactory());
  vi.stubGlobal('navigator', { locks: createTestLocks() });
});

/** What a server is the origin of. */
const SERVER = {};

async function createPage() {
  const storages = { local: createTestStorage(), session: createTestStorage() };
  const open = async () => {
    const opened = await openDocuments('room:of-a-test', storages, () => {}, isRoomPath);
    opened.documents.others.add(SERVER);
    return opened;
  };
  const written = () =>
    Array.from({ length: storages.local.length }, (_, at) => storages.local.key(at) ?? '');
  return { open, written };
}

/** A change that another participant makes of the same documents. */
function changeElsewhere(doc: Y.Doc, change: (theirs: ReturnType<typeof createDocuments>) => void) {
  const theirs = createDocuments();
  Y.applyUpdate(theirs.doc, Y.encodeStateAsUpdate(doc));
  change(theirs);
  Y.applyUpdate(doc, Y.encodeStateAsUpdate(theirs.doc), SERVER);
  theirs.destroy();
}

const insert = (path: string, text: string) => [{ path, span: { start: 0, end: 0 }, text }];

test('what others change is never written down as a change of this tab that is on its way', async () => {
  const { open, written } = await createPage();
  const { documents, close } = await open();
  documents.edit('Own', insert('a.yaml', 'own'));
  const own = written().length;
  expect(own).toBeGreaterThan(0);
  changeElsewhere(documents.doc, (theirs) => theirs.edit('Theirs', insert('b.yaml', 'theirs')));
  expect(documents.read('b.yaml')).toBe('theirs');
  expect(written()).toHaveLength(own);
  await close();
});

test('a page that is loaded again undoes its own steps, among those of others', async () => {
  const { open } = await createPage();
  const first = await open();
  first.documents.edit('Own', insert('a.yaml', 'own\n'));
  changeElsewhere(first.documents.doc, (theirs) => theirs.edit('Theirs', insert('a.yaml', 'theirs\n')));
  await first.close();
  const second = await open();
  const { documents } = second;
  expect(documents.read('a.yaml')).toBe('theirs\nown\n');
  changeElsewhere(documents.doc, (theirs) => theirs.edit('Later', insert('a.yaml', 'later\n')));
  expect(documents.undo()).toBe('Own');
  expect(documents.read('a.yaml')).toContain('theirs\n');
  expect(documents.read('a.yaml')).not.toContain('own\n');
  expect(documents.undo()).toBeNull();
  documents.redo();
  expect(documents.read('a.yaml')).toContain('own\n');
  await second.close();
});

test.each(['../etc/passwd', 'a//b', '', ' a', 'a\u202eb', 'x'.repeat(2000)])(
  'a file that a participant calls %j is not there',
  async (path) => {
    const { open } = await createPage();
    const { documents, close } = await open();
    const changes: unknown[] = [];
    documents.onChange((seen) => changes.push(...seen));
    changeElsewhere(documents.doc, (theirs) => {
      theirs.edit('Bad', insert(path, 'bad'));
      theirs.edit('Good', insert('good.yaml', 'good'));
    });
    expect(documents.paths()).toEqual(['good.yaml']);
    expect(documents.text(path)).toBeUndefined();
    expect(documents.read(path)).toBe('');
    expect(changes).toEqual([{ path: 'good.yaml', type: 'put', text: 'good' }]);
    await close();
  },
);

test('an own copy is filled once a round, with nothing to undo', () => {
  const [shared, copy] = [createDocuments(), createDocuments()];
  shared.edit('', insert('a.yaml', 'shared'), [], new Map([['key', { x: 1, y: 2 }]]));
  emptyOldCopy(copy, 1);
  fillCopy(copy, shared);
  expect(copy.read('a.yaml')).toBe('shared');
  expect(copy.places().get('key')).toEqual({ x: 1, y: 2 });
  expect(copy.undoTitle).toBeNull();
  copy.edit('Own', insert('b.yaml', 'own'));
  emptyOldCopy(copy, 1);
  fillCopy(copy, shared);
  expect(copy.paths()).toEqual(['a.yaml', 'b.yaml']);
  emptyOldCopy(copy, 2);
  expect(copy.paths()).toEqual([]);
  fillCopy(copy, shared);
  expect(copy.paths()).toEqual(['a.yaml']);
});
