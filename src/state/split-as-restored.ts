import * as Y from 'yjs';

/**
 * Prepares steps for undo: all of a stack, since Yjs goes on to the next one when a step changes nothing.
 * It follows each piece of text that the step inserted to the copy that an
 * earlier undo restored, but only to the start of it: when that copy has been cut up since, what is behind the first
 * cut is lost to the step, and stays in the text. Cutting the original in the same places lets every piece be followed.
 * (The copies' own cuts last, because Yjs never joins pieces that have been restored.)
 */
export function splitAsRestored(doc: Y.Doc, steps: Y.UndoManager['undoStack']) {
  doc.transact((transaction) => {
    const inserted: Y.Item[] = [];
    for (const { insertions } of steps) {
      Y.iterateDeletedStructs(transaction, insertions, (struct) => {
        if (struct instanceof Y.Item && struct.redone) inserted.push(struct);
      });
    }
    for (const first of inserted) {
      let item = first;
      for (;;) {
        const length = commonLength(doc, item);
        if (length >= item.length) break;
        const { client, clock } = item.id;
        item = Y.getItemCleanStart(transaction, Y.createID(client, clock + length));
      }
    }
  });
}

/** How much of the item, from its start, is still in one piece in all the copies that follow from it. */
function commonLength(doc: Y.Doc, item: Y.Item): number {
  let length = item.length;
  let id = item.redone;
  while (id) {
    const copy = Y.getItem(doc.store, id);
    if (!(copy instanceof Y.Item)) break;
    const offset = id.clock - copy.id.clock;
    length = Math.min(length, copy.length - offset);
    id = copy.redone && Y.createID(copy.redone.client, copy.redone.clock + offset);
  }
  return length;
}
