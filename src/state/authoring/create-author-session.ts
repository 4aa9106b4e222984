import { createStore } from 'zustand/vanilla';
import type { PackFile } from '../../core/lessons/format/pack.ts';
import { MAX_FILES, MAX_PACK_BYTES } from '../../core/lessons/pack-file/limits.ts';
import { authoringTexts } from '../../texts/en/authoring.ts';
import type { ActionContext } from '../actions/action-context.ts';
import { isCancelled, pickers } from '../disk/file-system-access.ts';
import type { EntryStore } from '../lessons/entry-store.ts';
import type { KeptPack } from '../lessons/kept-pack.ts';
import type { Opened } from '../open-documents.ts';
import { reportFailure } from '../report-failure.ts';
import type { AuthorSession, AuthorState } from './author-state.ts';
import { beginWith } from '../begin-with.ts';
import { change, filesOf } from './draft-documents.ts';
import { fileNameProblem } from './file-name-problem.ts';
import { saveToFolder } from './save-to-folder.ts';

/** How long typing must rest before the pack is read again, in milliseconds. */
const QUIET = 250;

export type AuthorSetup = Readonly<{
  context: Pick<ActionContext, 'store' | 'analyzer'>;
  /** By which links name the pack. */
  id: string;
  kept: KeptPack;
  /** The packs of this browser. */
  packs: EntryStore;
  opened: Opened;
  /** Asks before the page goes away, as long as the function returns true; returns what ends that. */
  guard: (worried: () => boolean) => () => void;
  /** Remembers which file is open, for when the page is loaded again. */
  place: Readonly<{ read: () => string | null; keep: (path: string) => void }>;
  /** Leaves for a lesson as a learner who begins it. */
  begin: (lesson: string, step: string | null) => Promise<void>;
}>;

/** Opens a pack in the lesson editor: its texts, what is read of them with each change, and what its author can do. */
export function createAuthorSession(setup: AuthorSetup): AuthorSession {
  const { context, id, packs, opened, guard, place, begin } = setup;
  const { store, analyzer } = context;
  const { documents } = opened;
  let kept = setup.kept;
  const { toast, announce } = store.getState();

  if (documents.paths().length === 0) beginWith(documents, kept.files);
  // Opened anew since it was edited here: that is what is edited now, and undo brings back what was.
  else if (!kept.isDraft) change(documents, authoringTexts.openedAnew(), kept.files);

  const histories = () => ({ undoTitle: documents.undoTitle, redoTitle: documents.redoTitle });
  const state = createStore<AuthorState>()(() => ({
    paths: documents.paths(),
    file: null,
    lesson: null,
    step: 0,
    trial: 'start',
    view: null,
    problems: [],
    isChecking: true,
    failure: null,
    isStored: opened.state().kept,
    folder: kept.folder?.name ?? null,
    changedOnDisk: [],
    ...histories(),
    proposed: null,
    reveal: null,
  }));

  /** Keeps what learners open and what is shared. What cannot be read is only in the texts until it can. */
  const keep = (files: readonly PackFile[]): Promise<unknown> => {
    const { view, problems } = state.getState();
    if (!view?.pack) return Promise.resolve();
    const { title, version, lessons } = view.pack;
    const faulty = lessons
      .filter(({ folder }) => problems.some(({ at }) => folder === '' || at.file.startsWith(`${folder}/`)))
      .map((lesson) => lesson.id);
    kept = { ...kept, title, version, faulty, files, isDraft: true };
    return packs.write(id, kept);
  };

  let looks = 0;
  let stopped = false;
  const look = async () => {
    const own = ++looks;
    const isOutdated = () => own !== looks || stopped;
    const files = filesOf(documents);
    const tooLarge = whyTooLarge(files);
    if (tooLarge !== null) return state.setState({ failure: tooLarge, isChecking: false });
    const { lesson, file } = state.getState();
    const view = await analyzer.draftView(files, lesson, languageOf(file));
    if (isOutdated()) return;
    const steps = view.lesson?.content.lesson.steps.length ?? 0;
    const { step, trial } = state.getState();
    state.setState({
      view,
      failure: null,
      problems: view.problems,
      step: steps === 0 ? step : Math.min(step, steps - 1),
      trial: view.lesson?.trials[step]?.trials.some((one) => one.id === trial) === false ? 'start' : trial,
    });
    await keep(files);
    const others = await analyzer.draftProblems(files, view.lesson?.folder ?? null);
    if (isOutdated()) return;
    if (others === 'stopped') return look();
    state.setState({ problems: merged(view.problems, others), isChecking: false });
    await keep(files);
  };
  const lookNow = () => {
    look().catch((error: unknown) => {
      console.error('The pack could not be checked:', error);
      const reason = error instanceof Error ? error.message : String(error);
      state.setState({ failure: authoringTexts.notChecked({ reason }), isChecking: false });
    });
  };

  let timer: ReturnType<typeof setTimeout> | undefined;
  const lookSoon = () => {
    clearTimeout(timer);
    timer = setTimeout(lookNow, QUIET);
  };

  const off = [
    documents.onChange(() => {
      const paths = documents.paths();
      const { file } = state.getState();
      state.setState({
        paths,
        isChecking: true,
        isStored: opened.state().kept,
        ...(file !== null && !paths.includes(file) && { file: paths[0] ?? null }),
      });
      lookSoon();
    }),
    documents.onHistory(() => state.setState(histories())),
    guard(() => !opened.state().kept && documents.undoTitle !== null),
  ];

  const openFile = (path: string) => {
    const before = state.getState();
    const lesson = folderOfLesson(path, documents.paths()) ?? before.lesson;
    const isOther = lesson !== before.lesson;
    place.keep(path);
    state.setState({ file: path, lesson, ...(isOther && { step: 0, trial: 'start' }) });
    if (isOther || languageOf(path) !== languageOf(before.file)) lookNow();
  };

  const edit = (title: string, wanted: readonly PackFile[]) => {
    if (change(documents, title, wanted)) announce(title);
  };

  const save = async (force: boolean) => {
    const { folder, disk, isDraft } = kept;
    if (!folder) return;
    const files = filesOf(documents);
    // A pack that was not edited here yet is as its folder was read.
    const before = disk ?? (isDraft ? [] : kept.files);
    try {
      const saved = await saveToFolder(folder, { files, before, force });
      if (saved.outcome === 'changed') return state.setState({ changedOnDisk: saved.paths });
      state.setState({ changedOnDisk: [] });
      if (saved.outcome === 'refused')
        return toast({ tone: 'error', message: authoringTexts.writingRefused({ folder: folder.name }) });
      kept = { ...kept, files, disk: files, isDraft: true };
      await packs.write(id, kept);
      toast({
        tone: 'success',
        message: authoringTexts.savedToFolder({ folder: folder.name, count: saved.written }),
      });
    } catch (error) {
      const detail = error instanceof Error ? error.message : String(error);
      toast({
        tone: 'error',
        message: authoringTexts.notSavedToFolder({ folder: folder.name }),
        detail,
      });
    }
  };

  lookNow();
  const before = place.read();
  openFile(before !== null && documents.text(before) ? before : firstFile(documents.paths()));

  return {
    id,
    documents,
    state,
    openFile,
    goTo(place) {
      openFile(place.file);
      state.setState({ reveal: { ...place } });
    },
    openLesson(folder) {
      const found = state.getState().view?.pack?.lessons.find((one) => one.folder === folder);
      if (found) openFile(found.file);
    },
    showStep: (step) => state.setState({ step }),
    showTrial: (trial) => state.setState({ trial }),

    newFile(path) {
      const problem = fileNameProblem(path, documents.paths());
      if (problem !== null) return problem;
      documents.edit(authoringTexts.newFileStep({ path }), [{ path, span: { start: 0, end: 0 }, text: '' }]);
      openFile(path);
      return null;
    },
    renameFile(path, to) {
      const problem = fileNameProblem(to, documents.paths());
      if (problem !== null) return problem;
      documents.edit(
        authoringTexts.renameStep({ path, to }),
        [{ path: to, span: { start: 0, end: 0 }, text: documents.read(path) }],
        [path],
      );
      openFile(to);
      return null;
    },
    deleteFile(path) {
      documents.edit(authoringTexts.deleteStep({ path }), [], [path]);
      toast({
        tone: 'success',
        message: authoringTexts.deleted({ path }),
        action: { label: authoringTexts.undo(), run: () => documents.undo() },
      });
    },

    async propose(title, deed) {
      const answer = await analyzer.draftChange(filesOf(documents), deed);
      if (answer.ok) state.setState({ proposed: { title, change: answer } });
      else toast({ tone: 'error', message: authoringTexts.notTaken(), detail: answer.reason });
    },
    confirm() {
      const { proposed } = state.getState();
      if (!proposed) return;
      state.setState({ proposed: null });
      edit(proposed.title, withChange(filesOf(documents), proposed.change));
    },
    cancel: () => state.setState({ proposed: null }),

    async addLesson(lesson, title) {
      const files = filesOf(documents);
      const answer = await analyzer.draftChange(files, { do: 'add-lesson', id: lesson, title });
      if (!answer.ok) return answer.reason;
      edit(authoringTexts.addLessonStep({ lesson }), withChange(files, answer));
      const file = answer.writes.find(({ path }) => path.endsWith('/lesson.md'))?.path;
      if (file !== undefined) openFile(file);
      return null;
    },

    undo() {
      const title = documents.undo();
      if (title !== null) announce(authoringTexts.undone({ title }));
    },
    redo() {
      const title = documents.redo();
      if (title !== null) announce(authoringTexts.redone({ title }));
    },

    async saveToFolder() {
      const { showDirectoryPicker } = pickers();
      if (!kept.folder && showDirectoryPicker) {
        try {
          const folder = await showDirectoryPicker({ mode: 'readwrite' });
          kept = { ...kept, folder, disk: [] };
          state.setState({ folder: folder.name });
        } catch (error) {
          if (isCancelled(error)) return;
          throw error;
        }
      }
      await save(false);
    },
    saveOverChanges: () => save(true),
    leaveChanges: () => state.setState({ changedOnDisk: [] }),

    async tryIt() {
      clearTimeout(timer);
      await look();
      const { view, step } = state.getState();
      const lesson = view?.lesson?.content.lesson;
      if (!lesson) return toast({ tone: 'error', message: authoringTexts.notTried() });
      await begin(lesson.id, lesson.steps[step]?.id ?? null);
    },

    async close() {
      clearTimeout(timer);
      for (const stop of off) stop();
      try {
        if (state.getState().isChecking) await look();
      } catch (error) {
        reportFailure(store, error);
      }
      stopped = true;
      void analyzer.endDraft();
      await opened.close();
    },
  };
}

/** Which file is open first: the first lesson, else anything. */
const firstFile = (paths: readonly string[]): string =>
  paths.find((path) => /(?:^|\/)lesson\.md$/.test(path)) ?? paths[0] ?? '';

/** The folder of the lesson that a file belongs to; null for files of the pack. */
function folderOfLesson(path: string, paths: readonly string[]): string | null {
  const folder = path.slice(0, Math.max(0, path.indexOf('/')));
  return paths.includes(folder === '' ? 'lesson.md' : `${folder}/lesson.md`) ? folder : null;
}

/** The language of a translation; null for any other file. */
const languageOf = (path: string | null): string | null =>
  /(?:^|\/)lesson(?:\.notes)?\.([a-z]{2,3}(?:-[A-Za-z0-9]+)*)\.md$/.exec(path ?? '')?.[1] ?? null;

/** Why a pack is too large to be kept and shared; null where it is not. */
function whyTooLarge(files: readonly PackFile[]): string | null {
  if (files.length > MAX_FILES) return authoringTexts.tooManyFiles({ count: MAX_FILES });
  const size = files.reduce((sum, { text }) => sum + text.length, 0);
  return size > MAX_PACK_BYTES ? authoringTexts.tooLarge({ megabytes: MAX_PACK_BYTES / 1024 / 1024 }) : null;
}

/** Files of a pack with a change of them. */
function withChange(
  files: readonly PackFile[],
  { writes, removes }: Readonly<{ writes: readonly PackFile[]; removes: readonly string[] }>,
): readonly PackFile[] {
  const written = new Map(files.map(({ path, text }) => [path, text]));
  for (const path of removes) written.delete(path);
  for (const { path, text } of writes) written.set(path, text);
  return [...written].map(([path, text]) => ({ path, text }));
}

/** Each problem once: what cannot be read may be found on several ways. */
function merged<Problem extends Readonly<{ code: string; message: string; at: unknown }>>(
  own: readonly Problem[],
  others: readonly Problem[],
): readonly Problem[] {
  const keyOf = ({ code, message, at }: Problem) => JSON.stringify([code, message, at]);
  const known = new Set(own.map(keyOf));
  return [...own, ...others.filter((problem) => !known.has(keyOf(problem)))];
}
