import { hostedTexts } from '../../texts/en/hosted.ts';
import type { ActionContext } from '../actions/action-context.ts';
import { beginWith } from '../begin-with.ts';
import type { FilesOnDisk } from '../files-on-disk.ts';
import type { BrowserStorages, Opened } from '../open-documents.ts';
import type { Page } from '../page.ts';
import type { Actions } from '../workspace.ts';
import { claimPlace, noteUnsaved, type Place } from './claim-place.ts';
import { createHostedSession } from './create-hosted-session.ts';
import type { FileHost, HostContent } from './file-host.ts';
import { hostedActions } from './hosted-actions.ts';
import type { HostedSession } from './hosted-session.ts';
import type { HostedView } from './hosted-view.ts';
import { keepOrigins, readOrigins } from './keep-origins.ts';
import { connectLocalHost, HostRefusal, type LocalHost } from './local-host.ts';
import { changesTo, takeOver } from './take-over.ts';

/** Files that live elsewhere, which a page is opened for; or why they cannot be, in words. */
export type HostedPage =
  | Readonly<{
      ok: true;
      /** Of the workspace. */
      id: string;
      /** Brings what was kept of the last visit together with what is there now. Returns a function that ends keeping it. */
      fill: (disk: FilesOnDisk, opened: Opened) => Promise<() => void>;
      begin: (context: ActionContext, actions: Actions) => HostedSession;
    }>
  | Readonly<{ ok: false; reason: string }>;

const TOKEN = /^#folder\/([\w-]+)$/;

/** Under this a tab remembers the token, for when another fragment has taken the place of it in the address. */
const TOKEN_KEY = 'gatehouse:folder-token';

/** Fragments that lead somewhere else than to the folder that the page is served with. */
const ELSEWHERE = /^#(?:workspace\/|lesson\/|w=)/;

/**
 * The folder that the command line serves with this page.
 * @returns null where the address leads elsewhere
 */
export async function openServedFolder(page: Page, storages: BrowserStorages): Promise<HostedPage | null> {
  const fragment = page.fragment();
  if (ELSEWHERE.test(fragment)) return null;
  const { session, local } = storages;
  const token = TOKEN.exec(fragment)?.[1] ?? session?.getItem(TOKEN_KEY) ?? '';
  try {
    const host = await connectLocalHost({ base: page.base(), token });
    if (token !== '') session?.setItem(TOKEN_KEY, token);
    return await openHosted(host, await claimPlace(host.id, storages), local);
  } catch (error) {
    if (error instanceof HostRefusal && error.status === 401 && token === '')
      return { ok: false, reason: hostedTexts.addressLacksToken() };
    const reason = error instanceof Error ? error.message : String(error);
    return { ok: false, reason: hostedTexts.folderNotOpened({ reason }) };
  }
}

/**
 * Opens the files of a host as the workspace of a page.
 * @param place where what is not saved is kept, by the id of a workspace
 * @param local where it is noted that there is something unsaved
 */
export async function openHosted(
  host: FileHost & Partial<Pick<LocalHost, 'options'>>,
  { id, letGo }: Place,
  local: Storage | null,
): Promise<HostedPage> {
  const content = await host.read();
  let conflicts: HostedView['conflicts'] = new Map();
  return {
    ok: true,
    id,
    async fill(disk, opened) {
      const origins = await readOrigins(opened);
      conflicts = fill(host, content, origins, disk, opened);
      return keepOrigins(disk, opened, origins);
    },
    begin(context, actions) {
      const { store } = context;
      if (host.options) store.getState().setOptions(host.options);
      if (host.readOnly) {
        const why = hostedTexts.readOnly({ name: host.name });
        store.getState().lockWhole(why);
        store.getState().setBanner('shared', { tone: 'info', message: why });
      }
      const session = createHostedSession({
        host,
        context,
        conflicts,
        leftOut: content.leftOut,
        onUnsaved: (isUnsaved) => noteUnsaved(local, id, isUnsaved),
      });
      Object.assign(actions, hostedActions(host, context, { ...actions }, session));
      return {
        ...session,
        stop() {
          session.stop();
          letGo();
        },
      };
    },
  };
}

/** Puts the files into the workspace; what was not saved on the last visit stays. Returns what both sides have changed since. */
function fill(
  { name, live, readOnly }: FileHost,
  content: HostContent,
  origins: Awaited<ReturnType<typeof readOrigins>>,
  disk: FilesOnDisk,
  { documents }: Opened,
): HostedView['conflicts'] {
  if (documents.paths().length === 0 && origins.size === 0) {
    beginWith(
      documents,
      [...content.files].map(([path, { text }]) => ({ path, text })),
    );
    disk.keep(content.files);
    return new Map();
  }
  disk.restore(
    [...origins].map(([path, file]) => ({ path, ...file })),
    (path) => (documents.text(path) ? documents.read(path) : null),
  );
  const title = live || readOnly ? null : hostedTexts.takeOver({ name });
  return takeOver(documents, disk, changesTo(content, disk), title).conflicts;
}
