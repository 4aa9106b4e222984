import type { BrowserStorages, Opened } from '../open-documents.ts';
import type { Page } from '../page.ts';
import { addShared } from '../share-link.ts';
import { leaveNote } from '../workspaces/arrival.ts';
import { purgeWorkspace } from '../workspaces/purge-workspace.ts';
import type { Registry } from '../workspaces/registry.ts';
import { DISK_LINKS, freeName, newId, viewKey } from '../workspaces/workspace-info.ts';
import type { Actions, WorkspaceContent } from '../workspace.ts';
import type { ActionContext } from './action-context.ts';
import { noticesTexts } from '../../texts/en/notices.ts';
import { workspaceNamesTexts } from '../../texts/en/workspace-names.ts';
import { workspacesTexts } from '../../texts/en/workspaces.ts';

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
  const nameOf = (id: string) => registry.get(id)?.name ?? workspaceNamesTexts.own();

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

  const notStored = (name: string) =>
    toast({
      tone: 'error',
      message: workspacesTexts.notMade({ name }),
      detail: workspacesTexts.aboutNotMade(),
    });

  /** A new workspace with a free name like this one; null where it could not be stored. */
  const make = async (name: string, content: WorkspaceContent, title: string): Promise<string | null> => {
    const id = newId();
    if (!(await fill(id, content, title))) {
      notStored(name);
      return null;
    }
    registry.set({ id, name: freeName(name, registry.list()), opened: 0, deleted: null });
    if (content.models) storeView(storages?.local ?? null, id, JSON.stringify({ models: true }));
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

    async newWorkspace(name = workspacesTexts.newWorkspace()) {
      await openAsWorkspace(name, { files: [] }, workspacesTexts.newWorkspace());
    },

    async renameWorkspace(id, to) {
      const name = to.trim();
      const info = registry.get(id);
      if (name === '') return workspacesTexts.needsName();
      if (!info || info.name === name) return null;
      const taken = registry.list().some((other) => other.deleted === null && other.name === name);
      if (taken) return workspacesTexts.nameIsTaken({ name });
      registry.set({ ...info, name });
      store.getState().announce(workspacesTexts.renamed({ name }));
      return null;
    },

    async duplicateWorkspace(id) {
      const name = nameOf(id);
      const content = await contentOf(id);
      if (!content)
        return toast({
          tone: 'error',
          message: workspacesTexts.notDuplicated({ name }),
          detail: workspacesTexts.aboutNotDuplicated(),
        });
      const copy = await make(
        workspacesTexts.copyOf({ name }),
        content,
        workspacesTexts.copyChange({ name }),
      );
      if (copy === null) return;
      copyView(storages?.local ?? null, id, copy);
      toast({
        tone: 'success',
        message: workspacesTexts.made({ name: nameOf(copy) }),
        action: { label: workspacesTexts.openIt(), run: () => openWorkspace(copy) },
      });
    },

    async deleteWorkspace(id) {
      const info = registry.get(id);
      if (!info || info.deleted !== null) return;
      if (id === current) {
        const next = registry.list().find((other) => other.deleted === null && other.id !== id)?.id;
        const then =
          next ?? (await make(workspaceNamesTexts.own(), { files: [] }, workspacesTexts.newWorkspace()));
        if (then === null) return;
        registry.set({ ...info, deleted: Date.now() });
        leaveNote(storages?.session ?? null, { deleted: id });
        openWorkspace(then);
        return;
      }
      registry.set({ ...info, deleted: Date.now() });
      toast({
        tone: 'success',
        message: noticesTexts.deletedWorkspace({ name: info.name }),
        action: { label: noticesTexts.undo(), run: () => void restoreWorkspace(id) },
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
  if (view) storeView(local, to, view);
}

function storeView(local: Storage | null, id: string, view: string) {
  try {
    local?.setItem(viewKey(id), view);
  } catch (error) {
    console.warn('The browser did not store the view of the workspace:', error);
  }
}
