import * as Y from 'yjs';
import type { Documents } from '../../documents.ts';
import { emptyHistory } from '../../stored-history.ts';
import type { FromCanvas, ToCanvas } from './editor-messages.ts';

/** The canvas' end of the documents that it has in common with an editor. */
export type EditorLink = Readonly<{
  /** Takes what was typed in the editor. */
  take: (message: Extract<ToCanvas, { type: 'update' }>) => void;
  stop: () => void;
}>;

/**
 * Fills documents with what the editor has, and from then on sends what is changed in them. What comes from the editor is not
 * a step of this window: each side undoes its own.
 */
export function joinEditor(
  documents: Documents,
  state: Uint8Array,
  say: (message: Extract<FromCanvas, { type: 'update' }>) => void,
): EditorLink {
  const { doc } = documents;
  const editor = Symbol('the editor');
  Y.applyUpdate(doc, state, editor);
  const onUpdate = (update: Uint8Array, from: unknown) => {
    if (from !== editor) say({ type: 'update', update });
  };
  doc.on('update', onUpdate);
  return {
    take({ update, undone }) {
      Y.applyUpdate(doc, update, editor);
      // What the editor undid of this window would be undone twice, and come back double.
      if (undone)
        documents.restoreHistory((_, manager) => {
          manager.clear();
          return emptyHistory.restored;
        });
    },
    stop: () => doc.off('update', onUpdate),
  };
}
