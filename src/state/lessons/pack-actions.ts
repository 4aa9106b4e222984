import type { PackFile } from '../../core/lessons/format/pack.ts';
import type { LessonProblem } from '../../core/lessons/format/lesson-problem.ts';
import { MAX_PACK_BYTES, TOO_LARGE } from '../../core/lessons/pack-file/limits.ts';
import { refuse } from '../../core/lessons/pack-file/pack-content.ts';
import { placeForPack, type PackPlace } from '../../core/lessons/pack-file/place-for-pack.ts';
import { packJson, packZip } from '../../core/lessons/pack-file/write-pack.ts';
import type { PackSummary } from '../../core/lessons/view/pack-summary.ts';
import { currentLanguage } from '../../texts/language.ts';
import { lessonPacksTexts } from '../../texts/en/lesson-packs.ts';
import type { ActionContext } from '../actions/action-context.ts';
import type { WorkspacesContext } from '../actions/workspace-actions.ts';
import { chooseFile } from '../disk/choose-file.ts';
import { chooseFiles } from '../disk/choose-files.ts';
import { download } from '../disk/download.ts';
import { isCancelled, mayRead, pickers } from '../disk/file-system-access.ts';
import { packInFiles, packInFolder } from '../disk/pack-files.ts';
import type { IncomingPack } from './incoming-pack.ts';
import { readKeptPack, type KeptPack } from './kept-pack.ts';
import { offerPack } from './offer-pack.ts';
import { createPacks } from './packs.ts';

/** What can be done with packs of lessons. */
export type PackActions = Readonly<{
  /** Asks for a folder, and offers the pack in it. */
  chooseFolder: () => Promise<void>;
  /** Asks for a file, and offers the pack in it. */
  chooseFile: () => Promise<void>;
  summary: (files: readonly PackFile[]) => Promise<PackSummary>;
  problems: (files: readonly PackFile[], lesson: string) => Promise<readonly LessonProblem[]>;
  /**
   * Keeps a pack in this browser; null, with a notice, where the browser stores nothing.
   * @param faulty lessons in which something was found to be wrong
   */
  keep: (
    pack: IncomingPack,
    about: NonNullable<PackSummary['pack']>,
    faulty: readonly string[],
  ) => Promise<PackPlace | null>;
  filesOf: (id: string) => Promise<readonly PackFile[]>;
  /** The address that carries a pack. */
  link: (files: readonly PackFile[]) => Promise<string>;
  saveFile: (id: string, files: readonly PackFile[]) => void;
  saveZip: (id: string, files: readonly PackFile[]) => void;
  /** Removes a pack, and offers to bring it back. `done` is called for both. */
  remove: (id: string, done: () => void) => Promise<void>;
  /** Reads a pack again from the folder that it was opened from. */
  readAgain: (id: string) => Promise<void>;
}>;

/** What can be done with packs of lessons, in a browser. */
export function createPackActions(
  { store, analyzer }: ActionContext,
  { storages, page }: WorkspacesContext,
): PackActions {
  const packs = createPacks(storages !== null);
  const { toast } = store.getState();

  const offerFolder = async (folder: FileSystemDirectoryHandle) =>
    offerPack(store, await packInFolder(folder), { source: 'folder', folder });

  /** The id under which a folder is known. */
  const idOfFolder = async (folder: FileSystemDirectoryHandle | null): Promise<string | null> => {
    if (!folder) return null;
    for (const [id, { folder: other }] of await packs.kept())
      if (other && (await folder.isSameEntry(other))) return id;
    return null;
  };

  return {
    async chooseFolder() {
      const { showDirectoryPicker } = pickers();
      if (!showDirectoryPicker) {
        const files = await chooseFiles({ folder: true });
        const [first] = files;
        if (!first) return;
        const found = files.map((file) => ({
          path: file.webkitRelativePath || file.name,
          file: () => Promise.resolve(file),
        }));
        const name = first.webkitRelativePath.split('/')[0] ?? first.name;
        return offerPack(store, await packInFiles(name, found), { source: 'folder', folder: null });
      }
      try {
        await offerFolder(await showDirectoryPicker({ mode: 'read' }));
      } catch (error) {
        if (!isCancelled(error)) throw error;
      }
    },

    async chooseFile() {
      const file = await chooseFile('.zip,.json,application/zip,application/json');
      if (!file) return;
      const content =
        file.size > MAX_PACK_BYTES
          ? refuse(`${file.name}: ${TOO_LARGE}`)
          : await analyzer.readPackFile(file.name, new Uint8Array(await file.arrayBuffer()));
      offerPack(store, content, { source: 'file', folder: null });
    },

    summary: (files) => analyzer.packSummary(files, currentLanguage()),
    problems: (files, lesson) => analyzer.lessonProblems(files, lesson),

    async keep({ source, files, folder }, { id, version, title }, faulty) {
      if (!storages || !(await packs.store.isKept())) {
        toast({
          tone: 'error',
          message: lessonPacksTexts.notKept(),
          detail: lessonPacksTexts.aboutNotKept(),
        });
        return null;
      }
      const known = await idOfFolder(folder);
      const place =
        known === null
          ? placeForPack({ id, version, files }, await packs.known())
          : ({ how: 'newer', id: known } as const);
      const kept: KeptPack = { version, title, files, source, folder, faulty, isDraft: false, disk: null };
      const isBuiltIn = place.how === 'same' && !(await packs.kept()).has(place.id);
      if (!isBuiltIn) await packs.store.write(place.id, kept);
      const words = {
        new: lessonPacksTexts.openedPack,
        same: lessonPacksTexts.wasThere,
        newer: lessonPacksTexts.replacedPack,
        copy: lessonPacksTexts.openedCopy,
      };
      toast({ tone: 'success', message: words[place.how]({ title }) });
      return place;
    },

    async filesOf(id) {
      const files = await packs.filesOf(id);
      if (!files) throw new Error(lessonPacksTexts.isGone());
      return files;
    },

    link: async (files) => `${page.base()}${await analyzer.packLink(files)}`,
    saveFile: (id, files) => download(`${id}.json`, packJson(files), 'application/json'),
    saveZip: (id, files) => download(`${id}.zip`, packZip(id, files), 'application/zip'),

    async remove(id, done) {
      const kept = readKeptPack(await packs.store.read(id));
      if (!kept) return;
      await packs.store.remove(id);
      const back = async () => {
        await packs.store.write(id, kept);
        done();
      };
      toast({
        tone: 'success',
        message: lessonPacksTexts.removedPack({ title: kept.title }),
        detail: lessonPacksTexts.aboutRemoved(),
        action: { label: lessonPacksTexts.bringBack(), run: () => void back() },
      });
      done();
    },

    async readAgain(id) {
      const kept = readKeptPack(await packs.store.read(id));
      if (!kept?.folder) return;
      if (await mayRead(kept.folder)) return offerFolder(kept.folder);
      toast({ tone: 'error', message: lessonPacksTexts.readingRefused() });
    },
  };
}
