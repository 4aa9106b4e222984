import * as vscode from 'vscode';
import { uriOf } from '../canvas/folder.ts';
import { freePath } from './free-path.ts';
import { onFolder, showFailure, type CommandContext } from './on-folder.ts';
import type { Previews } from './previews.ts';

/** Shows what the Ingresses of a folder are in the Gateway API, and adds it as a file where that is wanted. */
export async function convert(on: unknown, context: CommandContext, previews: Previews): Promise<void> {
  const { log } = context;
  const answer = await onFolder(on, 'Converting the Ingresses', ['convert', '-o', 'yaml'], context);
  if (!answer) return;
  // 1: something is lost that the report names; it is shown with the rest.
  if (answer.code > 1) return showFailure('The Ingresses were not converted.', answer, log);
  if (answer.output.trim() === '') {
    void vscode.window.showInformationMessage('There are no Ingresses in this folder.');
    return;
  }
  const path = freePath(
    'gateway-api.yaml',
    answer.files.map((file) => file.path),
  );
  const target = uriOf(answer.root, path);
  const before = previews.show(`${target.path}.before`, '');
  const after = previews.show(target.path, answer.output);
  await vscode.commands.executeCommand('vscode.diff', before, after, `${path} (converted)`);
  const isLossy = answer.code === 1;
  const words = isLossy
    ? 'Something that concerns security has no equivalent: see the report before it is added.'
    : 'The Ingresses are converted; the report accounts for every field.';
  for (;;) {
    const ask = isLossy ? vscode.window.showWarningMessage : vscode.window.showInformationMessage;
    const chosen = await ask(words, `Add ${path}`, 'Show Report');
    if (chosen === 'Show Report') {
      log.show();
      continue;
    }
    if (chosen === undefined) return;
    const edit = new vscode.WorkspaceEdit();
    edit.createFile(target, { contents: new TextEncoder().encode(answer.output) });
    if (await vscode.workspace.applyEdit(edit)) await vscode.window.showTextDocument(target);
    else void vscode.window.showErrorMessage(`${path} was not added: VS Code does not create it.`);
    return;
  }
}
