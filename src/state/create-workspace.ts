import type { Analyzer } from '../analysis/protocol.ts';
import { createWorkerAnalyzer } from '../analysis/worker-analyzer.ts';
import { createActions } from './actions/create-actions.ts';
import { createAppStore } from './app-store.ts';
import { createFilesOnDisk } from './files-on-disk.ts';
import { openDocuments, OWN, type Opened } from './open-documents.ts';
import { browserPage, type Page } from './page.ts';
import type { StorageState } from './keep-in-browser.ts';
import { localSettings } from './settings-storage.ts';
import { reportFailure } from './report-failure.ts';
import { addShared, isShareLink, type SharedLink } from './share-link.ts';
import { storageBanner } from './storage-banner.ts';
import { feedAnalyzer } from './wiring/feed-analyzer.ts';
import { followHelpLink } from './wiring/follow-help-link.ts';
import { wire } from './wiring/wire.ts';
import type { Workspace } from './workspace.ts';

export type WorkspaceSetup = Readonly<{
  /** Which analyzer to use; a worker, unless a test brings one that works inline. */
  analyzer?: Analyzer;
  /** False keeps everything in memory. */
  persist?: boolean;
  page?: Page;
  settings?: Storage | null;
}>;

/**
 * Opens the workspace of the page's address: the user's own, or one from a share link.
 * Whatever fails, the result is a workspace that works, with a banner about the failure.
 */
export async function createWorkspace(setup: WorkspaceSetup = {}): Promise<Workspace> {
  const { persist = true, page = browserPage(), settings = localSettings() } = setup;
  const store = createAppStore();
  const onStorage = (state: StorageState) => {
    const message = storageBanner(state);
    store.getState().setFiles({ storage: state.kept ? 'kept' : 'memory' });
    store.getState().setBanner('storage', message === null ? null : { tone: 'warning', message });
  };

  const link = await linkIn(page);
  const opened = await openFor(link, (id) => openDocuments(id, persist, onStorage));
  const isShared = opened.id !== OWN;
  if (!isShared && link) page.setFragment('');
  if (link && !link.ok) store.getState().setBanner('link', { tone: 'error', message: link.reason });

  const { documents } = opened;
  const crashed = () => store.getState().setBanner('analysis', { tone: 'error', message: CRASHED });
  const answering = setup.analyzer ?? createWorkerAnalyzer(crashed);
  const disk = createFilesOnDisk();
  const feed = feedAnalyzer(documents, answering, store);
  const { analyzer } = feed;
  const context = { store, documents, analyzer, feed, disk };
  const unwire = wire(context, settings, opened.id);
  feed.start();
  store.getState().setFiles({ ready: true });

  const actions = createActions(context, page, isShared);
  if (isShared)
    store.getState().setBanner('shared', {
      tone: 'warning',
      message: SHARED,
      actions: [
        { label: 'Back to my workspace', run: actions.leaveShared },
        { label: 'Add these files to it', run: () => void actions.keepShared() },
      ],
    });
  const share = shareIn(page);
  const off = [
    page.onFragment(() => {
      if (shareIn(page) !== share) page.reload();
    }),
    followHelpLink(store, page),
    page.onRejection((reason) => {
      if (!isCancelled(reason)) reportFailure(store, reason);
    }),
    page.guard(() => store.getState().storage === 'memory' && documents.paths().length > 0),
  ];

  return {
    store,
    documents,
    analyzer,
    actions,
    dispose() {
      for (const stop of off) stop();
      feed.stop();
      unwire();
      answering.dispose();
      void opened.close();
    },
  };
}

/** The share link in the address; empty for none. Other fragments are places in the page. */
const shareIn = (page: Page): string => (isShareLink(page.fragment()) ? page.fragment() : '');

/** The workspace in the share link of the address. The decoder loads only when there is one. */
async function linkIn(page: Page): Promise<SharedLink | null> {
  const fragment = page.fragment();
  if (!isShareLink(fragment)) return null;
  try {
    const { readLink } = await import('./link-code.ts');
    return readLink(fragment);
  } catch (error) {
    console.error('A link could not be read:', error);
    return {
      ok: false,
      reason: 'The reader of links could not be loaded. Open the link again when you are online.',
    };
  }
}

/** The workspace for a link: the user's own while that is empty, else a separate one, so that theirs stays unchanged. */
async function openFor(link: SharedLink | null, open: (id: string) => Promise<Opened>): Promise<Opened> {
  const own = await open(OWN);
  if (!link?.ok) return own;
  if (own.documents.paths().length === 0) {
    addShared(own.documents, link.workspace, 'Open a shared workspace');
    return own;
  }
  await own.close();
  const shared = await open(link.id);
  // Opened before: later changes stay.
  const about = shared.documents.doc.getMap<boolean>('about');
  if (about.get('filled')) return shared;
  addShared(shared.documents, link.workspace, 'Open a shared workspace');
  about.set('filled', true);
  return shared;
}

/** Monaco rejects canceled requests with this. */
const isCancelled = (reason: unknown): boolean => reason instanceof Error && reason.name === 'Canceled';

const SHARED =
  'This workspace was opened from a link. Your own is safe and unchanged; changes here are stored under this link.';

const CRASHED =
  'The checks stopped on this text and were started again. Your text is safe. If canvas and problems stay out of date, undo the last change.';
