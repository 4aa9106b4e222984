import * as vscode from 'vscode';
import type { FileChange } from '../../../../src/core/model/model.ts';
import type { Applied, EditorChange, EditorPort } from '../../../../src/state/hosted/editor/editor-side.ts';
import { pathFault, shownPath } from '../../../../src/core/text/path-fault.ts';
import { pathIn, textOf, uriOf } from './folder.ts';

/** An editor that refuses so often an edit of texts that are as expected has another reason than a crossing. */
const MOST_REFUSALS = 3;

/**
 * Edits the files of a folder as one step of VS Code, which refuses it as a whole where a document has another version by the
 * time it arrives.
 */
export function editFolder(root: vscode.Uri, report: (changes: readonly EditorChange[]) => void): EditorPort {
  let refusals = 0;

  /** The document of a file that is to be edited, where its text is the one that edits refer to. */
  const documentFor = async (path: string, expected: string): Promise<vscode.TextDocument | null> => {
    const uri = uriOf(root, path);
    // The canvas may not have heard yet that it was deleted or has another name.
    if ((await textOf(uri)) === null) {
      report([{ path, text: null, edits: [], undone: false }]);
      return null;
    }
    const document = await vscode.workspace.openTextDocument(uri);
    const text = document.getText();
    if (text === expected) return document;
    report([{ path, text, edits: [], undone: false }]);
    return null;
  };

  return {
    async apply(changes, expected): Promise<Applied> {
      const outside = changes.find(({ path }) => !isInFolder(root, path));
      if (outside)
        return {
          outcome: 'refused',
          reason: `${shownPath(outside.path)} is no path of a manifest in this folder.`,
        };
      const edit = new vscode.WorkspaceEdit();
      const documents = new Map<string, vscode.TextDocument>();
      for (const change of changes) {
        if (change.type !== 'edit') continue;
        const document = await documentFor(change.path, expected(change.path));
        if (!document) return { outcome: 'changed' };
        documents.set(change.path, document);
      }
      for (const change of changes) addTo(edit, root, change, documents.get(change.path));
      if (await vscode.workspace.applyEdit(edit)) {
        refusals = 0;
        return { outcome: 'applied' };
      }
      refusals += 1;
      const isSame = [...documents].every(([path, document]) => document.getText() === expected(path));
      if (!isSame || refusals < MOST_REFUSALS) return { outcome: 'changed' };
      refusals = 0;
      const paths = changes.map(({ path }) => path).join(', ');
      return { outcome: 'refused', reason: `VS Code does not change ${paths}.` };
    },
  };
}

/** Whether a path is that of a file which the canvas shows. What it sends comes from a page, and is not to lead elsewhere. */
const isInFolder = (root: vscode.Uri, path: string): boolean =>
  pathFault(path) === null && pathIn(root, uriOf(root, path)) === path;

function addTo(
  edit: vscode.WorkspaceEdit,
  root: vscode.Uri,
  change: FileChange,
  document: vscode.TextDocument | undefined,
) {
  const uri = uriOf(root, change.path);
  if (change.type === 'put') edit.createFile(uri, { contents: new TextEncoder().encode(change.text) });
  else if (change.type === 'delete') edit.deleteFile(uri, { ignoreIfNotExists: true });
  else if (document)
    for (const { span, text } of change.edits)
      edit.replace(
        uri,
        new vscode.Range(document.positionAt(span.start), document.positionAt(span.end)),
        text,
      );
}
