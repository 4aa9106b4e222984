import * as vscode from 'vscode';
import { countFindings } from './count-findings.ts';
import { onFolder, showFailure, type CommandContext } from './on-folder.ts';

/** Checks a folder as it is in the editor, and says how many problems there are. */
export async function validate(on: unknown, context: CommandContext): Promise<void> {
  const { log } = context;
  const answer = await onFolder(on, 'Checking the manifests', ['validate', '-o', 'json'], context);
  if (!answer) return;
  if (answer.code > 1) return showFailure('The manifests were not checked.', answer, log);
  const { words, worst } = countFindings(answer.output);
  const show =
    worst === 'error'
      ? vscode.window.showErrorMessage
      : worst === 'warning'
        ? vscode.window.showWarningMessage
        : vscode.window.showInformationMessage;
  if (worst === null) return void show(words);
  const chosen = await show(words, 'Show Problems');
  if (chosen === 'Show Problems') await vscode.commands.executeCommand('workbench.actions.view.problems');
}
