import type { LessonRecord } from '../../core/lessons/learner/learner-record.ts';
import type { ActionContext } from '../actions/action-context.ts';
import { reporter } from '../actions/reporter.ts';
import type { AuthorActions } from '../authoring/author-actions.ts';
import type { PackActions } from './pack-actions.ts';
import type { RoomActions } from '../room/room-actions.ts';
import type { WorkshopActions } from './workshop-actions.ts';
import type { WorkspacesContext } from '../actions/workspace-actions.ts';
import type { PackOutline } from '../../core/lessons/view/pack-outline.ts';

/** The packs of this browser, and what is kept of their lessons, by `pack/lesson`. */
export type Library = Readonly<{
  packs: readonly ListedPack[];
  progress: ReadonlyMap<string, LessonRecord>;
}>;

/** A pack on the list. */
export type ListedPack = PackOutline &
  Readonly<{
    /** What is kept of a pack that was opened; null for one that comes with the program. */
    kept: Readonly<{ hasFolder: boolean; faulty: readonly string[] }> | null;
  }>;

/** Progress to forget: of a lesson, of a pack (`lesson: null`), or of all (null). */
export type ToForget = Readonly<{ pack: string; lesson: string | null }> | null;

export type LibraryActions = {
  /** Leaves this workspace for a lesson, by the fragment that leads to it. */
  openLesson(link: string): void;
  /** Opens the tour: where it was left, or from its beginning where it was finished. */
  openTour(): Promise<void>;
  /** Rejects with an Error in plain words where the packs cannot be read. */
  lessons(): Promise<Library>;
  /** Downloads what is kept of all lessons. */
  exportProgress(): Promise<void>;
  /** Asks for such a file, and takes over what is in it. */
  importProgress(): Promise<void>;
  forgetProgress(what: ToForget): Promise<void>;
  /** What can be done with packs. It loads the first time. */
  packs(): Promise<PackActions>;
  /** The same for workshops. */
  workshops(): Promise<WorkshopActions>;
  /** The same for rooms. */
  rooms(): Promise<RoomActions>;
  /** The same for authors of lessons. */
  authors(): Promise<AuthorActions>;
};

/** What can be done with all lessons. It loads when it is used: who opens no lesson has none of it. */
export function libraryActionsLater(context: ActionContext, spaces: WorkspacesContext): LibraryActions {
  const openLesson = (link: string) => {
    if (link === spaces.page.fragment()) return;
    spaces.page.setFragment(link);
    spaces.page.reload();
  };
  const load = async () => {
    const { createLibrary } = await import('./library.ts');
    return createLibrary(context, spaces, openLesson);
  };
  const reported = reporter(context.store);
  return {
    openLesson,
    openTour: reported(async () => (await load()).openTour(), undefined),
    lessons: async () => (await load()).lessons(),
    exportProgress: reported(async () => (await load()).exportProgress(), undefined),
    importProgress: reported(async () => (await load()).importProgress(), undefined),
    async packs() {
      const { createPackActions } = await import('./pack-actions.ts');
      return createPackActions(context, spaces);
    },
    async workshops() {
      const { createWorkshopActions } = await import('./workshop-actions.ts');
      return createWorkshopActions(context, spaces);
    },
    async rooms() {
      const { createRoomActions } = await import('../room/room-actions.ts');
      return createRoomActions(context, spaces);
    },
    async authors() {
      const { createAuthorActions } = await import('../authoring/author-actions.ts');
      return createAuthorActions(context, spaces);
    },
    forgetProgress: reported(async (what) => (await load()).forgetProgress(what), undefined),
  };
}
