import type { FileChange } from '../../core/model/model.ts';
import { changeDone } from '../../core/text/change-words.ts';
import type { ActionContext } from './action-context.ts';

/** Undo and redo, and the toast that offers to undo one step. */
export function createHistoryActions({ store, documents }: ActionContext) {
  const travel = (take: () => string | null, verb: string, nothing: string) => {
    let changes: readonly FileChange[] = [];
    const off = documents.onChange((seen) => {
      changes = seen;
    });
    const title = take();
    off();
    const state = store.getState();
    state.announce(title === null ? nothing : `${verb}: ${title}`);
    // Shows the file in which something was undone.
    const [change] = changes;
    if (change && change.type !== 'delete' && change.path !== state.activeFile) state.openFile(change.path);
  };

  const undo = () => travel(documents.undo, 'Undone', 'There is nothing to undo.');
  const redo = () => travel(documents.redo, 'Redone', 'There is nothing to redo.');

  return {
    undo,
    redo,
    /** Announces a step, with a button that undoes exactly that step. */
    toastDone(title: string, detail?: string) {
      const { version } = documents;
      const take = () => {
        if (documents.version === version && documents.undoTitle === title) undo();
        else
          store.getState().toast({
            tone: 'info',
            message: `“${title}” is no longer the latest change.`,
            detail: 'Undo reverts the changes one by one, the latest first.',
          });
      };
      store.getState().toast({
        tone: 'success',
        message: changeDone(title),
        ...(detail !== undefined && { detail }),
        action: { label: 'Undo', run: take },
      });
    },
  };
}

export type HistoryActions = ReturnType<typeof createHistoryActions>;
