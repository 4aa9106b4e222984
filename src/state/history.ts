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

const TYPING = 'Typing';

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

  manager.on('stack-item-added', ({ stackItem }) => {
    // While undoing, the undone step passes its title to the step that would redo it.
    const popped = manager.currStackItem;
    stackItem.meta.set('title', popped ? popped.meta.get('title') : title);
    changed.emit();
  });
  manager.on('stack-item-popped', () => changed.emit());
  // Before the update goes out, with which the history is stored.
  doc.on('afterTransaction', ({ origin: by }: Y.Transaction) => {
    if (by !== manager || !manager.currStackItem) return;
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

  return {
    /** Carries out `change` as one step of its own. */
    step(name: string, change: () => void) {
      manager.stopCapturing();
      title = name;
      try {
        manager.doc.transact(change, origin);
      } finally {
        title = TYPING;
        manager.stopCapturing();
      }
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
