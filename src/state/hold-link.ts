import * as Y from 'yjs';
import { checksum } from '../core/share/checksum.ts';
import type { SharedWorkspace } from '../core/share/shared-workspace.ts';
import { utf8 } from '../core/text/utf8.ts';
import { noticesTexts } from '../texts/en/notices.ts';
import { createDocuments } from './create-documents.ts';
import type { StorageState } from './keep-in-browser.ts';
import { keepDocuments, type BrowserStorages, type Keeping, type Opened } from './open-documents.ts';
import { addShared } from './share-link.ts';

/** A workspace that came with a link: in memory, until it is kept. */
export type Held = Opened & Readonly<{ keep: () => Promise<void> }>;

const HELD: StorageState = { kept: false, reason: 'held' };

/**
 * Opens the workspace of a link without storing anything of it: what stops the page would else stop it on each visit.
 * @param id under which it is stored when it is kept
 */
export function holdLink(
  id: string,
  workspace: SharedWorkspace,
  storages: BrowserStorages | null,
  onState: (state: StorageState) => void,
): Held {
  const documents = createDocuments();
  Y.applyUpdate(documents.doc, firstUpdate(id, workspace));
  onState(HELD);
  /** What is to be stored beside the documents as soon as they are. */
  const beside = new Map<string, unknown>();
  let keeping: Promise<void> | null = null;
  let kept: Keeping | null = null;
  return {
    id,
    documents,
    state: () => kept?.state() ?? HELD,
    values: (prefix) => kept?.values(prefix) ?? Promise.resolve(new Map()),
    setValue: (key, value) => (kept ? kept.setValue(key, value) : void beside.set(key, value)),
    keep() {
      keeping ??= keepDocuments(id, documents, storages, onState).then((done) => {
        kept = done;
        for (const [key, value] of beside) done.setValue(key, value);
      });
      return keeping;
    },
    async close() {
      await keeping;
      if (kept) await kept.close();
      else documents.destroy();
    },
  };
}

/**
 * What the link holds as a change that is the same in each tab that opens it: where two of them keep it, or one is merged with
 * what is stored, nothing is there twice.
 */
function firstUpdate(id: string, workspace: SharedWorkspace): Uint8Array {
  const documents = createDocuments();
  documents.doc.clientID = checksum(utf8(id));
  addShared(documents, workspace, noticesTexts.openShared());
  documents.doc.getMap<boolean>('about').set('filled', true);
  const update = Y.encodeStateAsUpdate(documents.doc);
  documents.destroy();
  return update;
}
