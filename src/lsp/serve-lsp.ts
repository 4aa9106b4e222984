import {
  TextDocumentSyncKind,
  type Connection,
  type InitializeParams,
  type InitializeResult,
  type WorkspaceFolder,
} from 'vscode-languageserver/node';
import { docsPage } from '../core/rules/docs-page.ts';
import { clientOf } from './client/client.ts';
import { positionsIn } from './client/positions.ts';
import { documentIn, positionIn } from './client/question.ts';
import { nameOfUri, uriOfPath } from './client/uri-path.ts';
import type { Disk } from './disk.ts';
import { createEditorLog } from './editor-log.ts';
import { features } from './features.ts';
import type { Server } from './server.ts';
import type { Settings } from './settings.ts';
import { createChanges } from './workspace/changes.ts';
import { followDocuments, followFiles } from './workspace/sync-documents.ts';
import { createFolderSync } from './workspace/sync-folders.ts';
import { createSettingsSync } from './workspace/sync-settings.ts';
import { createWorkspaces } from './workspace/workspaces.ts';

/** What the server is started with. */
export type ServeOptions = Readonly<{
  disk: Disk;
  version: string;
  /** What holds unless the editor sets something else. */
  settings: Settings;
  /** A folder that is looked at where the editor names none. */
  folder: string | null;
  /** Where the documentation is, as a URL; null where it is not. */
  docs: string | null;
}>;

/** Serves the Language Server Protocol on a connection, until the editor ends it. */
export function serveLsp(connection: Connection, options: ServeOptions): void {
  connection.onInitialize((params) => initialize(connection, params, options));
  connection.listen();
}

function initialize(
  connection: Connection,
  params: InitializeParams,
  options: ServeOptions,
): InitializeResult {
  const client = clientOf(params);
  const log = createEditorLog(connection);
  const positions = positionsIn(client.encoding);
  const workspaces = createWorkspaces(options.disk, positions);
  const settings = createSettingsSync(connection, client, log, {
    started: options.settings,
    initial: params.initializationOptions,
  });
  const folders = createFolderSync({ connection, client, disk: options.disk, workspaces, log, settings });
  const changes = createChanges(workspaces, log, folders.ready);

  const subject: Server['subject'] = async (of) => {
    const { uri } = documentIn(of);
    const place = workspaces.find(uri);
    if (place) await folders.ready(place.workspace);
    // Reading its folder may have shown that a document stands elsewhere.
    const now = workspaces.find(uri);
    const document = now && workspaces.document(now);
    return now && document ? { ...now, document, analysis: now.workspace.analysisFor(now.path) } : null;
  };

  const server: Server = {
    connection,
    client,
    positions,
    workspaces,
    changes,
    log,
    ready: folders.ready,
    subject,
    async at({ textDocument, position }) {
      const [of, asked] = [documentIn(textDocument), positionIn(position)];
      const found = await subject(of);
      return found && { ...found, offset: positions.offsetAt(found.document, asked) };
    },
    rulePage(code, workspace) {
      const docs = workspace.settings().docs ?? options.docs;
      return docs === null ? null : `${docs.replace(/\/$/, '')}/${docsPage(code)}.md`;
    },
  };
  for (const feature of features) feature.start(server);
  const parts = { connection, client, log, workspaces, changes, folders, settings };
  followDocuments(parts);

  connection.onInitialized(() =>
    log.guard('The server could not be set up', async () => {
      foldersOf(params, options.folder).forEach(folders.add);
      changes.noteAll();
      if (client.workspace.folders)
        connection.workspace.onDidChangeWorkspaceFolders(({ added, removed }) => {
          for (const { uri } of removed) workspaces.removeFolder(uri);
          added.forEach(folders.add);
          changes.noteAll();
        });
      await settings.follow(workspaces, changes);
      await followFiles(parts);
    }),
  );

  return {
    serverInfo: { name: 'gatehouse', version: options.version },
    capabilities: {
      positionEncoding: client.encoding,
      textDocumentSync: { openClose: true, change: TextDocumentSyncKind.Incremental },
      workspace: { workspaceFolders: { supported: true, changeNotifications: true } },
      ...Object.assign({}, ...features.map(({ capabilities }) => capabilities(client))),
    },
  };
}

/** The folders that an editor has open as it begins. */
function foldersOf(params: InitializeParams, folder: string | null): readonly WorkspaceFolder[] {
  if (params.workspaceFolders && params.workspaceFolders.length > 0) return params.workspaceFolders;
  const uri = params.rootUri ?? (folder === null ? null : uriOfPath(folder));
  return uri === null ? [] : [{ uri, name: nameOfUri(uri) }];
}
