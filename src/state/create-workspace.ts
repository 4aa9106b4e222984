import type { Analyzer } from '../analysis/protocol.ts';
import type { Connect } from '../cluster/cluster-types.ts';
import { createWorkerAnalyzer } from '../analysis/worker-analyzer.ts';
import type { WorkspacesContext } from './actions/workspace-actions.ts';
import { createActions } from './actions/create-actions.ts';
import { createAppStore } from './app-store.ts';
import { createFilesOnDisk } from './files-on-disk.ts';
import type { Held } from './hold-link.ts';
import { openDocuments, type BrowserStorages } from './open-documents.ts';
import { browserPage, type Page } from './page.ts';
import type { StorageState } from './keep-in-browser.ts';
import { browserStorage } from './settings-storage.ts';
import { reportFailure } from './report-failure.ts';
import { isShareLink, type SharedLink } from './share-link.ts';
import { lessonLink, lessonWorkspace, readLessonLink } from './lessons/lesson-link.ts';
import type { LessonPage } from './lessons/lesson-page.ts';
import { feedAnalyzer } from './wiring/feed-analyzer.ts';
import { followAuthorLink } from './authoring/follow-author-link.ts';
import { followHelpLink } from './wiring/follow-help-link.ts';
import { followPackLink } from './wiring/follow-pack-link.ts';
import { keepDiskLinks } from './wiring/keep-disk-links.ts';
import { wire } from './wiring/wire.ts';
import type { Workspace } from './workspace.ts';
import { chooseWorkspace, rememberInTab } from './workspaces/choose-workspace.ts';
import { createRegistry, type Registry } from './workspaces/registry.ts';
import { freeName, newId, readWorkspaceLink } from './workspaces/workspace-info.ts';
import { noticesTexts } from '../texts/en/notices.ts';
import { workspaceNamesTexts } from '../texts/en/workspace-names.ts';

/** What the fragments of links to a cluster begin with. */
const CLUSTER_LINK = '#cluster/';

export type WorkspaceSetup = Readonly<{
  /** Which analyzer to use; a worker, unless a test brings one that works inline. */
  analyzer?: Analyzer;
  /** Makes one more, for files that are looked at beside those of the workspace. */
  another?: () => Analyzer;
  /** False keeps everything in memory. */
  persist?: boolean;
  page?: Page;
  /** Connects to a cluster, in the place of what does so in a browser. */
  connectTo?: Connect;
  /** The storage of the browser, and that of the tab. */
  settings?: Storage | null;
  session?: Storage | null;
}>;

/**
 * Opens the workspace of the page's address: one of the user's own, or one from a share link.
 * Whatever fails, the result is a workspace that works, with a banner about the failure.
 */
export async function createWorkspace(setup: WorkspaceSetup = {}): Promise<Workspace> {
  const { persist = true, page = browserPage() } = setup;
  const { settings = browserStorage('localStorage'), session = browserStorage('sessionStorage') } = setup;
  const storages = persist ? { local: settings, session } : null;
  const store = createAppStore();
  let storage: StorageState | null = null;
  const onStorage = (state: StorageState) => {
    storage = state;
    store.getState().setFiles({ storage: state.kept ? 'kept' : 'memory' });
    // Mostly there is nothing to say.
    if (state.kept && !state.setAside) return store.getState().setBanner('storage', null);
    void import('./show-storage.ts').then(({ showStorage }) => {
      if (storage === state) showStorage(store, state);
    });
  };

  const registry = createRegistry(settings);
  const isFirst = registry.list().length === 0;
  const chosen = chooseWorkspace(page.fragment(), session, registry);
  const crashed = () => {
    store.getState().setBanner('analysis', { tone: 'error', message: noticesTexts.checksRestarted() });
    store.getState().setChecks('loading');
  };
  const answering = setup.analyzer ?? createWorkerAnalyzer(crashed);
  const hosted = await hostedIn(page, { local: settings, session });
  const lessonPage = await lessonIn(page, answering, chosen.id, persist);
  const link = await linkIn(page);
  const held = link?.ok && !lessonPage?.ok ? await holdUnlessKept(link, registry, storages, onStorage) : null;
  const openedId = lessonPage?.ok ? lessonPage.id : hosted?.ok ? hosted.id : link?.ok ? link.id : chosen.id;
  const opened = held ?? (await openDocuments(openedId, storages, onStorage));
  const { id, documents } = opened;
  const isShared = id !== chosen.id && !lessonPage?.ok && !hosted?.ok;
  if (!isShared && (link || lessonPage?.ok === false)) page.setFragment('');
  const reason = [lessonPage, link, hosted].find((from) => from?.ok === false)?.reason ?? chosen.reason;
  if (reason !== null) store.getState().setBanner('link', { tone: 'error', message: reason });
  if (lessonPage?.ok) lessonPage.fill(opened);
  else if (!held && !hosted?.ok) {
    enter(registry, id, isShared ? workspaceNamesTexts.fromLink() : workspaceNamesTexts.own(), isShared);
    if (!isShared) rememberInTab(session, id);
  }

  const disk = createFilesOnDisk(hosted?.ok);
  const unlink = await (hosted?.ok ? hosted.fill(disk, opened) : keepDiskLinks(disk, documents, opened));
  const feed = feedAnalyzer(documents, answering, store);
  const { analyzer } = feed;
  const context = { store, documents, analyzer, feed, disk };
  const isHeld = () => {
    const state = opened.state();
    return !state.kept && state.reason === 'held';
  };
  const unwire = wire(context, settings, { id, registry, isHeld });

  const open: WorkspacesContext['open'] = (other) => openDocuments(other, storages, () => {});
  const spaces = { id, registry, storages, page, open };
  const actions = createActions(context, spaces, isShared ? chosen.id : null);
  const lesson = lessonPage?.ok
    ? await lessonPage.begin(context, actions, spaces, setup.another ?? another)
    : null;
  // The address has it, or the tab has since before it was loaded again. Its code loads only then.
  const isForCluster =
    page.fragment().startsWith(CLUSTER_LINK) || Boolean(session?.getItem('gatehouse:cluster'));
  const cluster = isForCluster
    ? (await import('./cluster/open-cluster.ts')).openCluster({
        context,
        page,
        session,
        another: setup.another ?? another,
        connectTo: setup.connectTo,
      })
    : null;
  const following = hosted?.ok ? hosted.begin(context, actions) : null;
  feed.start();
  store.getState().setFiles({ ready: true });
  if (persist)
    void import('./workspaces/after-opening.ts').then(({ afterOpening }) =>
      afterOpening({ store, registry, actions, local: settings, session, isFirst }),
    );
  const stopFollowing = isShared
    ? (await import('./follow-held.ts')).followHeld({
        store,
        documents,
        actions,
        held,
        before: registry.get(chosen.id)?.name ?? null,
        enter: () => enter(registry, id, workspaceNamesTexts.fromLink(), true),
      })
    : () => {};
  const place = placeIn(page);
  const off = [
    page.onFragment(() => {
      const now = placeIn(page);
      if (now !== '' && now !== place) page.reload();
      else lesson?.goToStep(readLessonLink(page.fragment())?.step ?? null);
    }),
    followHelpLink(store, page),
    followAuthorLink(store, page),
    followPackLink(store, page, answering, actions),
    page.onRejection((reason_) => {
      if (!isCancelled(reason_)) reportFailure(store, reason_);
    }),
    page.guard(() => store.getState().storage === 'memory' && !isHeld() && documents.paths().length > 0),
    stopFollowing,
  ];

  return {
    store,
    documents,
    analyzer,
    actions,
    lesson,
    cluster,
    hosted: following,
    dispose() {
      for (const stop of off) stop();
      lesson?.stop();
      cluster?.stop();
      following?.stop();
      feed.stop();
      unwire();
      unlink();
      registry.stop();
      answering.dispose();
      void opened.close();
    },
  };
}

/**
 * The share link, the workspace, the lesson or the folder in the address; empty for none. Other fragments are places in the page, and so
 * are the steps of a lesson.
 */
const placeIn = (page: Page): string => {
  const fragment = page.fragment();
  const lesson = readLessonLink(fragment);
  if (lesson) return lessonLink(lesson);
  const isPlace =
    isShareLink(fragment) ||
    fragment.startsWith(CLUSTER_LINK) ||
    fragment.startsWith('#folder/') ||
    readWorkspaceLink(fragment) !== null;
  return isPlace ? fragment : '';
};

/** The lesson in the address, which its code reads; null for none. */
async function lessonIn(
  page: Page,
  analyzer: Analyzer,
  before: string,
  isStored: boolean,
): Promise<LessonIn | null> {
  const link = readLessonLink(page.fragment());
  if (!link) return null;
  try {
    const { openLessonPage } = await import('./lessons/lesson-page.ts');
    const opened = await openLessonPage(link, analyzer, before, isStored);
    return opened.ok ? { ...opened, id: lessonWorkspace(link) } : opened;
  } catch (error) {
    console.error('A lesson could not be read:', error);
    return { ok: false, reason: noticesTexts.lessonNotLoaded() };
  }
}

type LessonIn =
  (Extract<LessonPage, { ok: true }> & Readonly<{ id: string }>) | Extract<LessonPage, { ok: false }>;

/** The files that the page was served with, which their code reads; null for none. */
const hostedIn = async (page: Page, storages: BrowserStorages) =>
  page.host() === 'folder'
    ? (await import('./hosted/open-hosted.ts')).openServedFolder(page, storages)
    : null;

/** Lists a workspace that is opened; one from a link does not become the one that new tabs open. */
function enter(registry: Registry, id: string, name: string, isShared: boolean) {
  const known = registry.get(id);
  const opened = isShared ? (known?.opened ?? 0) : Date.now();
  registry.set(
    known
      ? { ...known, opened, deleted: null }
      : { id, name: freeName(name, registry.list()), opened, deleted: null },
  );
}

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
      reason: noticesTexts.linkReaderNotLoaded(),
    };
  }
}

/** The workspace of a link, in memory; null where it was kept before: later changes stay. */
async function holdUnlessKept(
  { id, workspace }: Extract<SharedLink, { ok: true }>,
  registry: Registry,
  storages: BrowserStorages | null,
  onState: (state: StorageState) => void,
): Promise<Held | null> {
  const known = registry.get(id);
  if (known?.deleted === null) return null;
  const { holdLink } = await import('./hold-link.ts');
  // One that was deleted can still be restored, with what was changed in it.
  return holdLink(known ? `${id}-${newId()}` : id, workspace, storages, onState);
}

const another = () => createWorkerAnalyzer(() => {});

/** Monaco rejects canceled requests with this. */
const isCancelled = (reason: unknown): boolean => reason instanceof Error && reason.name === 'Canceled';
