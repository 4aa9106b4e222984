import * as Y from 'yjs';

/**
 * Drops the content of everything deleted that no undo or redo step of this window can restore. Only for a document that
 * no other tab has open, whose steps may need it.
 */
export function dropDeleted(doc: Y.Doc) {
  Y.tryGc(Y.createDeleteSetFromStructStore(doc.store), doc.store, () => true);
}
