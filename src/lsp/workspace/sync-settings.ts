import { DidChangeConfigurationNotification, type Connection } from 'vscode-languageserver/node';
import { isObject } from '../../core/yaml/is-object.ts';
import type { Client } from '../client/client.ts';
import { uriOfPath } from '../client/uri-path.ts';
import type { EditorLog } from '../editor-log.ts';
import { readSettings, type Settings } from '../settings.ts';
import type { Changes } from './changes.ts';
import type { Workspace } from './workspace.ts';
import type { Workspaces } from './workspaces.ts';

/** The section of an editor's settings that is ours. */
const SECTION = 'gatehouse';

/** The settings of workspaces. */
export type SettingsSync = Readonly<{
  /** Gives a workspace the settings that hold for its folder. */
  configure: (workspace: Workspace) => Promise<void>;
  /** Begins to follow changes. */
  follow: (workspaces: Workspaces, changes: Changes) => Promise<void>;
}>;

/**
 * What the server was started with holds least, then `initializationOptions`, then what the editor says when it is asked, or
 * sends by itself.
 */
export function createSettingsSync(
  connection: Connection,
  client: Client,
  log: EditorLog,
  given: Readonly<{ started: Settings; initial: unknown }>,
): SettingsSync {
  const read = (value: unknown): Settings => {
    const { settings, faults } = readSettings(value);
    faults.forEach(log.warn);
    return settings;
  };
  const initial: Settings = { ...given.started, ...read(sectionOf(given.initial)) };
  let sent: Settings = {};

  const configure = async (workspace: Workspace): Promise<void> => {
    const scopeUri = workspace.folder === null ? {} : { scopeUri: uriOfPath(workspace.folder) };
    let asked = sent;
    if (client.workspace.configuration)
      await log.guard('The settings could not be asked for', async () => {
        asked = read(await connection.workspace.getConfiguration({ section: SECTION, ...scopeUri }));
      });
    workspace.configure({ ...initial, ...asked });
    const fault = workspace.fault();
    if (fault !== null) log.warn(`${SECTION}.roots: ${fault}`);
  };

  return {
    configure,
    async follow(workspaces, changes) {
      connection.onDidChangeConfiguration(({ settings }: { settings: unknown }) =>
        log.guard('The settings could not be read', async () => {
          sent = read(sectionOf(settings));
          for (const workspace of workspaces.all()) {
            await configure(workspace);
            changes.note(workspace);
          }
        }),
      );
      if (client.workspace.changesConfiguration)
        await connection.client.register(DidChangeConfigurationNotification.type, { section: SECTION });
    },
  };
}

/** Some editors send the section, some what it stands in. */
const sectionOf = (value: unknown): unknown =>
  isObject(value) && Object.hasOwn(value, SECTION) ? value[SECTION] : value;
