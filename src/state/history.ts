import * as Y from 'yjs';
import { createListeners } from './listeners.ts';
import { splitAsRestored } from './split-as-restored.ts';
import {
  emptyHistory,
  restoredBy,
  storeHistory,
  stillReachable,
  type StoredHistory,
} from './stored-history.ts';

/** Keystrokes less than this many milliseconds apart are undone together. */
const TYPING_PAUSE = 400;

/** The title of steps that are typing. */
export const TYPING = 'Typing';

/** What a change is of an undo step: the first of one with a title, or, with null, one that goes on with the last step. */
export type StepPart = Readonly<{ begins: string | null }>;

/** Puts a stored history into a manager; `restoreHistory` makes these. */
export type RestoreInto = (doc: Y.Doc, manager: Y.UndoManager) => StoredHistory['restored'];

const titleOf = (stack: Y.UndoManager['undoStack']): string | null => {
  const step = stack.at(-1);
  return step ? String(step.meta.get('title') ?? TYPING) : null;
};

/**
 * The undo stack over a Yjs document, with a title for each step. Transactions with `origin` that do
 * not come through `step` are typing: those in quick succession are one step.
 */
export function createHistory(doc: Y.Doc, origin: symbol) {
  const manager = new Y.UndoManager(doc, {
    trackedOrigins: new Set([origin]),
    captureTimeout: TYPING_PAUSE,
    captureTransaction: (transaction) => transaction.changed.size > 0,
    // Without it, Yjs takes a value of a map that was set, undone and set again for another tab's, and does not restore it.
    ignoreRemoteMapChanges: true,
  });
  const changed = createListeners<void>();
  let title = TYPING;
  let restored = emptyHistory.restored;
  const parts = new WeakMap<Y.Transaction, StepPart>();
  let part: StepPart | null = null;

  manager.on('stack-item-added', ({ stackItem }) => {
    // While undoing, the undone step passes its title to the step that would redo it.
    const popped = manager.currStackItem;
    stackItem.meta.set('title', popped ? popped.meta.get('title') : title);
    if (!popped) part = { begins: title };
    changed.emit();
  });
  manager.on('stack-item-updated', () => {
    part = { begins: null };
  });
  manager.on('stack-item-popped', () => changed.emit());
  // Before the update goes out, with which the history is stored.
  doc.on('afterTransaction', (transaction: Y.Transaction) => {
    if (part) parts.set(transaction, part);
    part = null;
    if (transaction.origin !== manager || !manager.currStackItem) return;
    restored = stillReachable(
      storeHistory(manager, [...restored, ...restoredBy(doc, manager.currStackItem)]),
    );
  });
  manager.on('stack-cleared', () => changed.emit());

  const take = (stack: Y.UndoManager['undoStack'], pop: () => Y.UndoManager['undoStack'][number] | null) => {
    splitAsRestored(doc, stack);
    const step = pop();
    return step ? String(step.meta.get('title')) : null;
  };

  const step = (name: string, change: () => void) => {
    manager.stopCapturing();
    title = name;
    try {
      manager.doc.transact(change, origin);
    } finally {
      title = TYPING;
      manager.stopCapturing();
    }
  };

  return {
    /** Carries out `change` as one step of its own. */
    step,
    /** What of a step a transaction was that is over; null for a change of another tab, and for undo and redo. */
    partOf: (transaction: Y.Transaction): StepPart | null => parts.get(transaction) ?? null,
    /** Carries out `change` as such a part: as a step of its own, or along with the last one. */
    stepPart({ begins }: StepPart, change: () => void) {
      if (begins !== null) return step(begins, change);
      // What comes soon after the last change is added to its step.
      manager.lastChange = Date.now();
      manager.doc.transact(change, origin);
    },
    undo: () => take(manager.undoStack, () => manager.undo()),
    redo: () => take(manager.redoStack, () => manager.redo()),
    undoTitle: () => titleOf(manager.undoStack),
    redoTitle: () => titleOf(manager.redoStack),
    breakStep: () => manager.stopCapturing(),
    onChange: changed.add,
    /** Undo and redo as they are now, to be kept beside the document. */
    stored: (): StoredHistory => storeHistory(manager, restored),
    /**
     * Lets what was stored be put into the manager.
     * @param into puts it there, and gives what is restored in it
     */
    restore(into: RestoreInto) {
      restored = into(doc, manager);
      changed.emit();
    },
    destroy: () => manager.destroy(),
  };
}
