import * as vscode from 'vscode';
import { FORMATS } from './export-formats.ts';
import { onFolder, showFailure, type CommandContext } from './on-folder.ts';

/** Opens what is asked of a folder as a new text: to be looked at, copied, or saved where it is wanted. */
export async function exportAs(on: unknown, context: CommandContext): Promise<void> {
  const format = await vscode.window.showQuickPick(FORMATS, { title: 'Export' });
  if (!format) return;
  const answer = await onFolder(on, 'Exporting', format.args, context);
  if (!answer) return;
  if (answer.code > 1) return showFailure('Nothing was exported.', answer, context.log);
  // A language that no extension brings would be refused.
  const known = await vscode.languages.getLanguages();
  const language = known.includes(format.language) ? format.language : 'plaintext';
  const document = await vscode.workspace.openTextDocument({ content: answer.output, language });
  await vscode.window.showTextDocument(document, { preview: false });
}
