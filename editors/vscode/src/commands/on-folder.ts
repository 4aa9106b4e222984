import * as vscode from 'vscode';
import { readFolder, type FolderFile } from '../canvas/folder.ts';
import { runCommandLine, type Finished } from '../server/run-command-line.ts';
import { commandLineOptions } from '../settings.ts';
import { chooseFolder } from './choose-folder.ts';

/** What commands work with. */
export type CommandContext = Readonly<{
  /** The script of the command line. */
  program: string;
  log: vscode.LogOutputChannel;
}>;

/** What the command line said of a folder, and the folder as it was then. */
export type Answer = Finished & Readonly<{ root: vscode.Uri; files: readonly FolderFile[] }>;

/**
 * Asks the command line about a folder as it is in the editor, with what is not saved, and shows that it works.
 * @param on what the command was called on
 * @param title what is done, for the notification
 * @param args of the command line, before the folder's options and the folder
 * @returns null where there is nothing to ask about, or it was cancelled; both are said
 */
export async function onFolder(
  on: unknown,
  title: string,
  args: readonly string[],
  { program, log }: CommandContext,
): Promise<Answer | null> {
  const root = await chooseFolder(on);
  if (!root) return null;
  const { files, leftOut } = await readFolder(root);
  for (const sentence of leftOut) log.warn(sentence);
  if (files.length === 0) {
    void vscode.window.showInformationMessage('There are no manifests in this folder.');
    return null;
  }
  const location = vscode.ProgressLocation.Notification;
  return vscode.window.withProgress({ location, title, cancellable: true }, async (_, token) => {
    const stop = new AbortController();
    token.onCancellationRequested(() => stop.abort());
    try {
      const all = [...args, ...commandLineOptions(root), '.'];
      const finished = await runCommandLine(program, all, files, stop.signal);
      log.info(`gatehouse ${all.join(' ')}\n${finished.errors}`);
      return { ...finished, root, files };
    } catch (error) {
      if (stop.signal.aborted) return null;
      throw error;
    }
  });
}

/** Says that the command line could not do it, with its own words. */
export async function showFailure(
  what: string,
  { errors }: Finished,
  log: vscode.LogOutputChannel,
): Promise<void> {
  const [first = ''] = errors.trim().split('\n');
  const chosen = await vscode.window.showErrorMessage(`${what} ${first}`, 'Show Output');
  if (chosen === 'Show Output') log.show();
}
