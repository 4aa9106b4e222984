import * as Y from 'yjs';
import { BESIDE, UPDATES } from './document-stores.ts';
import { openExisting } from './open-existing.ts';

/** What cannot be read is kept under keys that begin so: someone may be able to read it later. */
const SET_ASIDE = 'damaged:';

/**
 * Moves records that are no changes of a document out of the way of those that are: one of them would keep all from being
 * opened. Nothing is deleted.
 * @param name of the database; where there is none, none is made
 * @param thoroughly also what has the form of a change is tried, which takes as long as to open it
 * @returns how many records were moved
 */
export async function setAsideDamaged(name: string, thoroughly: boolean): Promise<number> {
  const database = await openExisting(name);
  if (!database) return 0;
  try {
    if (![UPDATES, BESIDE].every((store) => database.objectStoreNames.contains(store))) return 0;
    const damaged = (await recordsOf(database)).filter(([, record]) => !isChange(record, thoroughly));
    if (damaged.length > 0) await move(database, damaged);
    return damaged.length;
  } finally {
    database.close();
  }
}

/** Whether a record can be applied to a document; the bytes of one that was cut off or changed cannot. */
function isChange(record: unknown, thoroughly: boolean): boolean {
  if (!(record instanceof Uint8Array)) return false;
  const scratch = new Y.Doc();
  try {
    if (thoroughly) Y.applyUpdate(scratch, record);
    else Y.decodeUpdate(record);
    return true;
  } catch (error) {
    console.warn('A stored change cannot be read:', error);
    return false;
  } finally {
    scratch.destroy();
  }
}

type Record = readonly [key: IDBValidKey, value: unknown];

function recordsOf(database: IDBDatabase): Promise<readonly Record[]> {
  return new Promise((resolve, reject) => {
    const transaction = database.transaction(UPDATES, 'readonly');
    const store = transaction.objectStore(UPDATES);
    const [keys, values] = [store.getAllKeys(), store.getAll()];
    transaction.addEventListener('complete', () => {
      const found: readonly unknown[] = values.result;
      resolve(keys.result.map((key, index) => [key, found[index]]));
    });
    transaction.addEventListener('abort', () => reject(transaction.error ?? new Error('It was not read.')));
  });
}

function move(database: IDBDatabase, records: readonly Record[]): Promise<void> {
  return new Promise((resolve, reject) => {
    const transaction = database.transaction([UPDATES, BESIDE], 'readwrite');
    for (const [key, value] of records) {
      transaction.objectStore(BESIDE).put(value, `${SET_ASIDE}${Date.now()}:${String(key)}`);
      transaction.objectStore(UPDATES).delete(key);
    }
    transaction.addEventListener('complete', () => resolve());
    transaction.addEventListener('abort', () => reject(transaction.error ?? new Error('It was not moved.')));
  });
}
