import * as vscode from 'vscode';
import { textDifference } from '../../../../src/state/hosted/editor/text-difference.ts';
import { uriOf } from '../canvas/folder.ts';
import { onFolder, showFailure, type CommandContext } from './on-folder.ts';

const LABEL = { label: 'Fixes that have one safe answer', needsConfirmation: true };

/** Shows all fixes of a folder that have one safe answer in the refactoring preview, from which they are applied. */
export async function fixAll(on: unknown, context: CommandContext): Promise<void> {
  const { log } = context;
  const answer = await onFolder(on, 'Looking for safe fixes', ['fix', '--write'], context);
  if (!answer) return;
  if (answer.code > 1) return showFailure('Nothing was fixed.', answer, log);
  if (answer.changed.length === 0) {
    void vscode.window.showInformationMessage('Nothing here has a fix with one safe answer.');
    return;
  }
  const before = new Map(answer.files.map(({ path, text }) => [path, text]));
  const edit = new vscode.WorkspaceEdit();
  for (const { path, text } of answer.changed) {
    const document = await vscode.workspace.openTextDocument(uriOf(answer.root, path));
    if (document.getText() !== before.get(path)) {
      void vscode.window.showWarningMessage(`${path} changed meanwhile: nothing was fixed. Try again.`);
      return;
    }
    const difference = textDifference(document.getText(), text);
    if (!difference) continue;
    const { start, end } = difference.span;
    const range = new vscode.Range(document.positionAt(start), document.positionAt(end));
    edit.replace(document.uri, range, difference.text, LABEL);
  }
  await vscode.workspace.applyEdit(edit, { isRefactoring: true });
}
