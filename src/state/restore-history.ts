import * as Y from 'yjs';
import type { RestoreInto } from './history.ts';
import { isRecord } from './stored-value.ts';
import {
  stillReachable,
  type DeleteSet,
  type Pieces,
  type Step,
  type StoredHistory,
  type StoredStep,
} from './stored-history.ts';

/** The history in a stored value; null where it is none. */
export function readHistory(value: unknown): StoredHistory | null {
  if (!isRecord(value)) return null;
  const { undo, redo, restored } = value;
  return isSteps(undo) && isSteps(redo) && isPieces(restored, 5) ? { undo, redo, restored } : null;
}

const isPieces = (value: unknown, size: number): value is Pieces =>
  Array.isArray(value) &&
  value.length % size === 0 &&
  value.every((item) => Number.isSafeInteger(item) && item >= 0);

const isSteps = (value: unknown): value is readonly StoredStep[] =>
  Array.isArray(value) &&
  value.every(
    (step) =>
      isRecord(step) &&
      typeof step['title'] === 'string' &&
      isPieces(step['inserted'], 3) &&
      isPieces(step['deleted'], 3),
  );

/**
 * What puts a stored history into the manager of a document, in front of its own steps.
 * @param stored of the same document; pieces that the document does not have are passed over
 * @returns a function that gives what is left of `restored`: the copies that lead on from pieces of the steps
 */
export const restoreHistory =
  (stored: StoredHistory): RestoreInto =>
  (doc, manager) => {
    const restored = stillReachable(stored);
    doc.transact((transaction) => {
      for (let at = 0; at < restored.length; at += 5) {
        const [client = 0, clock = 0, length = 0, toClient = 0, toClock = 0] = restored.slice(at, at + 5);
        Y.iterateDeletedStructs(transaction, setOf([client, clock, length]), (struct) => {
          if (struct instanceof Y.Item)
            struct.redone = Y.createID(toClient, toClock + struct.id.clock - clock);
        });
      }
      for (const step of [...stored.undo, ...stored.redo])
        Y.iterateDeletedStructs(transaction, setOf(step.deleted), (struct) => {
          if (struct instanceof Y.Item) keep(struct);
        });
    });
    manager.undoStack = [...stored.undo.map(stepOf), ...manager.undoStack];
    // What was done since made it impossible to redo what was undone before.
    if (manager.undoStack.length === stored.undo.length) manager.redoStack = stored.redo.map(stepOf);
    return restored;
  };

/** What a step deleted must stay, to be restored, and what it is in. */
function keep(item: Y.Item) {
  let at: Y.Item | null = item;
  while (at && !at.keep) {
    at.keep = true;
    at = at.parent instanceof Y.AbstractType ? at.parent._item : null;
  }
}

/** A step as Yjs keeps it. The class itself is not exported; undo reads nothing but these. */
const stepOf = ({ title, inserted, deleted }: StoredStep): Step => ({
  insertions: setOf(inserted),
  deletions: setOf(deleted),
  meta: new Map([['title', title]]),
});

function setOf(pieces: Pieces): DeleteSet {
  const set = Y.createDeleteSet();
  for (let at = 0; at < pieces.length; at += 3) {
    const [client = 0, clock = 0, len = 0] = pieces.slice(at, at + 3);
    const items = set.clients.get(client) ?? [];
    // Of the same shape as DeleteItem, which is not exported.
    items.push({ clock, len });
    set.clients.set(client, items);
  }
  return set;
}

/**
 * Drops the content of everything deleted that no undo or redo step of this window can restore. Only for a document that
 * no other tab has open, whose steps may need it.
 */
export function dropDeleted(doc: Y.Doc) {
  Y.tryGc(Y.createDeleteSetFromStructStore(doc.store), doc.store, () => true);
}
