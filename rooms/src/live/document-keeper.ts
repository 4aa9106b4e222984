import { Database } from '@hocuspocus/extension-database';
import type { Document, storePayload } from '@hocuspocus/server';
import * as Y from 'yjs';
import { readDocumentName } from '../../../src/room-protocol/room-names.ts';
import type { DocumentVersion, RoomStore } from '../store/room-store.ts';
import { Refused } from './refused.ts';

type Keeper = Readonly<{
  store: RoomStore;
  /** Bytes that a document may have. */
  largestDocument: number;
  /** Bytes that all documents of a room may have. */
  largestRoom: number;
  /** Hears of each save: what went wrong, or null. */
  onSaved: (failure: unknown) => void;
  /** Milliseconds until a save that failed is tried again. */
  retryMs: number;
}>;

/** Saves again what could not be saved, as long as it is there. Hocuspocus waits for the next change, which may not come. */
function saveAgain({ instance, document, documentName, ...payload }: storePayload, ms: number) {
  const timer = setTimeout(() => {
    if (instance.documents.get(documentName) === document)
      void instance.storeDocumentHooks(document, { instance, document, documentName, ...payload });
  }, ms);
  timer.unref();
}

/** Saves that another instance comes before, in a row, until it is left to the next change. */
const MOST_ROUNDS = 10;

/**
 * Keeps documents in the store, through the database extension of Hocuspocus. Each save says which version it
 * contains; where another instance has saved since, its state is taken in first. So two that save at once lose nothing.
 */
export function createDocumentKeeper({ store, largestDocument, largestRoom, onSaved, retryMs }: Keeper) {
  const versions = new WeakMap<Document, DocumentVersion>();
  const sizes = new WeakMap<Document, number>();
  /** What has changes in it that another instance was sent, and may not have saved before it died. */
  const heard = new WeakSet<Document>();

  const database = new Database({
    async fetch({ documentName, document }) {
      const stored = await store.document(documentName);
      if (stored) {
        versions.set(document, stored.version);
        sizes.set(document, stored.state.length);
        return stored.state;
      }
      const name = readDocumentName(documentName);
      if (name?.copyOf && (await store.bytesOf(name.room)) >= largestRoom) throw new Refused('room-full');
      return null;
    },

    async store(payload) {
      try {
        await save(payload.documentName, payload.document, payload.state);
        onSaved(null);
      } catch (cause) {
        onSaved(cause);
        saveAgain(payload, retryMs);
        throw cause;
      }
    },
  });

  async function save(documentName: string, document: Document, first: Uint8Array) {
    const name = readDocumentName(documentName);
    if (!name) throw new Error(`${documentName} names no document.`);
    heard.delete(document);
    let state = first;
    for (let round = 0; round < MOST_ROUNDS; round += 1) {
      const saved = await store.saveDocument(name.room, documentName, state, versions.get(document) ?? null);
      if (saved.ok) {
        versions.set(document, saved.version);
        return;
      }
      if (saved.why === 'gone') return;
      const other = await store.document(documentName);
      if (other) {
        // The origin of what comes from other instances: it is sent to the pages, and not saved for its own sake.
        Y.applyUpdate(document, other.state, { source: 'redis' });
        versions.set(document, other.version);
      } else {
        versions.delete(document);
      }
      state = Y.encodeStateAsUpdate(document);
    }
    throw new Error(`${documentName} is saved by other instances all the time.`);
  }

  return {
    database,

    /** Notes a change: what the document grew by, and whether it came from another instance. */
    changed(document: Document, bytes: number, isHeard: boolean) {
      sizes.set(document, (sizes.get(document) ?? 0) + bytes);
      if (isHeard) heard.add(document);
    },

    /** Saves what came from other instances: Hocuspocus leaves that to them, but they may have died. */
    async saveHeard(document: Document) {
      if (!heard.has(document)) return;
      try {
        await document.saveMutex.runExclusive(() =>
          save(document.name, document, Y.encodeStateAsUpdate(document)),
        );
        onSaved(null);
      } catch (cause) {
        heard.add(document);
        onSaved(cause);
      }
    },

    /** Whether a document may grow by so many bytes. The sum of all changes is more than what is left of them. */
    hasRoom(document: Document, bytes: number): boolean {
      if ((sizes.get(document) ?? 0) + bytes <= largestDocument) return true;
      const exact = Y.encodeStateAsUpdate(document).length;
      sizes.set(document, exact);
      return exact + bytes <= largestDocument;
    },
  };
}
