import type { FileEdit } from '../../core/text/text-edit.ts';
import { uniquePath } from '../unique-path.ts';
import type { Actions, TextFile } from '../workspace.ts';
import type { ActionContext } from './action-context.ts';
import type { HistoryActions } from './history-actions.ts';

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

/** Why a file name is not valid, or null when it is. */
export function pathProblem(path: string): string | null {
  if (path.trim() === '') return 'A file needs a name.';
  if (path !== path.trim()) return 'A file name cannot begin or end with a space.';
  if (path.split('/').some((part) => part === '' || part === '.' || part === '..'))
    return 'Each part of the path needs a name: folders are separated by single slashes.';
  return null;
}

/** Files of the workspace. Each of these is one undo step, and none loses text irrevocably. */
export function createFileActions(
  { store, documents, disk }: ActionContext,
  { toastDone }: HistoryActions,
): FileActions {
  const taken = () => new Set(documents.paths());

  const replaceAll = (files: readonly TextFile[], title: string) => {
    const had = documents.paths();
    const paths = new Set<string>();
    const edits: FileEdit[] = [];
    for (const { path, text } of files) {
      const free = uniquePath(path, paths);
      paths.add(free);
      const before = documents.read(free);
      if (before !== text || !had.includes(free)) edits.push(whole(free, text, before.length));
    }
    disk.forget(had);
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
    if (had.length > 0) toastDone(title, 'The files you had are one undo away.');
    else toastDone(title);
  };

  return {
    newFile(path = 'manifests.yaml') {
      const free = uniquePath(path, taken());
      documents.edit(`New file ${free}`, [whole(free, '')]);
      store.getState().openFile(free);
      return free;
    },

    renameFile(path, to) {
      if (path === to) return null;
      const problem = pathProblem(to);
      if (problem) return problem;
      if (!documents.text(path)) return `There is no file ${path} any more.`;
      if (documents.text(to)) return `There is a file ${to} already.`;
      const wasOnDisk = disk.has(path);
      const title = `Rename ${path} to ${to}`;
      documents.edit(title, [whole(to, documents.read(path))], [path]);
      store.getState().openFile(to);
      if (wasOnDisk) toastDone(title, `The file on disk keeps its name; save ${to} to get a copy.`);
      else toastDone(title);
      return null;
    },

    deleteFile(path) {
      if (!documents.text(path)) return;
      const title = `Delete ${path}`;
      documents.edit(title, [], [path]);
      toastDone(title);
    },

    addFiles(files, title) {
      const paths = taken();
      const edits = files.map(({ path, text }) => {
        const free = uniquePath(path, paths);
        paths.add(free);
        return whole(free, text);
      });
      const [first] = edits;
      if (!first) return [];
      documents.edit(title, edits);
      store.getState().openFile(first.path);
      toastDone(title);
      return edits.map(({ path }) => path);
    },

    replaceAll,
    texts: () => documents.paths().map((path) => ({ path, text: documents.read(path) })),

    clear() {
      if (documents.paths().length > 0) replaceAll([], 'Close all files');
    },
  };
}
