import * as vscode from 'vscode';
import type { EditorChange } from '../../../../src/state/hosted/editor/editor-side.ts';
import { openDocument, pathIn, textOf } from './folder.ts';

/** A checkout changes many files at once: they come as one step. */
const PAUSE = 60;

const changeOf = (path: string, text: string | null): EditorChange => ({
  path,
  text,
  edits: [],
  undone: false,
});

/** Reports every change of the manifests of a folder: in documents that are open as it is made, in others when it is on disk. */
export function watchFolder(
  root: vscode.Uri,
  report: (changes: readonly EditorChange[]) => void,
  failed: (error: unknown) => void,
): vscode.Disposable {
  const stale = new Map<string, vscode.Uri>();
  let timer: ReturnType<typeof setTimeout> | undefined;

  const readStale = async () => {
    const some = [...stale];
    stale.clear();
    const changes = await Promise.all(
      some.map(async ([path, uri]) => {
        const text = await textOf(uri);
        return text === null || typeof text === 'string' ? [changeOf(path, text)] : [];
      }),
    );
    report(changes.flat());
  };
  const look = (uri: vscode.Uri) => {
    const path = pathIn(root, uri);
    // What is open is reported by its document, and what it has not saved counts.
    if (path === null || openDocument(uri)) return;
    stale.set(path, uri);
    clearTimeout(timer);
    timer = setTimeout(() => void readStale().catch(failed), PAUSE);
  };

  const watcher = vscode.workspace.createFileSystemWatcher(new vscode.RelativePattern(root, '**/*'));
  return vscode.Disposable.from(
    watcher,
    watcher.onDidCreate(look),
    watcher.onDidChange(look),
    watcher.onDidDelete(look),
    vscode.workspace.onDidChangeTextDocument(({ document, contentChanges, reason }) => {
      const path = pathIn(root, document.uri);
      if (path === null || contentChanges.length === 0) return;
      const edits = contentChanges.map(({ rangeOffset, rangeLength, text }) => ({
        span: { start: rangeOffset, end: rangeOffset + rangeLength },
        text,
      }));
      report([{ path, text: document.getText(), edits, undone: reason !== undefined }]);
    }),
    vscode.workspace.onDidOpenTextDocument((document) => {
      const path = pathIn(root, document.uri);
      if (path !== null) report([changeOf(path, document.getText())]);
    }),
    // What was not saved is gone with it.
    vscode.workspace.onDidCloseTextDocument(({ uri }) => look(uri)),
    { dispose: () => clearTimeout(timer) },
  );
}
