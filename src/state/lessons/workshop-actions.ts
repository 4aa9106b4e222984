import { randomDigits } from '../../core/lessons/completion/base32.ts';
import { completionOf } from '../../core/lessons/completion/completion-of.ts';
import type { Works } from '../../core/lessons/completion/completion-file.ts';
import type { Completion } from '../../core/lessons/completion/completion.ts';
import { readWorkshopLink, workshopLink } from '../../core/lessons/workshop/workshop-link.ts';
import type { WorkshopLesson } from '../../core/lessons/workshop/workshop-lessons.ts';
import type { Workshop } from '../../core/lessons/workshop/workshop.ts';
import { packIds } from '../../lessons/load-pack.ts';
import { currentLanguage } from '../../texts/language.ts';
import { lessonPacksTexts } from '../../texts/en/lesson-packs.ts';
import { workshopTexts } from '../../texts/en/workshop.ts';
import type { ActionContext } from '../actions/action-context.ts';
import type { WorkspacesContext } from '../actions/workspace-actions.ts';
import { readKeptLesson } from './kept-lesson.ts';
import {
  createWorkshopStore,
  joinedWorkshop,
  keptWorkshops,
  workshopKey,
  type KeptWorkshop,
} from './kept-workshop.ts';
import { lessonWorkspace } from './lesson-link.ts';
import { createPackActions } from './pack-actions.ts';
import { createPacks } from './packs.ts';
import { createProgressStore } from './progress-store.ts';

/** What a teacher chooses. */
export type WorkshopChoice = Omit<Workshop, 'nonce' | 'pack' | 'version' | 'title' | 'files'>;

/** What can be done with workshops. */
export type WorkshopActions = Readonly<{
  /** All lessons of a pack, or those that are named, in that order. */
  lessons: (pack: string, ids: readonly string[] | null) => Promise<readonly WorkshopLesson[]>;
  /** Makes the link of a workshop, and remembers the workshop for collecting. */
  prepare: (pack: string, choice: WorkshopChoice) => Promise<string>;
  /** The workshops that were prepared here, the newest first. */
  prepared: () => Promise<readonly KeptWorkshop[]>;
  /** Takes up a workshop of another browser by its link, for collecting; a reason where it is none. */
  takeUp: (link: string) => Promise<string | null>;
  /** Takes part in the workshop of a link. */
  join: (link: string) => Promise<void>;
  /** The workshop that the user takes part in. */
  joined: () => Promise<KeptWorkshop | null>;
  setName: (kept: KeptWorkshop, name: string) => Promise<void>;
  leave: (kept: KeptWorkshop) => Promise<void>;
  completion: (kept: KeptWorkshop, lessons: readonly WorkshopLesson[]) => Promise<Completion>;
  /** The files of the lessons that were begun, as links. */
  works: (kept: KeptWorkshop) => Promise<Works>;
}>;

/** What can be done with workshops, in a browser. */
export function createWorkshopActions(context: ActionContext, spaces: WorkspacesContext): WorkshopActions {
  const { store, analyzer } = context;
  const { storages, page, open } = spaces;
  const isStored = storages !== null;
  const kept = createWorkshopStore(isStored ? undefined : null);
  const packs = createPacks(isStored);
  const progress = createProgressStore(isStored ? undefined : null);
  const { toast, openDialog } = store.getState();

  const keep = (one: KeptWorkshop) => kept.write(workshopKey(one), one);
  const filesOf = async (pack: string) => {
    const files = await packs.filesOf(pack);
    if (!files) throw new Error(lessonPacksTexts.isGone());
    return files;
  };

  /** The pack of a workshop in this browser, which may have come with the link; null, with a notice, where it is not there. */
  const packFor = async (workshop: Workshop): Promise<string | null> => {
    if (!workshop.files) {
      if (packIds.includes(workshop.pack)) return workshop.pack;
      toast({ tone: 'error', message: workshopTexts.packIsMissing({ pack: workshop.title }) });
      return null;
    }
    const { pack, problems } = await analyzer.packSummary(workshop.files, currentLanguage());
    if (!pack) {
      toast({
        tone: 'error',
        message: lessonPacksTexts.notOpened(),
        detail: problems[0]?.message ?? lessonPacksTexts.isGone(),
      });
      return null;
    }
    const { keep: keepPack } = createPackActions(context, spaces);
    const place = await keepPack({ source: 'link', files: workshop.files, folder: null }, pack, []);
    return place?.id ?? null;
  };

  const from = async (workshop: Workshop, role: KeptWorkshop['role']): Promise<KeptWorkshop | null> => {
    const packId = await packFor(workshop);
    if (packId === null) return null;
    const before = (await keptWorkshops(kept)).find(
      (one) => workshopKey(one) === workshopKey({ role, workshop }),
    );
    return { role, workshop, packId, name: before?.name ?? '', since: Date.now(), left: false };
  };

  return {
    lessons: async (pack, ids) => analyzer.workshopLessons(await filesOf(pack), ids, currentLanguage()),

    async prepare(packId, choice) {
      const files = await filesOf(packId);
      const { pack } = await analyzer.packSummary(files, currentLanguage());
      if (!pack) throw new Error(lessonPacksTexts.isGone());
      const random = () => (crypto.getRandomValues(new Uint32Array(1))[0] ?? 0) / 2 ** 32;
      const workshop: Workshop = {
        ...choice,
        nonce: randomDigits(4, random),
        pack: pack.id,
        version: pack.version,
        title: pack.title,
        files: packIds.includes(packId) ? null : files,
      };
      await keep({ role: 'teacher', workshop, packId, name: '', since: Date.now(), left: false });
      return `${page.base()}${workshopLink(workshop)}`;
    },

    prepared: async () => (await keptWorkshops(kept)).filter(({ role }) => role === 'teacher'),

    async takeUp(link) {
      const read = readWorkshopLink(link.trim());
      if (!read.ok) return read.reason;
      const one = await from(read.workshop, 'teacher');
      if (!one) return lessonPacksTexts.notOpened();
      await keep(one);
      return null;
    },

    async join(link) {
      const read = readWorkshopLink(link);
      if (!read.ok) {
        toast({ tone: 'error', message: workshopTexts.notJoined(), detail: read.reason });
        return;
      }
      const one = await from(read.workshop, 'learner');
      if (!one) return;
      await keep(one);
      openDialog({ type: 'lessons' });
    },

    joined: () => joinedWorkshop(kept),
    async setName(one, name) {
      await keep({ ...one, name: name.trim().slice(0, 80) });
    },

    async leave(one) {
      await keep({ ...one, left: true });
    },

    async completion({ workshop, packId, name }, lessons) {
      const records = await Promise.all(
        lessons.map(async ({ id }) => {
          const lesson = readKeptLesson(await progress.read({ pack: packId, lesson: id }));
          return lesson ? ([[id, lesson.record]] as const) : [];
        }),
      );
      return completionOf(workshop, lessons, new Map(records.flat()), workshop.asksName ? name : '');
    },

    async works({ workshop, packId }) {
      const { makeLink } = await import('../link-code.ts');
      const works: Record<string, string> = {};
      for (const lesson of workshop.lessons) {
        if (!(await progress.read({ pack: packId, lesson }))) continue;
        const id = lessonWorkspace({ pack: packId, lesson });
        // The lesson that is open has its files in this page.
        const own = id === spaces.id ? null : await open(id);
        const documents = own?.documents ?? context.documents;
        const files = documents.paths().map((path) => ({ path, text: documents.read(path) }));
        if (files.length > 0) works[lesson] = makeLink(files, documents.places(), page.base());
        await own?.close();
      }
      return works;
    },
  };
}
