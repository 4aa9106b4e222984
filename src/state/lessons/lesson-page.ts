import type { Analyzer } from '../../analysis/protocol.ts';
import { nextInWorkshop } from '../../core/lessons/workshop/next-in-workshop.ts';
import { workspaceOptions } from '../../core/model/options.ts';
import { currentLanguage } from '../../texts/language.ts';
import { lessonsTexts } from '../../texts/en/lessons.ts';
import type { ActionContext } from '../actions/action-context.ts';
import type { WorkspacesContext } from '../actions/workspace-actions.ts';
import type { Opened } from '../open-documents.ts';
import { beginWith } from '../begin-with.ts';
import { addShared } from '../share-link.ts';
import type { Actions } from '../workspace.ts';
import { workspaceLink } from '../workspaces/workspace-info.ts';
import { workspaceNamesTexts } from '../../texts/en/workspace-names.ts';
import { analyzerEngine } from './analyzer-engine.ts';
import { arrangeWindow, showTextFor } from './arrange-window.ts';
import { createSession } from './create-session.ts';
import { readKeptLesson } from './kept-lesson.ts';
import { createWorkshopStore, joinedWorkshop } from './kept-workshop.ts';
import type { LessonLink } from './lesson-link.ts';
import { createPacks } from './packs.ts';
import { createProgressStore } from './progress-store.ts';
import type { LessonSession, OpenLesson } from './session-state.ts';

/** A lesson that a page is opened for; or why it cannot be, in words. */
export type LessonPage =
  | Readonly<{
      ok: true;
      /** Fills the workspace of the lesson, where it is opened for the first time. */
      fill: (opened: Opened) => void;
      begin: (
        context: ActionContext,
        actions: Actions,
        spaces: WorkspacesContext,
        another: () => Analyzer,
      ) => Promise<LessonSession>;
    }>
  | Readonly<{ ok: false; reason: string }>;

/**
 * Reads the lesson that a link leads to.
 * @param before the workspace that the learner comes from
 * @param isStored whether anything is stored in this browser
 */
export async function openLessonPage(
  link: LessonLink,
  analyzer: Pick<Analyzer, 'readLesson'>,
  before: string,
  isStored: boolean,
): Promise<LessonPage> {
  const files = await createPacks(isStored).filesOf(link.pack);
  if (!files) return { ok: false, reason: lessonsTexts.noPack({ pack: link.pack }) };
  const lesson = await analyzer.readLesson(files, link.lesson, currentLanguage());
  if (!lesson) return { ok: false, reason: lessonsTexts.noLesson({ pack: link.pack, lesson: link.lesson }) };
  const open: OpenLesson = { ...lesson, name: { pack: link.pack, lesson: link.lesson } };
  const { steps } = open.lesson;
  const at = Math.max(
    0,
    steps.findIndex(({ id }) => id === link.step),
  );
  return {
    ok: true,
    fill: ({ documents }) => fill(documents, open, at),
    begin: (context, actions, spaces, another) =>
      begin({ link, open, before, another }, context, actions, spaces),
  };
}

/** Puts the files of the step's beginning into a workspace that never had any. */
function fill(documents: Opened['documents'], open: OpenLesson, at: number) {
  const about = documents.doc.getMap<boolean>('about');
  if (about.get('filled')) return;
  const texts = (at === 0 ? open.start : open.solutions[at - 1]) ?? open.start;
  const files = Object.entries(texts).map(([path, text]) => ({ path, text }));
  beginWith(documents, files);
  about.set('filled', true);
}

type Begun = Readonly<{
  link: LessonLink;
  open: OpenLesson;
  before: string;
  /** Makes an analyzer for files beside those of the lesson. */
  another: () => Analyzer;
}>;

async function begin(
  { link, open, before, another }: Begun,
  context: ActionContext,
  actions: Actions,
  spaces: WorkspacesContext,
): Promise<LessonSession> {
  const { store, documents } = context;
  const { page, registry } = spaces;
  const progress = createProgressStore(spaces.storages ? undefined : null);
  const joined = await joinedWorkshop(createWorkshopStore(spaces.storages ? undefined : null));
  const isPart = joined?.packId === link.pack && joined.workshop.lessons.includes(link.lesson);
  const kept = readKeptLesson(await progress.read(open.name));
  store.getState().setOptions(workspaceOptions(open.lesson.options));
  const leave = () => {
    page.setFragment(workspaceLink(before));
    page.reload();
  };
  const workshop = isPart ? joined : null;
  const session = createSession({
    context,
    actions,
    page,
    open: workshop ? { ...open, next: nextInWorkshop(workshop.workshop, link.lesson, open.titles) } : open,
    engine: analyzerEngine(context, open),
    kept,
    keep: async (now) => readKeptLesson(await progress.write(open.name, now)),
    isKept: spaces.storages === null || (await progress.isKept()),
    workshop,
    step: link.step,
    async openToRead(texts) {
      const { openToRead } = await import('./open-to-read.ts');
      const why = lessonsTexts.beginningToRead();
      return openToRead({ texts, why, like: store, page, analyzer: another() });
    },
    leave,
    async takeAlong() {
      const own = await spaces.open(before);
      const isKept = own.state().kept;
      const files = actions.texts();
      if (isKept)
        addShared(
          own.documents,
          { files, places: documents.places() },
          lessonsTexts.tookAlong({ lesson: open.lesson.title }),
        );
      await own.close();
      if (isKept) return leave();
      store.getState().toast({
        tone: 'error',
        message: lessonsTexts.notTaken({
          workspace: registry.get(before)?.name ?? workspaceNamesTexts.own(),
        }),
        detail: lessonsTexts.aboutNotTaken(),
      });
    },
  });
  arrangeWindow(open, store, actions, kept === null);
  const { at } = session.state.getState();
  // Whoever begins in the middle comes from no step that showed it.
  if (kept === null && at > 0)
    showTextFor(
      { begin: open.solutions[at - 1] ?? open.start, solution: open.solutions[at] ?? open.start },
      store,
    );
  return session;
}
