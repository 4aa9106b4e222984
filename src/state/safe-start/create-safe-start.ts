import { toBase64 } from '../../core/text/base64.ts';
import { toZip } from '../../core/manifests/to-zip.ts';
import { download } from '../disk/download.ts';
import { readLessonLink } from '../lessons/lesson-link.ts';
import type { Page } from '../page.ts';
import { isShareLink } from '../share-link.ts';
import { chooseWorkspace, rememberInTab } from '../workspaces/choose-workspace.ts';
import { purgeWorkspace } from '../workspaces/purge-workspace.ts';
import { readWorkspace, storedUpdates } from '../workspaces/read-workspace.ts';
import { createRegistry, keysOf } from '../workspaces/registry.ts';
import { tailPrefix } from '../workspaces/tail-journal.ts';
import { databaseOf, freeName, newId } from '../workspaces/workspace-info.ts';
import { workspaceNamesTexts } from '../../texts/en/workspace-names.ts';
import { startSucceeded } from './starts.ts';

export type SafeStart = Readonly<{
  /** The workspace that would be opened; null where the address leads to something that is not stored. */
  name: string | null;
  tryAgain: () => void;
  /** Goes on with an empty workspace; without what the address holds, where that is what would be opened. */
  openWithout: () => void;
  /** Downloads the files as they are stored; where they cannot be read, the records themselves. Resolves to the name of the file. */
  exportRaw: () => Promise<string>;
  /** Deletes the workspace for good. */
  remove: () => Promise<void>;
}>;

/** What can be done instead of opening the workspace that the page would open. Nothing of it is read before it is exported. */
export function createSafeStart(page: Page, local: Storage | null, session: Storage | null): SafeStart {
  const registry = createRegistry(local);
  const { id } = chooseWorkspace(page.fragment(), session, registry);
  const isStored = !isShareLink(page.fragment()) && readLessonLink(page.fragment()) === null;
  const name = registry.get(id)?.name ?? workspaceNamesTexts.own();

  const start = () => {
    startSucceeded(local);
    page.reload();
  };
  const openWithout = () => {
    if (isStored) {
      const fresh = newId();
      const info = { id: fresh, opened: Date.now(), deleted: null };
      registry.set({ ...info, name: freeName(workspaceNamesTexts.own(), registry.list()) });
      rememberInTab(session, fresh);
    }
    page.setFragment('');
    start();
  };

  return {
    name: isStored ? name : null,
    tryAgain: start,
    openWithout,
    async exportRaw() {
      const zip = await asZip(id, local);
      const file = `${name.replace(/[^\p{L}\p{N}._ -]+/gu, '-')}.${zip ? 'zip' : 'json'}`;
      download(file, zip ?? (await asRecords(id, local)), zip ? 'application/zip' : 'application/json');
      return file;
    },
    async remove() {
      purgeWorkspace(registry, local, id);
      await deleted(databaseOf(id));
      openWithout();
    },
  };
}

/** The files of a workspace; null where they cannot be read, or have paths that no archive can hold. */
async function asZip(id: string, local: Storage | null): Promise<BlobPart | null> {
  const files = await readWorkspace(id, local);
  if (!files) return null;
  try {
    return toZip(files, new Date());
  } catch (error) {
    console.warn('The files fit no archive:', error);
    return null;
  }
}

/** What is stored of a workspace, as it is. */
async function asRecords(id: string, local: Storage | null): Promise<string> {
  const records = (await storedUpdates(databaseOf(id))) ?? [];
  const waiting = local ? keysOf(local, tailPrefix(id)).map((key) => [key, local.getItem(key)]) : [];
  return JSON.stringify({
    workspace: id,
    records: records.map((record) => (record instanceof Uint8Array ? toBase64(record) : null)),
    waiting: Object.fromEntries(waiting),
  });
}

/** Settles when a database is gone, or another tab, which has it open, keeps it until it is closed. */
const deleted = (name: string): Promise<void> =>
  new Promise((resolve) => {
    const request = indexedDB.deleteDatabase(name);
    for (const event of ['success', 'error', 'blocked']) request.addEventListener(event, () => resolve());
  });
