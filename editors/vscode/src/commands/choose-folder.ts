import * as vscode from 'vscode';

/**
 * The folder that a command is about: the one it was called on, that of the text in view, the only one, or one that is chosen.
 * @param on what the command was called on: in the explorer a file or folder
 */
export async function chooseFolder(on: unknown): Promise<vscode.Uri | null> {
  if (on instanceof vscode.Uri) {
    const { type } = await vscode.workspace.fs.stat(on);
    if ((type & vscode.FileType.Directory) !== 0) return on;
  }
  const shown = on instanceof vscode.Uri ? on : vscode.window.activeTextEditor?.document.uri;
  const of = shown && vscode.workspace.getWorkspaceFolder(shown);
  if (of) return of.uri;
  // A file that was opened by itself has its folder.
  if (shown && shown.scheme !== 'untitled') return vscode.Uri.joinPath(shown, '..');
  const [only, ...others] = vscode.workspace.workspaceFolders ?? [];
  if (only && others.length === 0) return only.uri;
  if (!only) {
    void vscode.window.showInformationMessage('Open a folder with manifests first.');
    return null;
  }
  const picked = await vscode.window.showWorkspaceFolderPick({ placeHolder: 'Which folder?' });
  return picked?.uri ?? null;
}
