import type { AppStore } from '../app-store.ts';
import type { Actions } from '../workspace.ts';

/**
 * The same actions for a workspace that may be there to be read: then those that change texts or places say why they do nothing.
 * Commands are refused where they are planned.
 */
export function guardActions(store: AppStore, actions: Actions): Actions {
  /** Whether the reason was said. */
  const isRefused = (): boolean => {
    const why = store.getState().locks.whole;
    if (why !== undefined) store.getState().toast({ tone: 'info', message: why });
    return why !== undefined;
  };
  const unlessLocked =
    <Args extends readonly unknown[], Result>(act: (...args: Args) => Result, otherwise: NoInfer<Result>) =>
    (...args: Args): Result =>
      isRefused() ? otherwise : act(...args);
  const nothing = Promise.resolve();
  return {
    ...actions,
    edit: unlessLocked(actions.edit, undefined),
    undo: unlessLocked(actions.undo, undefined),
    redo: unlessLocked(actions.redo, undefined),
    place: unlessLocked(actions.place, undefined),
    arrange: unlessLocked(actions.arrange, undefined),
    newFile: unlessLocked(actions.newFile, store.getState().activeFile ?? ''),
    renameFile: (path, to) => store.getState().locks.whole ?? actions.renameFile(path, to),
    deleteFile: unlessLocked(actions.deleteFile, undefined),
    addFiles: unlessLocked(actions.addFiles, []),
    replaceAll: unlessLocked(actions.replaceAll, undefined),
    clear: unlessLocked(actions.clear, undefined),
    openFromDisk: unlessLocked(actions.openFromDisk, nothing),
    openFolderFromDisk: unlessLocked(actions.openFolderFromDisk, nothing),
    drop: unlessLocked(actions.drop, nothing),
    paste: unlessLocked(actions.paste, nothing),
    openSample: unlessLocked(actions.openSample, nothing),
  };
}
