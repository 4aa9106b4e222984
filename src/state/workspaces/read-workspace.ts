import * as Y from 'yjs';
import { applyIfWhole } from '../apply-if-whole.ts';
import { createDocuments } from '../create-documents.ts';
import { UPDATES } from '../document-stores.ts';
import { openExisting } from '../open-existing.ts';
import type { TextFile } from '../workspace.ts';
import { createTailJournal } from './tail-journal.ts';
import { databaseOf } from './workspace-info.ts';

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
export async function storedUpdates(name: string): Promise<readonly unknown[] | null> {
  const database = await openExisting(name);
  if (!database) return null;
  // Whoever deletes it does not wait for a reader.
  database.addEventListener('versionchange', () => database.close());
  try {
    return database.objectStoreNames.contains(UPDATES) ? await allIn(database) : null;
  } finally {
    database.close();
  }
}

const allIn = (database: IDBDatabase): Promise<readonly unknown[]> =>
  new Promise((resolve, reject) => {
    const reading = database.transaction(UPDATES, 'readonly').objectStore(UPDATES).getAll();
    reading.addEventListener('success', () => resolve(reading.result));
    reading.addEventListener('error', () => reject(reading.error ?? new Error('The database was not read.')));
  });
