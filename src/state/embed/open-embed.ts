import * as Y from 'yjs';
import type { Analyzer } from '../../analysis/protocol.ts';
import { embedTexts } from '../../texts/en/embed.ts';
import { noticesTexts } from '../../texts/en/notices.ts';
import { createAppStore, type AppStore } from '../app-store.ts';
import { createDocuments } from '../create-documents.ts';
import { lessonLink, lessonWorkspace } from '../lessons/lesson-link.ts';
import { keysOfText, withCards } from '../lessons/keys-of.ts';
import { openLessonPage, type LessonPage } from '../lessons/lesson-page.ts';
import { makeLink, readLink } from '../link-code.ts';
import { openDocuments, type Opened } from '../open-documents.ts';
import type { Page } from '../page.ts';
import { reportFailure } from '../report-failure.ts';
import { addShared, type SharedLink } from '../share-link.ts';
import { requestDraft } from '../request-draft.ts';
import { standsAlone } from '../stands-alone.ts';
import { startAnalyzer } from '../wiring/start-analyzer.ts';
import type { TextFile, Workspace } from '../workspace.ts';
import type { EmbedLink } from './embed-link.ts';
import { frameId, noteFrame } from './kept-frames.ts';

/** A workspace in a frame. */
export type Embedded = Readonly<{
  link: EmbedLink;
  workspace: Workspace;
  /** Puts back the files that it was opened with, as one undo step. */
  reset: () => void;
  /**
   * The address that opens it in a window of its own, with what was changed; of a lesson its step.
   * @throws Error in words for the user when there is nothing to open, or too much
   */
  outside: () => string;
}>;

export type EmbedSetup = Readonly<{
  page: Page;
  /** Which analyzer to use; a worker, unless a test brings one that works inline. */
  analyzer?: Analyzer;
}>;

type Content = Readonly<{
  ok: true;
  id: string;
  fill: (opened: Opened) => void;
  lesson: LessonContent | null;
}>;
type LessonContent = Extract<LessonPage, { ok: true }>;

/**
 * Opens what the address of a frame says. Unless the address wants it kept, nothing is stored.
 * @returns the reason as a sentence where there is nothing to show
 */
export async function openEmbed(
  link: EmbedLink,
  { page, analyzer: given }: EmbedSetup,
): Promise<(Embedded & Readonly<{ ok: true }>) | Readonly<{ ok: false; reason: string }>> {
  const store = createAppStore();
  store.setState({ framed: true });
  const answering = given ?? startAnalyzer(store);
  const content = await contentOf(link, page, answering);
  if (!content.ok) {
    answering.dispose();
    return content;
  }
  const storages = link.keep ? { local: null, session: null } : null;
  const opened = await openDocuments(content.id, storages, (state) => {
    if (!state.kept)
      store.getState().setBanner('storage', { tone: 'warning', message: embedTexts.notKept() });
  });
  const { documents } = opened;
  if (link.keep && !content.lesson) clearUp(content.id, store);
  const original = filledBy(content.fill, opened);
  if (documents.doc.getMap<boolean>('about').get('filled') !== true)
    Y.applyUpdate(documents.doc, original.update);

  const alone = standsAlone({ id: content.id, store, documents, analyzer: answering, page, storages });
  const { context, actions, spaces, feed } = alone;
  if (!link.edit) store.getState().lockWhole(embedTexts.readOnly());
  const another = () => startAnalyzer(store);
  const lesson = content.lesson ? await content.lesson.begin(context, actions, spaces, another) : null;
  feed.start();
  store.getState().setFiles({ ready: true });
  store.getState().setTheme(link.theme === 'auto' ? 'system' : link.theme);
  if (link.view === 'compare') store.getState().compareModels();
  else store.getState().setComparing(false);
  const offRejections = page.onRejection((reason) => reportFailure(store, reason));
  void feed.settled().then(() => begin(link, { store, actions }));

  return {
    ok: true,
    link,
    workspace: alone.workspace({ lesson, stop: offRejections, close: () => void opened.close() }),
    reset: () => actions.replaceAll(original.files, embedTexts.reset(), embedTexts.resetDone()),
    outside: () =>
      link.lesson
        ? page.base() + lessonLink(link.lesson, link.lesson.step)
        : makeLink(actions.texts(), documents.places(), page.base()),
  };
}

/** Removes what other frames kept that no one looks at any more. Nothing waits for that. */
function clearUp(id: string, store: AppStore) {
  if (typeof indexedDB === 'undefined') return;
  noteFrame(id, Date.now()).catch((error: unknown) => reportFailure(store, error));
}

/** What there is to show, and the name it would be kept under. The colons keep it from being taken for a workspace of the user's. */
async function contentOf(
  link: EmbedLink,
  page: Page,
  analyzer: Analyzer,
): Promise<Content | Readonly<{ ok: false; reason: string }>> {
  if (link.lesson) {
    const lesson = await openLessonPage(link.lesson, analyzer, '', link.keep);
    return lesson.ok ? { ok: true, id: lessonWorkspace(link.lesson), fill: lesson.fill, lesson } : lesson;
  }
  const shared: SharedLink | null = readLink(page.fragment());
  if (!shared) return { ok: false, reason: embedTexts.nothing() };
  if (!shared.ok) return shared;
  return {
    ok: true,
    id: frameId(shared.id),
    lesson: null,
    fill: ({ documents }) => {
      addShared(documents, shared.workspace, noticesTexts.openShared());
      documents.doc.getMap<boolean>('about').set('filled', true);
    },
  };
}

/** What a frame begins with. It is put together apart, so that undo does not lead to a time before it. */
function filledBy(
  fill: Content['fill'],
  opened: Opened,
): Readonly<{ update: Uint8Array; files: readonly TextFile[] }> {
  const documents = createDocuments();
  fill({ ...opened, documents });
  const update = Y.encodeStateAsUpdate(documents.doc);
  const files = documents.paths().map((path) => ({ path, text: documents.read(path) }));
  documents.destroy();
  return { update, files };
}

/** Sends the request of the address, and shows what it is about. */
function begin(
  { request, focus, lesson }: EmbedLink,
  { store, actions }: Pick<Workspace, 'store' | 'actions'>,
): void {
  const { centreOn, select, activeFile, openFile, files } = store.getState();
  if (activeFile === null && !lesson) openFile(files[0]?.path ?? null);
  const draft = requestDraft(request);
  if (draft) void actions.send(draft);
  const keys = focus === '' ? [] : withCards(keysOfText(focus, store.getState()), store.getState());
  if (keys.length === 0) return;
  select(keys, 'canvas');
  centreOn(keys);
}
