import {
  ApplyWorkspaceEditRequest,
  MessageType,
  ShowMessageNotification,
  type Connection,
} from 'vscode-languageserver/node';
import type { EditorEdit } from '../../client/workspace-edit.ts';
import type { Feature } from '../../feature.ts';
import type { Server } from '../../server.ts';
import type { Workspace } from '../../workspace/workspace.ts';
import { fixAllSafe } from './fix-all-safe.ts';

/** What an editor asks to be carried out: with the URI of a document, for its folder; without, for all folders. */
const FIX_FOLDER = 'gatehouse.fixFolder';

/** All fixes of a folder that have one safe answer, for editors that let a server edit what is not asked about. */
export const fixFolders: Feature = {
  capabilities: (client) =>
    client.edits.applies ? { executeCommandProvider: { commands: [FIX_FOLDER] } } : {},

  start(server) {
    const { connection } = server;
    connection.onExecuteCommand(async ({ command, arguments: [of] = [] }) => {
      if (command !== FIX_FOLDER) return;
      let isAnyFixed = false;
      for (const workspace of foldersOf(of, server)) {
        await server.ready(workspace);
        const made = fixAllSafe(workspace, undefined, server);
        isAnyFixed ||= made !== null;
        const reason = made === null ? null : await makeIn(made, server);
        if (reason !== null) show(connection, `${workspace.name}: ${reason}`);
      }
      if (!isAnyFixed) show(connection, 'There is no problem with one safe answer.');
    });
  },
};

/** @param of what came with the command: the URI of a document, or nothing */
function foldersOf(of: unknown, { workspaces }: Server): readonly Workspace[] {
  if (of === undefined || of === null) return workspaces.all();
  const place = typeof of === 'string' ? workspaces.find(of) : null;
  return place ? [place.workspace] : [];
}

/** Has the editor make edits; why it does not, as a sentence. */
async function makeIn(made: EditorEdit, { connection }: Server): Promise<string | null> {
  if (!made.ok) return made.reason;
  const { applied, failureReason } = await connection.sendRequest(ApplyWorkspaceEditRequest.type, {
    label: 'Fix all that is safe to fix',
    edit: made.edit,
  });
  return applied ? null : `The editor did not make the changes${failureReason ? `: ${failureReason}` : ''}.`;
}

const show = (connection: Connection, message: string): void =>
  // What was asked for is answered each time.
  void connection.sendNotification(ShowMessageNotification.type, { type: MessageType.Info, message });
