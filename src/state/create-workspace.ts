import type { Analyzer } from '../analysis/protocol.ts';
import type { Connect } from '../cluster/cluster-types.ts';
import { createWorkerAnalyzer } from '../analysis/worker-analyzer.ts';
import type { WorkspacesContext } from './actions/workspace-actions.ts';
import { createActions } from './actions/create-actions.ts';
import { createAppStore } from './app-store.ts';
import { createFilesOnDisk } from './files-on-disk.ts';
import type { Held } from './hold-link.ts';
import { isRoomLink } from './room/is-room-link.ts';
import type { OpenSocket } from './room/room-socket.ts';
import { openDocuments, type BrowserStorages } from './open-documents.ts';
import { browserPage, type Page } from './page.ts';
import type { StorageState } from './keep-in-browser.ts';
import { browserStorage } from './settings-storage.ts';
import { reportFailure } from './report-failure.ts';
import { isShareLink, type SharedLink } from './share-link.ts';
import { lessonLink, readLessonLink } from './lessons/lesson-link.ts';
import { feedAnalyzer } from './wiring/feed-analyzer.ts';
import { followAuthorLink } from './authoring/follow-author-link.ts';
import { followHelpLink } from './wiring/follow-help-link.ts';
import { followPackLink } from './wiring/follow-pack-link.ts';
import { keepDiskLinks } from './wiring/keep-disk-links.ts';
import { startAnalyzer } from './wiring/start-analyzer.ts';
import { wire } from './wiring/wire.ts';
import { findWayIn } from './way-in.ts';
import type { Workspace } from './workspace.ts';
import { chooseWorkspace, rememberInTab } from './workspaces/choose-workspace.ts';
import { createRegistry, type Registry } from './workspaces/registry.ts';
import { freeName, newId, readWorkspaceLink } from './workspaces/workspace-info.ts';
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
  /** How rooms are reached, where a test brings its own. */
  openSocket?: OpenSocket;
  /** The storage of the browser, and that of the tab. */
  settings?: Storage | null;
  session?: Storage | null;
}>;

/**
 * Opens the workspace of the page's address: one of the user's own, or one from a share link.
 * Whatever fails, the result is a workspace that works, with a banner about the failure.
 */
export async function createWorkspace(setup: WorkspaceSetup = {}): Promise<Workspace> {
  const { persist = true, page: outer = browserPage() } = setup;
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
  const answering = setup.analyzer ?? startAnalyzer(store);
  const { way, page, own, reason, isAddressDone } = await findWayIn({
    page: outer,
    choose: (fragment) => chooseWorkspace(fragment, session, registry),
    analyzer: answering,
    storages,
    tab: { local: settings, session },
    openSocket: setup.openSocket,
  });
  const isShared = way.is === 'link';
  const room = way.is === 'room' ? way.room : null;
  const lessonPage = way.is === 'lesson' || way.is === 'room' ? way.lesson : null;
  const folder = way.is === 'folder' ? way.folder : null;
  const held = isShared ? await holdUnlessKept(way.link, registry, storages, onStorage) : null;
  const kept = room?.isKept === false ? null : storages;
  const opened = held ?? (await openDocuments(way.id, kept, onStorage, room?.accepts));
  const { id } = opened;
  const documents = room?.guard(opened.documents, { store }) ?? opened.documents;
  room?.prepare(opened.documents);
  if (isAddressDone) page.setFragment('');
  if (reason !== null) store.getState().setBanner('link', { tone: 'error', message: reason });
  lessonPage?.fill(opened);
  if (way.is === 'own') {
    enter(registry, id, workspaceNamesTexts.own(), false);
    rememberInTab(session, id);
  } else if (isShared && !held) enter(registry, id, workspaceNamesTexts.fromLink(), true);

  const disk = createFilesOnDisk(folder !== null);
  const unlink = await (folder ? folder.fill(disk, opened) : keepDiskLinks(disk, documents, opened));
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
  const all = createActions(context, spaces, isShared ? own : null);
  const actions = room?.guardActions(store, all) ?? all;
  const lesson = lessonPage
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
  const inRoom = room?.begin({ context, documents: opened.documents, actions, spaces, lesson }) ?? null;
  const following = folder?.begin(context, actions) ?? null;
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
        before: registry.get(own)?.name ?? null,
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
    room: inRoom,
    hosted: following,
    dispose() {
      for (const stop of off) stop();
      inRoom?.stop();
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
    fragment.startsWith('#folder/') ||
    fragment.startsWith(CLUSTER_LINK) ||
    isRoomLink(fragment) ||
    readWorkspaceLink(fragment) !== null;
  return isPlace ? fragment : '';
};

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
