import * as Y from 'yjs';
import type { FileEdit } from '../../core/text/text-edit.ts';
import { createDocuments } from '../create-documents.ts';
import type { Documents } from '../documents.ts';

/** Changes documents as someone else does: it is no step of this window, and cannot be undone in it. */
export function applyQuietly(
  documents: Documents,
  edits: readonly FileEdit[],
  deletes: readonly string[],
): void {
  const scratch = createDocuments();
  Y.applyUpdate(scratch.doc, Y.encodeStateAsUpdate(documents.doc));
  scratch.edit('', edits, deletes);
  Y.applyUpdate(documents.doc, Y.encodeStateAsUpdate(scratch.doc, Y.encodeStateVector(documents.doc)));
  scratch.destroy();
}
