import type { Analyzer } from '../analysis/protocol.ts';
import type { ActionContext } from './actions/action-context.ts';
import { createActions } from './actions/create-actions.ts';
import type { WorkspacesContext } from './actions/workspace-actions.ts';
import type { AppStore } from './app-store.ts';
import type { Documents } from './documents.ts';
import { createFilesOnDisk } from './files-on-disk.ts';
import { openDocuments, type BrowserStorages } from './open-documents.ts';
import type { Page } from './page.ts';
import { feedAnalyzer, type Feed } from './wiring/feed-analyzer.ts';
import { wire } from './wiring/wire.ts';
import type { Actions, Workspace } from './workspace.ts';
import { createRegistry } from './workspaces/registry.ts';

type Setup = Readonly<{
  id: string;
  store: AppStore;
  documents: Documents;
  /** Answers for it, and ends with it. */
  analyzer: Analyzer;
  page: Page;
  /** Where databases beside that of the documents are kept, as progress in lessons; null for memory. */
  storages?: BrowserStorages | null;
}>;

/** The parts of a workspace that stands alone. */
export type Alone = Readonly<{
  context: ActionContext;
  actions: Actions;
  spaces: WorkspacesContext;
  feed: Feed;
  /** The workspace of these parts, with what is otherwise about it. */
  workspace: (own: Partial<Pick<Workspace, 'lesson' | 'actions'>> & Ending) => Workspace;
}>;

/** What else ends with the workspace: before its analyzer does, and its documents at last. */
type Ending = Readonly<{ stop?: () => void; close: () => void }>;

/**
 * A workspace of the same parts as the window's that stands alone: it is on no list of workspaces, its files live nowhere else, and there
 * is neither a cluster beside it nor a room around it. So are a frame, the beginning of a lesson, and what is shown in an editor.
 */
export function standsAlone({
  id,
  store,
  documents,
  analyzer: answering,
  page,
  storages = null,
}: Setup): Alone {
  const registry = createRegistry(null);
  const feed = feedAnalyzer(documents, answering, store);
  const { analyzer } = feed;
  const context = { store, documents, analyzer, feed, disk: createFilesOnDisk() };
  const unwire = wire(context, null, { id, registry, isHeld: () => false });
  const open: WorkspacesContext['open'] = (other) => openDocuments(other, storages, () => {});
  const spaces = { id, registry, storages, page, open };
  const actions = createActions(context, spaces, null);
  return {
    context,
    actions,
    spaces,
    feed,
    workspace: ({ stop, close, ...own }) => ({
      store,
      documents,
      analyzer,
      actions,
      lesson: null,
      cluster: null,
      room: null,
      hosted: null,
      ...own,
      dispose() {
        stop?.();
        own.lesson?.stop();
        feed.stop();
        unwire();
        registry.stop();
        answering.dispose();
        close();
      },
    }),
  };
}
