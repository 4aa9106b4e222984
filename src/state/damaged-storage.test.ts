import 'fake-indexeddb/auto';
import { IDBFactory } from 'fake-indexeddb';
import { beforeEach, expect, test, vi } from 'vitest';
import { createTestStorage } from '../testing/test-storage.ts';
import { openWorkbench } from '../testing/workbench.ts';
import { databaseOf, OWN } from './workspaces/workspace-info.ts';

beforeEach(() => {
  vi.stubGlobal('indexedDB', new IDBFactory());
  vi.stubGlobal('BroadcastChannel', undefined);
});

const SERVICE = 'apiVersion: v1\nkind: Service\nmetadata: { name: mine }\n';

/** Changes what the browser has stored of the own workspace. */
const change = (act: (transaction: IDBTransaction) => void): Promise<void> =>
  new Promise((resolve) => {
    const opening = indexedDB.open(databaseOf(OWN));
    opening.onsuccess = () => {
      const transaction = opening.result.transaction(['updates', 'custom'], 'readwrite');
      act(transaction);
      transaction.oncomplete = () => {
        opening.result.close();
        resolve();
      };
    };
  });

async function browser() {
  const settings = createTestStorage();
  const session = createTestStorage();
  const open = (files = {}) => openWorkbench(files, { settings, session, persist: true });
  const bench = await open({ 'mine.yaml': SERVICE });
  await bench.workspace.dispose();
  await vi.waitFor(async () => expect((await indexedDB.databases()).length).toBeGreaterThan(0));
  return { settings, open };
}

test('a workspace with a damaged record opens with the rest, and says so once', async () => {
  const { open } = await browser();
  await change((transaction) => transaction.objectStore('updates').add(new Uint8Array([255, 255, 255])));
  const bench = await open();
  expect(bench.text('mine.yaml')).toBe(SERVICE);
  await vi.waitFor(() =>
    expect(bench.banner('damaged')).toContain('one change could not be read and was set aside'),
  );
  expect(bench.state().storage).toBe('kept');
  bench.close();
  const again = await open();
  expect(again.text('mine.yaml')).toBe(SERVICE);
  expect(again.banner('damaged')).toBeUndefined();
});

const far = 4_000_000_000;
test.each([
  [
    'names no change that there is',
    {
      undo: [{ title: 'x', inserted: [7, far, 3], deleted: [8, 1, far] }],
      redo: [],
      restored: [7, 1, 2, 9, far],
    },
  ],
  ['has another form', { undo: [{ title: 1 }], redo: 'none', restored: [] }],
  ['is a text', 'undo'],
])('a workspace whose history %s opens all the same', async (_, history) => {
  const { open } = await browser();
  await change((transaction) => {
    const store = transaction.objectStore('custom');
    const keys = store.getAllKeys();
    keys.onsuccess = () => {
      for (const key of keys.result) store.put(history, key);
    };
  });
  const bench = await open();
  expect(bench.text('mine.yaml')).toBe(SERVICE);
  bench.actions.undo();
  bench.actions.redo();
  expect(bench.state().storage).toBe('kept');
});

test.each([
  ['gatehouse:settings', '{"theme":{},"language":[],"opening":7'],
  ['gatehouse:workspace:own', '{"name":{"toString":1},"opened":"x","deleted":{}}'],
  [
    'gatehouse:view:own',
    '{"tabs":[1,null,{"a":1}],"filter":{"namespaces":[[]]},"draft":{"headers":{},"port":"x"},"options":{"release":[]},"wanted":[{}],"laneOrder":5,"foldedLanes":[{}]}',
  ],
  ['gatehouse:view:own', 'null'],
  ['gatehouse:tail:own:x:1', 'AAAA no update'],
  ['gatehouse:tail:own:x:1', '%%%'],
])('an entry %s that is %s keeps nothing from opening', async (key, text) => {
  const { settings, open } = await browser();
  settings.setItem(key, text);
  const bench = await open();
  expect(bench.text('mine.yaml')).toBe(SERVICE);
  expect(bench.state().storage).toBe('kept');
});
