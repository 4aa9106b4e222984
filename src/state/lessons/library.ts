import { listedPacks, TOUR } from '../../lessons/load-pack.ts';
import type { LessonRecord } from '../../core/lessons/learner/learner-record.ts';
import { mergedLessons } from '../../core/lessons/learner/merged-lessons.ts';
import { currentLanguage } from '../../texts/language.ts';
import { lessonsTexts } from '../../texts/en/lessons.ts';
import type { ActionContext } from '../actions/action-context.ts';
import type { WorkspacesContext } from '../actions/workspace-actions.ts';
import { chooseFile } from '../disk/choose-file.ts';
import { download } from '../disk/download.ts';
import { purgeWorkspace } from '../workspaces/purge-workspace.ts';
import { readKeptLesson, type KeptLesson } from './kept-lesson.ts';
import { lessonLink, lessonWorkspace, type LessonName } from './lesson-link.ts';
import type { Library, LibraryActions, ListedPack, ToForget } from './library-actions.ts';
import { createPacks } from './packs.ts';
import { readProgressFile, writeProgressFile } from './progress-file.ts';
import { createProgressStore, progressKey, readProgressKey } from './progress-store.ts';

/** All lessons, and what is kept of them. */
export function createLibrary(
  { store, analyzer }: ActionContext,
  { id: current, storages, registry, page }: WorkspacesContext,
  openLesson: LibraryActions['openLesson'],
): Omit<LibraryActions, 'openLesson' | 'packs' | 'workshops' | 'authors' | 'rooms'> {
  const packs = createPacks(storages !== null);
  const progress = createProgressStore(storages ? undefined : null);
  const kept = async (): Promise<ReadonlyMap<string, KeptLesson>> => {
    const entries = [...(await progress.all())].flatMap(([key, value]) => {
      const lesson = readProgressKey(key) && readKeptLesson(value);
      return lesson ? [[key, lesson] as const] : [];
    });
    return new Map(entries);
  };
  const { toast } = store.getState();

  const forget = async (name: LessonName) => {
    await progress.remove(name);
    purgeWorkspace(registry, storages?.local ?? null, lessonWorkspace(name));
  };

  return {
    async openTour() {
      const known = readKeptLesson(await progress.read(TOUR));
      // Who was through it and asks for it again begins anew.
      if (known && known.record.done !== null) await forget(TOUR);
      openLesson(lessonLink(TOUR));
    },

    async lessons(): Promise<Library> {
      const opened = await packs.kept();
      const listed = [...listedPacks, ...opened.keys()].map(async (id): Promise<readonly ListedPack[]> => {
        const outline = await analyzer.packOutline((await packs.filesOf(id)) ?? [], currentLanguage());
        const pack = opened.get(id);
        const about = pack ? { hasFolder: pack.folder !== null, faulty: pack.faulty } : null;
        // A copy has another id than its files say.
        return outline ? [{ ...outline, id, kept: about }] : [];
      });
      const records = [...(await kept())].map(([key, { record }]): [string, LessonRecord] => [key, record]);
      return { packs: (await Promise.all(listed)).flat(), progress: new Map(records) };
    },

    async exportProgress() {
      download('gatehouse-progress.json', writeProgressFile(await kept()), 'application/json');
      toast({ tone: 'success', message: lessonsTexts.progressExported() });
    },

    async importProgress() {
      const file = await chooseFile('.json,application/json');
      if (!file) return;
      const read = readProgressFile(await file.text());
      if (!read.ok) {
        toast({ tone: 'error', message: lessonsTexts.progressNotImported(), detail: read.reason });
        return;
      }
      const own = await kept();
      for (const { name, kept: lesson } of read.lessons) {
        const mine = own.get(progressKey(name));
        const record = mine ? mergedLessons(mine.record, lesson.record) : lesson.record;
        await progress.write(name, { ...lesson, record });
      }
      toast({ tone: 'success', message: lessonsTexts.progressImported({ count: read.lessons.length }) });
    },

    async forgetProgress(what: ToForget) {
      const names = [...(await progress.all()).keys()]
        .flatMap((key) => readProgressKey(key) ?? [])
        .filter(
          ({ pack, lesson }) =>
            what === null || (pack === what.pack && (what.lesson === null || lesson === what.lesson)),
        );
      for (const name of names) await forget(name);
      toast({ tone: 'success', message: lessonsTexts.forgotten({ count: names.length }) });
      // The one that is open begins anew.
      if (names.some((name) => lessonWorkspace(name) === current)) page.reload();
    },
  };
}
