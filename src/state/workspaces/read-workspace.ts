import * as Y from 'yjs';
import { applyIfWhole } from '../apply-if-whole.ts';
import { createDocuments } from '../create-documents.ts';
import type { TextFile } from '../workspace.ts';
import { createTailJournal } from './tail-journal.ts';
import { databaseOf } from './workspace-info.ts';

/** Where y-indexeddb keeps the changes of a document. */
const UPDATES = 'updates';

/**
 * The texts of a workspace as they are stored. Nothing of it changes: neither its undo steps nor what is on its way from tabs
 * that have it open. Null where the browser does not give them.
 *
 * @param local the storage with what is written down beside the database
 */
export async function readWorkspace(id: string, local: Storage | null): Promise<readonly TextFile[] | null> {
  const documents = createDocuments();
  try {
    const stored = await storedUpdates(databaseOf(id));
    if (!stored) return null;
    for (const update of stored) if (update instanceof Uint8Array) Y.applyUpdate(documents.doc, update);
    for (const { update } of createTailJournal(local, id, '').peek()) applyIfWhole(documents.doc, update);
    return documents.paths().map((path) => ({ path, text: documents.read(path) }));
  } catch (error) {
    console.warn(`Workspace ${id} cannot be read:`, error);
    return null;
  } finally {
    documents.destroy();
  }
}

/** All records of changes in a database, whatever they hold; null where there is none, which is not made either. */
export function storedUpdates(name: string): Promise<readonly unknown[] | null> {
  return new Promise((resolve, reject) => {
    const opening = indexedDB.open(name);
    let isNew = false;
    opening.addEventListener('upgradeneeded', () => {
      isNew = true;
      opening.transaction?.abort();
    });
    opening.addEventListener('error', () => (isNew ? resolve(null) : reject(faultOf(opening))));
    opening.addEventListener('success', () => {
      const database = opening.result;
      // Whoever deletes it does not wait for a reader.
      database.addEventListener('versionchange', () => database.close());
      if (!database.objectStoreNames.contains(UPDATES)) {
        database.close();
        return resolve(null);
      }
      const reading = database.transaction(UPDATES, 'readonly').objectStore(UPDATES).getAll();
      reading.addEventListener('success', () => {
        database.close();
        resolve(reading.result);
      });
      reading.addEventListener('error', () => {
        database.close();
        reject(faultOf(reading));
      });
    });
  });
}

const faultOf = ({ error }: IDBRequest): Error => error ?? new Error('The database was not read.');
