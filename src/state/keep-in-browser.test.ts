import 'fake-indexeddb/auto';
import { forceCloseDatabase, IDBFactory } from 'fake-indexeddb';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import * as Y from 'yjs';
import { keepInBrowser, type StorageState } from './keep-in-browser.ts';
import { setAsideDamaged } from './set-aside-damaged.ts';

beforeEach(() => {
  vi.stubGlobal('indexedDB', new IDBFactory());
});
afterEach(() => {
  vi.unstubAllGlobals();
  vi.useRealTimers();
});

/** A persisted document, and the reported states of its storage. */
function keep(doc = new Y.Doc()) {
  const states: StorageState[] = [];
  const storage = keepInBrowser('gatehouse:test', doc, (state) => states.push(state));
  return { doc, storage, states };
}

const read = (doc: Y.Doc) => doc.getText('a.yaml').toString();

test('what is written comes back', async () => {
  const first = keep();
  await first.storage.loaded;
  first.doc.getText('a.yaml').insert(0, 'a: 1\n');
  await first.storage.stop();
  const second = keep();
  await second.storage.loaded;
  expect(read(second.doc)).toBe('a: 1\n');
  expect(second.states).toEqual([{ kept: true }]);
  await second.storage.stop();
});

describe('where the browser stores nothing', () => {
  test('because it has no database, the document goes on in memory', async () => {
    vi.stubGlobal('indexedDB', undefined);
    const { doc, storage, states } = keep();
    await storage.loaded;
    expect(states).toEqual([{ kept: false, reason: 'refused' }]);
    doc.getText('a.yaml').insert(0, 'a: 1\n');
    expect(read(doc)).toBe('a: 1\n');
    await storage.stop();
  });

  test('because opening throws, it is reported', async () => {
    const refusing = {
      open: () => {
        throw new DOMException('blocked', 'SecurityError');
      },
    };
    vi.stubGlobal('indexedDB', refusing);
    const { storage, states } = keep();
    await storage.loaded;
    expect(states).toEqual([{ kept: false, reason: 'refused' }]);
    await storage.stop();
  });

  test('at first, everything is stored once it does', async () => {
    const factory = globalThis.indexedDB;
    vi.stubGlobal('indexedDB', undefined);
    const { doc, storage, states } = keep();
    await storage.loaded;
    doc.getText('a.yaml').insert(0, 'written in between\n');
    vi.stubGlobal('indexedDB', factory);
    await storage.retry();
    expect(states.at(-1)).toEqual({ kept: true });
    await storage.stop();
    const next = keep();
    await next.storage.loaded;
    expect(read(next.doc)).toBe('written in between\n');
    await next.storage.stop();
  });

  test('it is tried again by itself', async () => {
    const factory = globalThis.indexedDB;
    vi.stubGlobal('indexedDB', undefined);
    vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] });
    const { storage, states } = keep();
    await storage.loaded;
    vi.stubGlobal('indexedDB', factory);
    await vi.advanceTimersByTimeAsync(20_000);
    vi.useRealTimers();
    await vi.waitFor(() => expect(states.at(-1)).toEqual({ kept: true }));
    await storage.stop();
  });
});

describe('a store that fails while it is open', () => {
  /** Opens, and returns the provider's connection with its listeners. */
  async function openWithDatabase() {
    let database: IDBDatabase | null = null;
    const listeners = new Map<string, (event: Event) => void>();
    const { indexedDB } = globalThis;
    const open = indexedDB.open.bind(indexedDB);
    indexedDB.open = (...args) => {
      const request = open(...args);
      request.addEventListener('success', () => {
        const opened = request.result;
        const listen = opened.addEventListener.bind(opened);
        opened.addEventListener = (type: string, listener: (event: Event) => void) => {
          listeners.set(type, listener);
          listen(type, listener);
        };
        database = opened;
      });
      return request;
    };
    const kept = keep();
    await kept.storage.loaded;
    if (!database) throw new Error('Nothing was opened.');
    return { ...kept, listeners, database: database as IDBDatabase };
  }

  test('because the user deletes the data of the site is reported, and the text stays', async () => {
    const { doc, storage, states, database } = await openWithDatabase();
    doc.getText('a.yaml').insert(0, 'a: 1\n');
    forceCloseDatabase(database as never);
    await vi.waitFor(() => expect(states.at(-1)).toEqual({ kept: false, reason: 'refused' }));
    expect(read(doc)).toBe('a: 1\n');
    await storage.stop();
  });

  test('because it is closed under an edit does not break the edit', async () => {
    const warning = vi.spyOn(console, 'warn').mockImplementation(() => {});
    const { doc, storage, states, database } = await openWithDatabase();
    database.close();
    doc.getText('a.yaml').insert(0, 'a: 1\n');
    expect(read(doc)).toBe('a: 1\n');
    expect(states.at(-1)).toEqual({ kept: false, reason: 'refused' });
    expect(warning).toHaveBeenCalled();
    await storage.stop();
    warning.mockRestore();
  });

  test('because it is full is reported as such', async () => {
    const { storage, states, listeners } = await openWithDatabase();
    const error = new DOMException('no room', 'QuotaExceededError');
    listeners.get('abort')?.({ target: { error } } as unknown as Event);
    expect(states.at(-1)).toEqual({ kept: false, reason: 'full' });
    await storage.stop();
  });

  test('after it was stopped is ignored', async () => {
    const { storage, states, listeners } = await openWithDatabase();
    await storage.stop();
    listeners.get('close')?.(new Event('close'));
    expect(states).toEqual([{ kept: true }]);
  });
});

test('a store that does not answer is not waited for', async () => {
  vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] });
  const { indexedDB } = globalThis;
  const open = indexedDB.open.bind(indexedDB);
  indexedDB.open = (name, version) =>
    name.endsWith(':probe') ? open(name, version) : ({} as IDBOpenDBRequest);
  const { storage, states } = keep();
  // The probe answers in real time; the open request after it never does.
  for (let turns = 0; turns < 50; turns += 1) {
    await vi.advanceTimersByTimeAsync(200);
    await new Promise(setImmediate);
  }
  await storage.loaded;
  expect(states).toEqual([{ kept: false, reason: 'unreadable' }]);
});

test('a database that another tab deletes is made anew, with everything', async () => {
  const { doc, storage, states } = keep();
  await storage.loaded;
  doc.getText('a.yaml').insert(0, 'a: 1\n');
  await new Promise((resolve) => {
    indexedDB.deleteDatabase('gatehouse:test').onsuccess = resolve;
  });
  expect(states.at(-1)).toEqual({ kept: false, reason: 'refused' });
  await storage.retry();
  expect(states.at(-1)).toEqual({ kept: true });
  await storage.stop();
  const next = keep();
  await next.storage.loaded;
  expect(read(next.doc)).toBe('a: 1\n');
  await next.storage.stop();
});

test('a database that takes long to read is given more time with each attempt', async () => {
  vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] });
  const { indexedDB: real } = globalThis;
  const open = real.open.bind(real);
  real.open = (name, version) => (name.endsWith(':probe') ? open(name, version) : ({} as IDBOpenDBRequest));
  const { states, storage } = keep();
  const pass = async (milliseconds: number) => {
    for (let turns = 0; turns < milliseconds / 200; turns += 1) {
      await vi.advanceTimersByTimeAsync(200);
      await new Promise(setImmediate);
    }
  };
  await pass(6_000);
  expect(states).toHaveLength(1);
  await pass(24_000);
  expect(states).toHaveLength(1);
  await pass(6_000);
  expect(states).toHaveLength(2);
  void storage.stop();
});

test('what the browser refuses while the document is being closed is reported', async () => {
  const { doc, storage, states } = keep();
  await storage.loaded;
  vi.spyOn(IDBTransaction.prototype, 'commit').mockImplementationOnce(function abort(this: IDBTransaction) {
    queueMicrotask(() => this.abort());
  });
  doc.getText('a.yaml').insert(0, 'a: 1\n');
  await storage.stop();
  expect(states.at(-1)).toEqual({ kept: false, reason: 'refused' });
});

describe('a record that is damaged', () => {
  /** Writes records into the database as they are. */
  function put(records: readonly unknown[]): Promise<void> {
    return inStores((transaction) => {
      for (const record of records) transaction.objectStore('updates').add(record);
    });
  }
  function inStores(act: (transaction: IDBTransaction) => void): Promise<void> {
    return new Promise((resolve) => {
      const opening = indexedDB.open('gatehouse:test');
      opening.onsuccess = () => {
        const transaction = opening.result.transaction(['updates', 'custom'], 'readwrite');
        act(transaction);
        transaction.oncomplete = () => {
          opening.result.close();
          resolve();
        };
      };
    });
  }
  async function write(text: string) {
    const { doc, storage, states } = keep();
    await storage.loaded;
    doc.getText('a.yaml').insert(0, text);
    await storage.stop();
    return { states, text: read(doc) };
  }

  test.each([
    ['is no bytes', [null]],
    ['holds other bytes', [new Uint8Array([255, 255, 255, 255, 255])]],
    ['was cut off', [Y.encodeStateAsUpdate(docWith('lost')).slice(0, 12)]],
    ['is one of several', [{ an: 'object' }, new Uint8Array([1, 2, 3]), 'text']],
  ])('that %s is set aside; the rest opens, storing recovers, and it is said once', async (_, records) => {
    await write('one ');
    await put(records);
    expect(await write('two ')).toEqual({
      states: [{ kept: true, setAside: records.length }],
      text: 'two one ',
    });
    expect(await write('three ')).toEqual({ states: [{ kept: true }], text: 'three two one ' });
    const kept: unknown[] = [];
    await inStores((transaction) => {
      const reading = transaction
        .objectStore('custom')
        .getAll(IDBKeyRange.bound('damaged:', 'damaged:\uffff'));
      reading.onsuccess = () => kept.push(...reading.result);
    });
    expect(kept).toEqual(records);
  });

  test('that has the form of a change is found where opening has failed before', async () => {
    await write('one ');
    await put([new Uint8Array([1, 2, 3])]);
    expect(await setAsideDamaged('gatehouse:test', true)).toBe(1);
    expect(await setAsideDamaged('gatehouse:test', true)).toBe(0);
    expect((await write('two ')).text).toBe('two one ');
  });

  test('is looked for in no database that is not there', async () => {
    expect(await setAsideDamaged('gatehouse:other', false)).toBe(0);
    expect(await indexedDB.databases()).toEqual([]);
  });
});

function docWith(text: string): Y.Doc {
  const doc = new Y.Doc();
  doc.getText('a.yaml').insert(0, text);
  return doc;
}
