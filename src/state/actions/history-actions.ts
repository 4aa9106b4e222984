import type { FileChange } from '../../core/model/model.ts';
import { changeDone } from '../../core/text/change-words.ts';
import type { ActionContext } from './action-context.ts';
import { noticesTexts } from '../../texts/en/notices.ts';

/** Undo and redo, and the toast that offers to undo one step. */
export function createHistoryActions({ store, documents }: ActionContext) {
  const travel = (
    take: () => string | null,
    done: (values: { title: string }) => string,
    nothing: string,
  ) => {
    let changes: readonly FileChange[] = [];
    const off = documents.onChange((seen) => {
      changes = seen;
    });
    const title = take();
    off();
    const state = store.getState();
    state.announce(title === null ? nothing : done({ title }));
    // Shows the file in which something was undone.
    const [change] = changes;
    if (change && change.type !== 'delete' && change.path !== state.activeFile) state.openFile(change.path);
  };

  const undo = () => travel(documents.undo, noticesTexts.undone, noticesTexts.nothingToUndo());
  const redo = () => travel(documents.redo, noticesTexts.redone, noticesTexts.nothingToRedo());

  return {
    undo,
    redo,
    /** Announces that a step was done, with a button that undoes exactly that step. */
    toastDone(title: string, done = changeDone(title), detail?: string) {
      const { version } = documents;
      const take = () => {
        if (documents.version === version && documents.undoTitle === title) undo();
        else
          store.getState().toast({
            tone: 'info',
            message: noticesTexts.notLatest({ title }),
            detail: noticesTexts.aboutNotLatest(),
          });
      };
      store.getState().toast({
        tone: 'success',
        message: done,
        ...(detail !== undefined && { detail }),
        action: { label: noticesTexts.undo(), run: take },
      });
    },
  };
}

export type HistoryActions = ReturnType<typeof createHistoryActions>;
