import * as Y from 'yjs';
import type { Analyzer } from '../../analysis/protocol.ts';
import type { Texts } from '../../core/lessons/learner/learner-record.ts';
import { createAppStore, type AppStore } from '../app-store.ts';
import { createDocuments } from '../create-documents.ts';
import type { Page } from '../page.ts';
import { addShared } from '../share-link.ts';
import { standsAlone } from '../stands-alone.ts';
import type { Workspace } from '../workspace.ts';
import { TO_READ } from './to-read.ts';

export type ToRead = Readonly<{
  texts: Texts;
  /** Why nothing can be changed, in a sentence. */
  why: string;
  /** The workspace beside which it is shown: it is looked at in the same way. */
  like: AppStore;
  page: Page;
  analyzer: Analyzer;
}>;

/** A workspace of some files that is there to be read: it is in memory, and nothing of it is kept. */
export async function openToRead({ texts, why, like, page, analyzer }: ToRead): Promise<Workspace> {
  const store = createAppStore();
  // Nothing in it is undone, so what goes need not be remembered.
  const documents = createDocuments(new Y.Doc());
  const files = Object.entries(texts).map(([path, text]) => ({ path, text }));
  addShared(documents, { files, places: new Map() }, why);
  const { feed, workspace } = standsAlone({ id: TO_READ, store, documents, analyzer, page });
  store.getState().lockWhole(why);
  lookedAtLike(store, like, Object.keys(texts));
  feed.start();
  store.getState().setFiles({ ready: true });
  await feed.settled();
  // Whatever opens by itself, as the problems do.
  store.setState({ panels: like.getState().panels });
  return workspace({ close: () => documents.destroy() });
}

/** Panes, tabs, file, lanes, filter, settings and request of a window that is there already. */
function lookedAtLike(store: AppStore, like: AppStore, paths: readonly string[]): void {
  const { panels, front, rightTab, inspectorTab, bottomTab, activeFile, show, wanted, laneOrder } =
    like.getState();
  const { foldedLanes, filter, byRole, draft, options } = like.getState();
  store.setState({ panels, front, rightTab, inspectorTab, bottomTab, show, wanted, laneOrder });
  store.setState({ foldedLanes, filter, byRole, draft, options });
  const file = activeFile !== null && paths.includes(activeFile) ? activeFile : (paths.at(-1) ?? null);
  store.getState().openFile(file);
}
