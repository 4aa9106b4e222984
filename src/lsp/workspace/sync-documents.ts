import {
  DidChangeWatchedFilesNotification,
  FileChangeType,
  type Connection,
} from 'vscode-languageserver/node';
import { isKustomizationFile } from '../../core/builds/folders.ts';
import type { Client } from '../client/client.ts';
import type { EditorLog } from '../editor-log.ts';
import type { Changes } from './changes.ts';
import type { FolderSync } from './sync-folders.ts';
import type { SettingsSync } from './sync-settings.ts';
import type { Workspaces } from './workspaces.ts';

type Parts = Readonly<{
  connection: Connection;
  client: Client;
  log: EditorLog;
  workspaces: Workspaces;
  changes: Changes;
  folders: FolderSync;
  settings: SettingsSync;
}>;

/** Follows what an editor opens, changes and closes. */
export function followDocuments(parts: Parts): void {
  const { connection, log, workspaces, changes, settings } = parts;

  connection.onDidOpenTextDocument(({ textDocument: { uri, languageId, version, text } }) =>
    log.guard(`${uri} could not be opened`, async () => {
      const { workspace } = workspaces.open(uri, languageId, version, text);
      changes.noteAll();
      if (workspace.whole) return;
      await settings.configure(workspace);
      changes.note(workspace);
    }),
  );

  connection.onDidChangeTextDocument(({ textDocument: { uri, version }, contentChanges }) =>
    log.guard(`The change of ${uri} could not be taken up`, () => {
      workspaces.change(uri, contentChanges, version).forEach(changes.note);
    }),
  );

  connection.onDidCloseTextDocument(({ textDocument: { uri } }) =>
    log.guard(`${uri} could not be closed`, async () => {
      await workspaces.close(uri);
      changes.noteAll();
      // It was saved while its folder was read, which may have come by the file before.
      await readAgain(uri, parts);
    }),
  );
}

/** Follows what else happens to files: other programs write them, too. */
export async function followFiles(parts: Parts): Promise<void> {
  const { connection, client, log, workspaces, changes, folders } = parts;

  connection.onDidChangeWatchedFiles(({ changes: events }) =>
    log.guard('Changes on disk could not be read', async () => {
      // What a kustomization takes in may stand anywhere, and of a folder that is gone one event is sent.
      const anew = events.filter(
        ({ uri, type }) =>
          isKustomizationFile(uri) || (type === FileChangeType.Deleted && !/\.\w+$/.test(uri)),
      );
      for (const workspace of anew.length > 0 ? workspaces.ofFolders() : [])
        if (anew.some(({ uri }) => workspaces.concerns(workspace, uri))) await folders.reload(workspace);
      for (const { uri } of events) await readAgain(uri, parts);
      workspaces.all().forEach(changes.note);
    }),
  );

  if (client.workspace.watchesFiles)
    await connection.client.register(DidChangeWatchedFilesNotification.type, {
      watchers: [{ globPattern: '**/*.{yaml,yml,json}' }, { globPattern: '**/Kustomization' }],
    });
}

/**
 * Takes up a file as it is on disk now. While its folder is being read that waits: what the folder held before would come
 * afterwards, and stay.
 */
async function readAgain(uri: string, { workspaces, folders }: Parts): Promise<void> {
  for (const workspace of workspaces.ofFolders())
    if (workspaces.concerns(workspace, uri)) await folders.ready(workspace);
  await workspaces.changeOnDisk(uri);
}
