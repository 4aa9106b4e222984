import { IndexeddbPersistence } from 'y-indexeddb';
import type * as Y from 'yjs';

/** Whether changes are being stored at the moment, and if not, why. */
export type StorageState =
  Readonly<{ kept: true }> | Readonly<{ kept: false; reason: 'refused' | 'full' | 'unreadable' }>;

/** How long to wait for stored texts before the window starts without them; they are merged in when they come. */
const OPENING_TIMEOUT_MS = 4_000;

/** How often storing is tried again after it failed. */
const RETRY = 20_000;

/**
 * Keeps a document in the browser's IndexedDB. Whatever fails, the document goes on in memory, and each new attempt
 * stores all of it, so nothing is lost when one succeeds.
 * @param name of the database
 * @param onState called at first, and with every change, with the state of the storage
 */
export function keepInBrowser(name: string, doc: Y.Doc, onState: (state: StorageState) => void) {
  let provider: IndexeddbPersistence | null = null;
  let unguard = () => {};
  let retry: ReturnType<typeof setTimeout> | undefined;
  let stopped = false;

  const release = async () => {
    const old = provider;
    provider = null;
    unguard();
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
    // The browser closes it when the user deletes the site's data.
    database.addEventListener('close', onFault);
  };

  const open = async (): Promise<void> => {
    await release();
    if (!(await canOpen(name))) return fail('refused');
    if (stopped) return;
    const opening = new IndexeddbPersistence(name, doc);
    provider = opening;
    unguard = guardUpdates(doc, opening, () => fail('refused'));
    const synced = await Promise.race([opening.whenSynced.then(() => true), wait(OPENING_TIMEOUT_MS)]);
    if (provider !== opening || stopped) return;
    if (opening.db) watch(opening.db);
    if (synced) onState({ kept: true });
    else fail('unreadable');
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

  return {
    /** Settles when the stored texts are there, or cannot be had. Never rejects. */
    loaded: open(),
    retry: open,
    async stop() {
      stopped = true;
      clearTimeout(retry);
      globalThis.removeEventListener?.('unhandledrejection', onUnhandled);
      await release();
    },
  };
}

/** A database that has just been closed throws when it is written to; the edit must not fail by it. */
function guardUpdates(doc: Y.Doc, provider: IndexeddbPersistence, failed: () => void): () => void {
  const onUpdate = (update: Uint8Array, origin: unknown) => {
    try {
      provider._storeUpdate(update, origin);
    } catch (error) {
      console.warn('A change could not be stored:', error);
      failed();
    }
  };
  doc.off('update', provider._storeUpdate);
  doc.on('update', onUpdate);
  return () => doc.off('update', onUpdate);
}

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
