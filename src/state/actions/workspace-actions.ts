import type { BrowserStorages, Opened } from '../open-documents.ts';
import type { Page } from '../page.ts';
import { addShared } from '../share-link.ts';
import { leaveNote } from '../workspaces/arrival.ts';
import { purgeWorkspace } from '../workspaces/purge-workspace.ts';
import type { Registry } from '../workspaces/registry.ts';
import { DISK_LINKS, freeName, newId, OWN_NAME, viewKey } from '../workspaces/workspace-info.ts';
import type { Actions, WorkspaceContent } from '../workspace.ts';
import type { ActionContext } from './action-context.ts';

export type WorkspaceActions = Pick<
  Actions,
  | 'openWorkspace'
  | 'newWorkspace'
  | 'renameWorkspace'
  | 'duplicateWorkspace'
  | 'deleteWorkspace'
  | 'restoreWorkspace'
  | 'purgeWorkspace'
  | 'openAsWorkspace'
>;

/** What the list of workspaces is kept in, and how another one is opened. */
export type WorkspacesContext = Readonly<{
  /** The one that is open. */
  id: string;
  registry: Registry;
  /** Null where nothing is stored. */
  storages: BrowserStorages | null;
  page: Page;
  /** Opens the documents of any of them. */
  open: (id: string) => Promise<Opened>;
}>;

/** The workspaces of this browser: opening one loads the page again, so nothing of one can leak into another. */
export function createWorkspaceActions(
  { store, documents }: ActionContext,
  { id: current, registry, storages, open }: WorkspacesContext,
  openWorkspace: Actions['openWorkspace'],
): WorkspaceActions {
  const { toast } = store.getState();
  const nameOf = (id: string) => registry.get(id)?.name ?? OWN_NAME;

  /** Fills a workspace that is not open; whether that is stored. */
  const fill = async (
    id: string,
    { files, places = new Map(), links = [] }: WorkspaceContent,
    title: string,
  ) => {
    if (!storages) return false;
    const opened = await open(id);
    if (opened.state().kept) {
      addShared(opened.documents, { files, places }, title);
      if (links.length > 0) opened.setValue(DISK_LINKS, links);
    }
    // A full browser refuses what is large only when it comes to store it.
    await opened.close();
    return opened.state().kept;
  };

  const notStored = (what: string) =>
    toast({
      tone: 'error',
      message: `${what} was not made, because this browser stores nothing for this page.`,
      detail: 'The open workspace is the only one. Export it, or share it as a link, to keep it.',
    });

  /** A new workspace with a free name like this one; null where it could not be stored. */
  const make = async (name: string, content: WorkspaceContent, title: string): Promise<string | null> => {
    const id = newId();
    if (!(await fill(id, content, title))) {
      notStored(`The workspace “${name}”`);
      return null;
    }
    registry.set({ id, name: freeName(name, registry.list()), opened: 0, deleted: null });
    return id;
  };

  const openAsWorkspace = async (name: string, content: WorkspaceContent, title: string) => {
    const id = await make(name, content, title);
    if (id !== null) openWorkspace(id);
    return id !== null;
  };

  /** The files of a workspace; null where they cannot be read. */
  const contentOf = async (id: string): Promise<WorkspaceContent | null> => {
    const read = (from: typeof documents): WorkspaceContent => ({
      files: from.paths().map((path) => ({ path, text: from.read(path) })),
      places: from.places(),
    });
    if (id === current || !storages) return read(documents);
    const opened = await open(id);
    const content = opened.state().kept ? read(opened.documents) : null;
    await opened.close();
    return content;
  };

  const restoreWorkspace = async (id: string) => {
    const info = registry.get(id);
    if (info && info.deleted !== null)
      registry.set({ ...info, name: freeName(info.name, registry.list()), deleted: null });
  };

  return {
    openWorkspace,
    openAsWorkspace,

    async newWorkspace(name = 'New workspace') {
      await openAsWorkspace(name, { files: [] }, 'New workspace');
    },

    async renameWorkspace(id, to) {
      const name = to.trim();
      const info = registry.get(id);
      if (name === '') return 'A workspace needs a name.';
      if (!info || info.name === name) return null;
      const taken = registry.list().some((other) => other.deleted === null && other.name === name);
      if (taken) return `There is a workspace “${name}” already.`;
      registry.set({ ...info, name });
      store.getState().announce(`Renamed the workspace to “${name}”.`);
      return null;
    },

    async duplicateWorkspace(id) {
      const name = nameOf(id);
      const content = await contentOf(id);
      if (!content)
        return toast({
          tone: 'error',
          message: `“${name}” was not duplicated, because its files could not be read.`,
          detail: 'Open it, and try again when its files are shown.',
        });
      const copy = await make(`Copy of ${name}`, content, `Copy ${name}`);
      if (copy === null) return;
      copyView(storages?.local ?? null, id, copy);
      toast({
        tone: 'success',
        message: `Made “${nameOf(copy)}”.`,
        action: { label: 'Open', run: () => openWorkspace(copy) },
      });
    },

    async deleteWorkspace(id) {
      const info = registry.get(id);
      if (!info || info.deleted !== null) return;
      if (id === current) {
        const next = registry.list().find((other) => other.deleted === null && other.id !== id)?.id;
        const then = next ?? (await make(OWN_NAME, { files: [] }, 'New workspace'));
        if (then === null) return;
        registry.set({ ...info, deleted: Date.now() });
        leaveNote(storages?.session ?? null, { deleted: id });
        openWorkspace(then);
        return;
      }
      registry.set({ ...info, deleted: Date.now() });
      toast({
        tone: 'success',
        message: `Deleted the workspace “${info.name}”.`,
        action: { label: 'Undo', run: () => void restoreWorkspace(id) },
      });
    },

    restoreWorkspace,

    async purgeWorkspace(id) {
      if (id !== current) purgeWorkspace(registry, storages?.local ?? null, id);
    },
  };
}

/** The copy is looked at as the original is; in a full browser as a new one. */
function copyView(local: Storage | null, from: string, to: string) {
  const view = local?.getItem(viewKey(from));
  if (!view) return;
  try {
    local?.setItem(viewKey(to), view);
  } catch (error) {
    console.warn('The browser did not store the view of the workspace:', error);
  }
}
