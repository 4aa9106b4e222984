import { IndexeddbPersistence, PREFERRED_TRIM_SIZE, storeState } from 'y-indexeddb';
import type * as Y from 'yjs';
import { BESIDE, UPDATES } from './document-stores.ts';
import type { StepPart } from './history.ts';
import type { TailJournal } from './workspaces/tail-journal.ts';

/** Whether changes are being stored at the moment, and if not, why: what came with a link is held until it is accepted.
 * `setAside` says how many damaged records were found when it was opened. */
export type StorageState =
  | Readonly<{ kept: true; setAside?: number }>
  | Readonly<{ kept: false; reason: 'refused' | 'full' | 'unreadable' | 'held' }>;

/** How long to wait for stored texts before the window starts without them; they are merged in when they come. */
const OPENING_TIMEOUT_MS = 4_000;

/** How often storing is tried again after it failed. */
const RETRY = 20_000;

/** What is stored along with each change. */
export type Beside = Readonly<{
  /** Writes changes down until they are stored. */
  journal: TailJournal;
  /** What the change of a transaction was of an undo step. */
  partOf: (transaction: Y.Transaction) => StepPart | null;
  /** Whether other people made it, and keep it, too: written down, it would come back as a step of this tab. */
  isOthers: (origin: unknown) => boolean;
  /** A value that is stored with each change, in one transaction. */
  value: () => Readonly<{ key: string; value: unknown }>;
}>;

/**
 * Keeps a document in the browser's IndexedDB. Whatever fails, the document goes on in memory, and each new attempt
 * stores all of it, so nothing is lost when one succeeds.
 * @param name of the database
 * @param onState called at first, and with every change, with the state of the storage
 * @param beside null for the document alone
 */
export function keepInBrowser(
  name: string,
  doc: Y.Doc,
  onState: (state: StorageState) => void,
  beside: Beside | null = null,
) {
  let provider: IndexeddbPersistence | null = null;
  let storing: Storing | null = null;
  let patience = OPENING_TIMEOUT_MS;
  let retry: ReturnType<typeof setTimeout> | undefined;
  let stopped = false;
  let hasFailed = false;

  const release = async () => {
    const old = provider;
    provider = null;
    storing?.stop();
    if (old) await old.destroy().catch(() => onState({ kept: false, reason: 'refused' }));
  };

  const fail = (reason: 'refused' | 'full' | 'unreadable') => {
    if (stopped) return;
    onState({ kept: false, reason });
    clearTimeout(retry);
    retry = setTimeout(() => void open(), RETRY);
    void release();
  };

  const watch = (database: IDBDatabase) => {
    const onFault = (event: Event) => fail(isFull(event) ? 'full' : 'refused');
    database.addEventListener('abort', onFault);
    database.addEventListener('error', onFault);
    // The browser closes it when the user deletes the site's data, and when another tab deletes the database.
    database.addEventListener('versionchange', onFault);
    database.addEventListener('close', onFault);
  };

  /** What takes long to read would never be read. */
  const giveUp = () => {
    patience *= 2;
    fail('unreadable');
  };

  /** One damaged record would keep all others from being opened, and changes from being stored. */
  const setAside = (): Promise<number> =>
    import('./set-aside-damaged.ts')
      .then(({ setAsideDamaged }) => setAsideDamaged(name, hasFailed))
      .catch((error: unknown) => {
        console.warn('What is stored could not be looked through:', error);
        return 0;
      });

  const open = async (): Promise<void> => {
    await release();
    if (!(await canOpen(name))) return fail('refused');
    const moved = await Promise.race([setAside(), wait(patience)]);
    if (stopped) return;
    if (moved === false) return giveUp();
    const opening = new IndexeddbPersistence(name, doc);
    provider = opening;
    storing = storeUpdates(doc, opening, beside, () => fail('refused'));
    const synced = await Promise.race([opening.whenSynced.then(() => true), wait(patience)]);
    if (provider !== opening || stopped) return;
    if (opening.db) watch(opening.db);
    hasFailed = !synced;
    if (synced) onState({ kept: true, ...(moved > 0 && { setAside: moved }) });
    else giveUp();
  };

  // y-indexeddb does not handle the promise of a failed write; the failure itself arrives through the database's events.
  const onUnhandled = (event: PromiseRejectionEvent) => {
    if (
      event.reason instanceof DOMException &&
      provider &&
      /Quota|Abort|InvalidState/.test(event.reason.name)
    ) {
      event.preventDefault();
      fail(event.reason.name === 'QuotaExceededError' ? 'full' : 'refused');
    }
  };
  globalThis.addEventListener?.('unhandledrejection', onUnhandled);

  /** The values beside the document, of all keys that begin with a prefix; empty while nothing can be read. */
  const values = (prefix: string): Promise<ReadonlyMap<string, unknown>> =>
    new Promise((resolve) => {
      const found = new Map<string, unknown>();
      const done = () => resolve(found);
      if (!provider?.db || !provider.synced) return done();
      const transaction = provider.db.transaction(BESIDE, 'readonly');
      const reading = transaction
        .objectStore(BESIDE)
        .openCursor(IDBKeyRange.bound(prefix, `${prefix}\uffff`));
      reading.onsuccess = () => {
        const cursor = reading.result;
        if (!cursor) return;
        found.set(String(cursor.key), cursor.value);
        cursor.continue();
      };
      transaction.oncomplete = done;
      transaction.onabort = done;
    });

  /** Stores a value beside the document; undefined removes it. Without a database nothing is stored. */
  const setValue = (key: string, value: unknown) => {
    if (!provider?.db) return;
    try {
      const store = provider.db.transaction(BESIDE, 'readwrite').objectStore(BESIDE);
      if (value === undefined) store.delete(key);
      else store.put(value, key);
    } catch (error) {
      console.warn(`${key} could not be stored:`, error);
    }
  };

  return {
    /** Settles when the stored texts are there, or cannot be had. Never rejects. */
    loaded: open(),
    retry: open,
    /** Whether the stored texts are there, and changes are stored. */
    isOpen: () => provider?.synced === true,
    values,
    setValue,
    /** Writes the document as it is now over the changes that led to it, where these are many. */
    async compact() {
      if (provider?.synced && provider._dbsize >= COMPACT_FROM) await storeState(provider);
    },
    /** Settles when all changes are stored, or `onState` was called because one could not be. */
    async stop() {
      await storing?.settled();
      stopped = true;
      clearTimeout(retry);
      globalThis.removeEventListener?.('unhandledrejection', onUnhandled);
      await release();
    },
  };
}

/** Fewer changes than this are not worth writing them anew when the workspace is opened. */
const COMPACT_FROM = 50;

/** Many changes are written anew when the user pauses for so many milliseconds. */
const COMPACT_PAUSE = 1_000;

/**
 * Stores each change at once, together with what is kept beside it, and ends the transaction there and then: a page that
 * goes away in the next moment has handed everything over. A database that has just been closed throws when it is
 * written to; the edit must not fail by it.
 */
function storeUpdates(
  doc: Y.Doc,
  provider: IndexeddbPersistence,
  beside: Beside | null,
  failed: () => void,
): Storing {
  const early: string[] = [];
  const pending = new Set<Promise<void>>();
  let compaction: ReturnType<typeof setTimeout> | undefined;

  const compactSoon = () => {
    clearTimeout(compaction);
    compaction = setTimeout(() => void storeState(provider, false), COMPACT_PAUSE);
  };
  const store = (database: IDBDatabase, update: Uint8Array, entry: string | null) => {
    const transaction = database.transaction([UPDATES, BESIDE], 'readwrite');
    transaction.objectStore(UPDATES).add(update);
    if (beside) {
      const { key, value } = beside.value();
      transaction.objectStore(BESIDE).put(value, key);
    }
    const settled = new Promise<void>((resolve) => {
      transaction.oncomplete = () => {
        if (entry !== null) beside?.journal.done(entry);
        resolve();
      };
      transaction.onabort = () => resolve();
    });
    pending.add(settled);
    void settled.then(() => pending.delete(settled));
    // Safari has it since version 15.
    if ('commit' in transaction) transaction.commit();
    provider._dbsize += 1;
    if (provider._dbsize >= PREFERRED_TRIM_SIZE) compactSoon();
  };
  const onUpdate = (update: Uint8Array, origin: unknown, _doc: Y.Doc, transaction: Y.Transaction) => {
    if (origin === provider) return;
    const entry = beside?.isOthers(origin)
      ? null
      : (beside?.journal.add(update, beside.partOf(transaction)) ?? null);
    try {
      if (provider.db) store(provider.db, update, entry);
      else if (entry !== null) early.push(entry);
    } catch (error) {
      console.warn('A change could not be stored:', error);
      failed();
    }
  };
  // What came before the database was open is stored with the whole document when it opens.
  void provider.whenSynced.then(() => {
    for (const entry of early.splice(0)) beside?.journal.done(entry);
  });
  doc.off('update', provider._storeUpdate);
  doc.on('update', onUpdate);
  return {
    settled: () => Promise.all(pending),
    stop() {
      clearTimeout(compaction);
      doc.off('update', onUpdate);
    },
  };
}

type Storing = Readonly<{
  /** Settles when what is being stored is stored, or was refused. */
  settled: () => Promise<unknown>;
  stop: () => void;
}>;

const wait = (milliseconds: number) =>
  new Promise<false>((resolve) => setTimeout(() => resolve(false), milliseconds));

function isFull(event: Event): boolean {
  const { target } = event;
  const error = target && 'error' in target ? target.error : null;
  return error instanceof DOMException && error.name === 'QuotaExceededError';
}

/** Whether the browser lets this page store anything; in private windows and with blocked site data some do not. */
function canOpen(name: string): Promise<boolean> {
  return new Promise((resolve) => {
    if (typeof indexedDB === 'undefined') return resolve(false);
    try {
      const request = indexedDB.open(`${name}:probe`);
      request.onerror = () => resolve(false);
      request.onsuccess = () => {
        request.result.close();
        indexedDB.deleteDatabase(`${name}:probe`);
        resolve(true);
      };
      setTimeout(() => resolve(false), OPENING_TIMEOUT_MS);
    } catch (error) {
      // Firefox throws where site data are blocked.
      if (error instanceof DOMException) resolve(false);
      else throw error;
    }
  });
}
