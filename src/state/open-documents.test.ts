import 'fake-indexeddb/auto';
import { IDBFactory } from 'fake-indexeddb';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { createTestLocks } from '../testing/test-locks.ts';
import { createTestStorage } from '../testing/test-storage.ts';
import * as Y from 'yjs';
import { openDocuments } from './open-documents.ts';
import { restoreHistory } from './restore-history.ts';
import { createTailJournal } from './workspaces/tail-journal.ts';

beforeEach(() => {
  vi.stubGlobal('indexedDB', new IDBFactory());
  vi.stubGlobal('BroadcastChannel', undefined);
  vi.stubGlobal('navigator', { locks: createTestLocks() });
});
afterEach(() => vi.unstubAllGlobals());

const put = (text: string, start = 0, end = start) => ({ path: 'a.yaml', span: { start, end }, text });

/** A browser whose tabs share what it stores. */
function createBrowser() {
  const local = createTestStorage();
  return {
    local,
    open: (session = createTestStorage()) => openDocuments('own', { local, session }, () => {}),
  };
}

describe('undo and redo', () => {
  test('of a tab come back when it is loaded again, not those of another tab', async () => {
    const browser = createBrowser();
    const [one, two] = [createTestStorage(), createTestStorage()];
    const first = await browser.open(one);
    first.documents.edit('Of the first', [put('first\n')]);
    const second = await browser.open(two);
    second.documents.edit('Of the second', [{ ...put('second\n'), path: 'b.yaml' }]);
    await first.close();
    const again = await browser.open(one);
    expect(again.documents.undoTitle).toBe('Of the first');
    again.documents.undo();
    expect(again.documents.paths()).toEqual(['b.yaml']);
    await second.close();
    await again.close();
  });

  test('of the tab that was closed last are there in a new one', async () => {
    const browser = createBrowser();
    const first = await browser.open();
    first.documents.edit('Create', [put('text\n')]);
    first.documents.edit('Delete', [], ['a.yaml']);
    await first.close();
    const second = await browser.open();
    expect(second.documents.undo()).toBe('Delete');
    expect(second.documents.read('a.yaml')).toBe('text\n');
    await second.close();
  });

  test('that were taken over are of one tab alone, and outlive it', async () => {
    const browser = createBrowser();
    const first = await browser.open();
    first.documents.edit('Create', [put('text\n')]);
    await first.close();
    const tab = createTestStorage();
    const second = await browser.open(tab);
    const third = await browser.open();
    expect([second.documents.undoTitle, third.documents.undoTitle]).toEqual(['Create', null]);
    await third.close();
    await second.close();
    const again = await browser.open(tab);
    expect(again.documents.undoTitle).toBe('Create');
    await again.close();
  });

  test('are those of the own tab alone where the browser cannot say which are open', async () => {
    vi.stubGlobal('navigator', {});
    const browser = createBrowser();
    const first = await browser.open();
    first.documents.edit('Create', [put('text\n')]);
    const second = await browser.open();
    expect(second.documents.undoTitle).toBeNull();
    await first.close();
    await second.close();
  });

  test('are not taken over from a tab that is open', async () => {
    const browser = createBrowser();
    const first = await browser.open();
    first.documents.edit('Create', [put('text\n')]);
    const second = await browser.open();
    expect(second.documents.undoTitle).toBeNull();
    await first.close();
    await second.close();
  });

  test('of an open tab restore what was deleted in it while another one was opened and closed', async () => {
    const browser = createBrowser();
    const tab = createTestStorage();
    const first = await browser.open(tab);
    first.documents.edit('Create', [put('text\n')]);
    first.documents.edit('Delete', [], ['a.yaml']);
    const second = await browser.open();
    second.documents.edit('Other', [{ path: 'b.yaml', span: { start: 0, end: 0 }, text: 'b' }]);
    await second.close();
    await first.close();
    const again = await browser.open(tab);
    expect(again.documents.undo()).toBe('Delete');
    expect(again.documents.read('a.yaml')).toBe('text\n');
    await again.close();
  });

  test('do not mix in a duplicated tab, which has the same storage', async () => {
    const browser = createBrowser();
    const tab = createTestStorage();
    const first = await browser.open(tab);
    const copy = createTestStorage({ 'gatehouse:tab': tab.getItem('gatehouse:tab') ?? '' });
    const second = await browser.open(copy);
    expect(copy.getItem('gatehouse:tab')).not.toBe(tab.getItem('gatehouse:tab'));
    await first.close();
    await second.close();
  });
});

/** From now on nothing gets into databases any more, until the function it gives is called. */
function loseTransactions() {
  const open: IDBTransaction[] = [];
  const spy = vi.spyOn(IDBDatabase.prototype, 'transaction').mockImplementation(() => {
    const transaction = {
      objectStore: () => ({ add: () => {}, put: () => {} }),
      commit: () => {},
    } as unknown as IDBTransaction;
    open.push(transaction);
    return transaction;
  });
  return () => {
    spy.mockRestore();
    for (const transaction of open) transaction.onabort?.(new Event('abort'));
  };
}

describe('a page that goes away before the database has a change', () => {
  test('leaves it to the next one, as a step that can be undone', async () => {
    const browser = createBrowser();
    const first = await browser.open();
    first.documents.edit('Create', [put('text\n')]);
    const page = new Y.Doc();
    Y.applyUpdate(page, Y.encodeStateAsUpdate(first.documents.doc));
    await first.close();
    page.on('update', (update: Uint8Array) => {
      createTailJournal(browser.local, 'own', 'gone').add(update);
    });
    page.getText('file:a.yaml').insert(0, 'typed ');

    const second = await browser.open();
    expect(second.documents.read('a.yaml')).toBe('typed text\n');
    expect(second.documents.undoTitle).toBe('Typing');
    await second.close();
    await vi.waitFor(() => expect(browser.local.length).toBe(0));
    const third = await browser.open();
    expect(third.documents.read('a.yaml')).toBe('typed text\n');
    third.documents.undo();
    expect(third.documents.read('a.yaml')).toBe('text\n');
    await third.close();
  });

  test('leaves steps that can be undone one by one, and typing that goes on with its step', async () => {
    const browser = createBrowser();
    const tab = createTestStorage();
    const first = await browser.open(tab);
    const type = (text: string) =>
      first.documents.doc.transact(
        () => first.documents.text('a.yaml')?.insert(0, text),
        first.documents.origin,
      );
    first.documents.edit('Create', [put('text\n')]);
    type('words ');
    const lost = loseTransactions();
    type('last ');
    const page = new Y.Doc();
    Y.applyUpdate(page, Y.encodeStateAsUpdate(first.documents.doc));
    page.on('update', (update: Uint8Array) => {
      createTailJournal(browser.local, 'own', 'z-other').add(update, { begins: null });
    });
    page.getText('file:a.yaml').insert(0, 'Other ');
    lost();
    await first.close();

    const second = await browser.open(tab);
    const { documents } = second;
    expect(documents.read('a.yaml')).toBe('Other last words text\n');
    expect([documents.undo(), documents.read('a.yaml')]).toEqual(['Typing', 'last words text\n']);
    expect([documents.undo(), documents.read('a.yaml')]).toEqual(['Typing', 'text\n']);
    expect(documents.undo()).toBe('Create');
    await second.close();
  });

  test('leaves commands with their titles', async () => {
    const browser = createBrowser();
    const tab = createTestStorage();
    const first = await browser.open(tab);
    const lost = loseTransactions();
    first.documents.edit('Create a', [put('text\n')]);
    first.documents.edit('Create b', [{ ...put('b'), path: 'b.yaml' }]);
    lost();
    await first.close();
    const { documents, close } = await browser.open(tab);
    expect([documents.undo(), documents.paths()]).toEqual(['Create b', ['a.yaml']]);
    expect([documents.undo(), documents.paths()]).toEqual(['Create a', []]);
    await close();
  });

  test('leaves it where it is while the database cannot be opened', async () => {
    const browser = createBrowser();
    browser.local.setItem('gatehouse:tail:own:gone:1', 'AQEB');
    vi.stubGlobal('indexedDB', undefined);
    const opened = await browser.open();
    await opened.close();
    expect(browser.local.getItem('gatehouse:tail:own:gone:1')).toBe('AQEB');
  });

  test('leaves it alone while it is open itself', async () => {
    const browser = createBrowser();
    const tab = createTestStorage();
    const first = await browser.open(tab);
    const key = `gatehouse:tail:own:${tab.getItem('gatehouse:tab') ?? ''}:1`;
    browser.local.setItem(key, 'AQEB');
    const second = await browser.open();
    expect(browser.local.getItem(key)).toBe('AQEB');
    await first.close();
    await second.close();
  });

  test('and of which the writing was cut off loses no more than that', async () => {
    const browser = createBrowser();
    const first = await browser.open();
    first.documents.edit('Create', [put('text\n')]);
    await first.close();
    browser.local.setItem('gatehouse:tail:own:gone:1', 'AQEB');
    const second = await browser.open();
    expect(second.documents.read('a.yaml')).toBe('text\n');
    await second.close();
  });
});

test('each change is written down until it is in the database', async () => {
  const browser = createBrowser();
  const opened = await browser.open();
  opened.documents.edit('Create', [put('text\n')]);
  expect(browser.local.key(0)).toContain('gatehouse:tail:own:');
  await vi.waitFor(() => expect(browser.local.length).toBe(0));
  await opened.close();
});

test('documents are closed when everything is stored', async () => {
  const browser = createBrowser();
  const opened = await browser.open();
  opened.documents.edit('Create', [put('text\n'.repeat(1_000))]);
  await opened.close();
  expect(browser.local.length).toBe(0);
});

test('what was deleted and cannot be restored any more is not stored for good', async () => {
  const browser = createBrowser();
  const session = createTestStorage();
  const first = await browser.open(session);
  for (let count = 0; count < 60; count += 1) first.documents.edit('Write', [put('token ')]);
  first.documents.restoreHistory(restoreHistory({ undo: [], redo: [], restored: [] }));
  first.documents.edit('Empty', [], ['a.yaml']);
  for (let count = 0; count < 220; count += 1) first.documents.edit('Other', [put('x')]);
  await first.close();
  const second = await browser.open(session);
  await second.close();
  await vi.waitFor(async () => expect(await stored()).not.toContain('token'));
});

/** All changes in the database, as text. */
function stored(): Promise<string> {
  return new Promise((resolve, reject) => {
    const opening = indexedDB.open('gatehouse:own');
    opening.onerror = () => reject(opening.error ?? new Error('not opened'));
    opening.onsuccess = () => {
      const reading = opening.result.transaction('updates').objectStore('updates').getAll();
      reading.onsuccess = () => {
        opening.result.close();
        const updates = reading.result as readonly Uint8Array[];
        resolve(updates.map((update) => new TextDecoder().decode(update)).join('\n'));
      };
    };
  });
}
