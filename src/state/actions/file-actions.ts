import type { FileEdit } from '../../core/text/text-edit.ts';
import { pathProblem } from '../path-problem.ts';
import { uniquePaths } from '../unique-paths.ts';
import type { Actions, TextFile } from '../workspace.ts';
import type { ActionContext } from './action-context.ts';
import type { HistoryActions } from './history-actions.ts';
import { noticesTexts } from '../../texts/en/notices.ts';

type FileActions = Pick<
  Actions,
  'newFile' | 'renameFile' | 'deleteFile' | 'addFiles' | 'replaceAll' | 'texts' | 'clear'
>;

/** An edit that makes `text` the whole text of a file. */
const whole = (path: string, text: string, before = 0): FileEdit => ({
  path,
  span: { start: 0, end: before },
  text,
});

/** Files of the workspace. Each of these is one undo step, and none loses text irrevocably. */
export function createFileActions(
  { store, documents, disk }: ActionContext,
  { toastDone }: HistoryActions,
): FileActions {
  const replaceAll = (files: readonly TextFile[], title: string, done?: string) => {
    const had = documents.paths();
    const name = uniquePaths([]);
    const paths = new Set<string>();
    const edits: FileEdit[] = [];
    const wasThere = new Set(had);
    for (const { path, text } of files) {
      const free = name(path);
      paths.add(free);
      const before = documents.read(free);
      if (before !== text || !wasThere.has(free)) edits.push(whole(free, text, before.length));
    }
    disk.changed(had.map((path) => ({ path, deleted: true })));
    const places = new Map([...documents.places().keys()].map((key) => [key, null]));
    documents.edit(
      title,
      edits,
      had.filter((path) => !paths.has(path)),
      places,
    );
    const { select, selectEdge, selectFinding, clearFilter, openFile } = store.getState();
    select([], 'panel');
    selectEdge(null);
    selectFinding(null);
    clearFilter();
    openFile([...paths][0] ?? null);
    toastDone(title, done, had.length > 0 ? noticesTexts.oneUndoAway() : undefined);
  };

  const remove = (path: string) => {
    const title = noticesTexts.deleteFile({ path });
    documents.edit(title, [], [path]);
    toastDone(title, noticesTexts.deletedFile({ path }));
  };

  /** Does something to a file, or says why a document in it is locked. */
  const unlessLocked = async (path: string, act: (path: string) => void) => {
    const { lockedTexts } = await import('../locked-texts.ts');
    const [locked] = lockedTexts(store.getState(), path);
    if (locked) store.getState().toast({ tone: 'info', message: locked.why });
    else act(path);
  };

  return {
    newFile(path = 'manifests.yaml') {
      const free = uniquePaths(documents.paths())(path);
      documents.edit(noticesTexts.newFile({ path: free }), [whole(free, '')]);
      store.getState().openFile(free);
      return free;
    },

    renameFile(path, to) {
      if (path === to) return null;
      const problem = pathProblem(to);
      if (problem) return problem;
      if (!documents.text(path)) return noticesTexts.noSuchFile({ path });
      if (documents.text(to)) return noticesTexts.fileIsThere({ path: to });
      const origin = disk.get(path);
      const title = noticesTexts.renameFile({ from: path, to });
      documents.edit(title, [whole(to, documents.read(path))], [path]);
      store.getState().openFile(to);
      const detail = origin && 'handle' in origin ? noticesTexts.onDiskKeepsName({ path: to }) : undefined;
      toastDone(title, noticesTexts.renamedFile({ from: path, to }), detail);
      return null;
    },

    deleteFile(path) {
      if (!documents.text(path)) return;
      const { persona, objects, whole: all } = store.getState().locks;
      if (!persona && objects.size === 0 && all === undefined) remove(path);
      else void unlessLocked(path, remove);
    },

    addFiles(files, title, done) {
      const name = uniquePaths(documents.paths());
      const edits = files.map(({ path, text }) => whole(name(path), text));
      const [first] = edits;
      if (!first) return [];
      documents.edit(title, edits);
      store.getState().openFile(first.path);
      toastDone(title, done);
      return edits.map(({ path }) => path);
    },

    replaceAll,
    texts: () => documents.paths().map((path) => ({ path, text: documents.read(path) })),

    clear() {
      if (documents.paths().length > 0) replaceAll([], noticesTexts.closeAll(), noticesTexts.closedAll());
    },
  };
}
