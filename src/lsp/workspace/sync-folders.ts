import { setImmediate as nextTurn } from 'node:timers/promises';
import type { Connection, WorkDoneProgressReporter, WorkspaceFolder } from 'vscode-languageserver/node';
import { counted } from '../../core/text/words.ts';
import type { Client } from '../client/client.ts';
import type { Disk } from '../disk.ts';
import type { EditorLog } from '../editor-log.ts';
import type { SettingsSync } from './sync-settings.ts';
import type { Workspace } from './workspace.ts';
import type { Workspaces } from './workspaces.ts';

/** From so many files on, reading them is shown as work in progress. */
const MANY_FILES = 200;

/** The folders of an editor, read from disk. */
export type FolderSync = Readonly<{
  /** Waits until the files of a workspace are read. */
  ready: (workspace: Workspace) => Promise<void>;
  add: (folder: WorkspaceFolder) => void;
  /** Reads a folder anew. */
  reload: (workspace: Workspace) => Promise<void>;
}>;

type Parts = Readonly<{
  connection: Connection;
  client: Client;
  disk: Disk;
  workspaces: Workspaces;
  log: EditorLog;
  settings: SettingsSync;
}>;

export function createFolderSync({ connection, client, disk, workspaces, log, settings }: Parts): FolderSync {
  const reading = new Map<Workspace, Promise<void>>();

  /** An editor that refuses to show it keeps nothing from being read. */
  const begin = (): Promise<WorkDoneProgressReporter | null> =>
    connection.window.createWorkDoneProgress().catch(() => null);

  const read = async (workspace: Workspace, folder: string): Promise<void> => {
    let progress: WorkDoneProgressReporter | null = null;
    try {
      const found = await disk.readFolder(folder, async (count) => {
        if (count < MANY_FILES || !client.window.progress) return;
        progress = await begin();
        progress?.begin('Gatehouse', undefined, `Reading ${counted(count, 'file')} of ${workspace.name}`);
        // The message is on its way before the work begins.
        await nextTurn();
      });
      found.problems.forEach(log.note);
      workspaces.fill(workspace, found);
      workspace.countAsPart(found.problems.length > 0);
      await settings.configure(workspace);
      for (const { root, analysis } of workspace.rooted().views()) {
        // Narrowing does not see what the callback assigns.
        (progress as WorkDoneProgressReporter | null)?.report(`Checking ${root ?? workspace.name}`);
        await nextTurn();
        void analysis.findings;
      }
    } finally {
      (progress as WorkDoneProgressReporter | null)?.done();
    }
  };

  const load = (workspace: Workspace, folder: string): Promise<void> => {
    const before = reading.get(workspace) ?? Promise.resolve();
    const now = before.then(() =>
      log.guard(`The folder ${folder} could not be read`, () => read(workspace, folder)),
    );
    reading.set(workspace, now);
    return now;
  };

  return {
    ready: (workspace) => reading.get(workspace) ?? Promise.resolve(),
    add({ uri, name }) {
      const workspace = workspaces.addFolder(uri, name);
      if (workspace && workspace.folder !== null) void load(workspace, workspace.folder);
    },
    reload: (workspace) =>
      workspace.folder === null || !workspace.whole ? Promise.resolve() : load(workspace, workspace.folder),
  };
}
