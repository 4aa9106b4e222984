import type { Documents } from '../documents.ts';

/**
 * The same documents, as long as they may be written: what else changes them throws, with the words that say why. What follows
 * others' changes by itself (places of objects that were renamed) is left to those who may write.
 * @param why nothing may be changed, as a sentence; undefined where all may be
 */
export function guardDocuments(documents: Documents, why: () => string | undefined): Documents {
  const refuse = () => {
    const reason = why();
    if (reason !== undefined) throw new Error(reason);
  };
  const guarded: Pick<Documents, 'edit' | 'setPlaces' | 'movePlaces' | 'undo' | 'redo' | 'stepPart'> = {
    edit(...args) {
      refuse();
      documents.edit(...args);
    },
    setPlaces(...args) {
      refuse();
      documents.setPlaces(...args);
    },
    stepPart(...args) {
      refuse();
      documents.stepPart(...args);
    },
    movePlaces(moves) {
      if (why() === undefined) documents.movePlaces(moves);
    },
    undo: () => (why() === undefined ? documents.undo() : null),
    redo: () => (why() === undefined ? documents.redo() : null),
  };
  // The rest, with what is read from getters, is that of the documents themselves.
  return Object.assign(Object.create(documents) as Documents, guarded);
}
