import * as vscode from 'vscode';
import { textDifference } from '../../../../src/state/hosted/editor/text-difference.ts';
import { uriOf } from '../canvas/folder.ts';
import { onFolder, showFailure, type CommandContext } from './on-folder.ts';
import type { Previews } from './previews.ts';

/** Shows what all fixes of a folder that have one safe answer would change, and makes them where that is wanted, as one step. */
export async function fixAll(on: unknown, context: CommandContext, previews: Previews): Promise<void> {
  const { log } = context;
  const answer = await onFolder(on, 'Looking for safe fixes', ['fix', '--write'], context);
  if (!answer) return;
  if (answer.code > 1) return showFailure('Nothing was fixed.', answer, log);
  if (answer.changed.length === 0) {
    void vscode.window.showInformationMessage('Nothing here has a fix with one safe answer.');
    return;
  }
  const fixed = answer.changed.map(({ path, text }) => ({ path, text, uri: uriOf(answer.root, path) }));
  const diffs = fixed.map(({ uri, text }) => [uri, uri, previews.show(uri.path, text)]);
  await vscode.commands.executeCommand('vscode.changes', 'Fixes with one safe answer', diffs);
  const files = fixed.length === 1 ? '1 file' : `${fixed.length} files`;
  const chosen = await vscode.window.showInformationMessage(
    `The fixes with one safe answer change ${files}.`,
    'Fix All',
  );
  if (chosen !== 'Fix All') return;

  const before = new Map(answer.files.map(({ path, text }) => [path, text]));
  const edit = new vscode.WorkspaceEdit();
  for (const { path, text, uri } of fixed) {
    const document = await vscode.workspace.openTextDocument(uri);
    const now = document.getText();
    if (now !== before.get(path)) {
      void vscode.window.showWarningMessage(`${path} changed meanwhile: nothing was fixed. Try again.`);
      return;
    }
    const difference = textDifference(now, text);
    if (!difference) continue;
    const { start, end } = difference.span;
    const range = new vscode.Range(document.positionAt(start), document.positionAt(end));
    edit.replace(uri, range, difference.text);
  }
  if (!(await vscode.workspace.applyEdit(edit)))
    void vscode.window.showErrorMessage('Nothing was fixed: VS Code did not take the changes.');
}
