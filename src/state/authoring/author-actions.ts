import type { PackFile } from '../../core/lessons/format/pack.ts';
import { packTemplate } from '../../core/lessons/template/pack-template.ts';
import { packIds } from '../../lessons/load-pack.ts';
import { authoringTexts } from '../../texts/en/authoring.ts';
import { lessonPacksTexts } from '../../texts/en/lesson-packs.ts';
import { currentLanguage } from '../../texts/language.ts';
import type { ActionContext } from '../actions/action-context.ts';
import type { WorkspacesContext } from '../actions/workspace-actions.ts';
import { readKeptPack } from '../lessons/kept-pack.ts';
import { lessonLink, lessonWorkspace } from '../lessons/lesson-link.ts';
import { createPacks } from '../lessons/packs.ts';
import { createProgressStore } from '../lessons/progress-store.ts';
import { purgeWorkspace } from '../workspaces/purge-workspace.ts';
import type { AuthorSession } from './author-state.ts';
import { createAuthorSession } from './create-author-session.ts';
import { authorLink } from './author-link.ts';
import { draftWorkspace } from './draft-documents.ts';

/** What authors of lessons can do. */
export type AuthorActions = Readonly<{
  /** Makes a pack from the template, and opens it in the lesson editor. */
  newPack: () => Promise<void>;
  /** Opens a pack in the lesson editor; of one that comes with the program, a copy. */
  editPack: (id: string) => Promise<void>;
  /** The pack of the lesson editor; null, with a notice, where it is not there. */
  open: (id: string) => Promise<AuthorSession | null>;
  /** Leaves the lesson editor for the workspace. */
  leave: () => void;
}>;

/** Which file of a pack is open in this tab. */
const placeIn = (session: Storage | null, pack: string) => ({
  read: () => session?.getItem(`gatehouse:author:${pack}`) ?? null,
  keep(path: string) {
    try {
      session?.setItem(`gatehouse:author:${pack}`, path);
    } catch (error) {
      console.warn('The browser stores nothing for this tab:', error);
    }
  },
});

/** What authors of lessons can do, in a browser. */
export function createAuthorActions(context: ActionContext, spaces: WorkspacesContext): AuthorActions {
  const { store, analyzer } = context;
  const { storages, page, registry } = spaces;
  const packs = createPacks(storages !== null);
  const { toast } = store.getState();

  const show = (id: string) => {
    page.setFragment(authorLink(id));
    // The workspace of a lesson is for its learner: authors take over what is in their own.
    if (store.getState().lesson) page.reload();
    else store.setState({ authoring: id, dialog: null });
  };

  /** Keeps files as a new pack of the author's own; whether the browser could. */
  const keepNew = async (id: string, files: readonly PackFile[]): Promise<boolean> => {
    if (storages === null || !(await packs.store.isKept())) {
      toast({
        tone: 'error',
        message: lessonPacksTexts.notKept(),
        detail: lessonPacksTexts.aboutNotKept(),
      });
      return false;
    }
    const { pack } = await analyzer.packSummary(files, currentLanguage());
    await packs.store.write(id, {
      version: pack?.version ?? 1,
      title: pack?.title ?? id,
      files,
      source: 'here',
      folder: null,
      faulty: [],
      isDraft: false,
      disk: null,
    });
    return true;
  };

  /** An id that no pack has: `museum-2`. */
  const freeId = async (name: string, first: number) => {
    const taken = new Set([...packIds, ...(await packs.kept()).keys()]);
    for (let number = first; ; number++) {
      const id = number === 1 ? name : `${name}-${number}`;
      if (!taken.has(id)) return { id, number };
    }
  };

  return {
    leave() {
      page.setFragment('');
      store.setState({ authoring: null });
    },

    async newPack() {
      const { id } = await freeId('my-lessons', 1);
      if (await keepNew(id, packTemplate(id))) show(id);
    },

    async editPack(id) {
      if (!packIds.includes(id)) return show(id);
      const files = (await packs.filesOf(id)) ?? [];
      const copy = await freeId(id, 2);
      if (!(await keepNew(copy.id, await analyzer.ownCopy(files, copy.id, copy.number)))) return;
      toast({ tone: 'info', message: authoringTexts.copied() });
      show(copy.id);
    },

    async open(id) {
      const kept = readKeptPack(await packs.store.read(id));
      if (!kept) {
        toast({ tone: 'error', message: lessonPacksTexts.isGone() });
        return null;
      }
      return createAuthorSession({
        context,
        id,
        kept,
        packs: packs.store,
        opened: await spaces.open(draftWorkspace(id)),
        guard: page.guard,
        place: placeIn(storages?.session ?? null, id),
        async begin(lesson, step) {
          const name = { pack: id, lesson };
          await createProgressStore(storages ? undefined : null).remove(name);
          purgeWorkspace(registry, storages?.local ?? null, lessonWorkspace(name));
          page.setFragment(lessonLink(name, step));
          page.reload();
        },
      });
    },
  };
}
