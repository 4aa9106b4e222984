import { addLesson } from '../core/lessons/author/add-lesson.ts';
import { refused, type DraftChange } from '../core/lessons/author/draft-change.ts';
import { draftView, type DraftView } from '../core/lessons/author/draft-view.ts';
import { takeAsSolution } from '../core/lessons/author/take-as-solution.ts';
import { takeAsStart } from '../core/lessons/author/take-as-start.ts';
import { checkLesson } from '../core/lessons/check/check-pack.ts';
import type { LessonProblem } from '../core/lessons/format/lesson-problem.ts';
import type { Lesson } from '../core/lessons/format/lesson.ts';
import type { Pack, PackFile, ReadPack } from '../core/lessons/format/pack.ts';
import { openPack } from '../core/lessons/pack-file/open-pack.ts';
import type { Steps } from '../core/incremental/steps.ts';

/** What an author does with a pack; a lesson of it is named by its folder. */
export type DraftDeed =
  /** `files`: those of the workspace. */
  | Readonly<{ do: 'take-as-start'; lesson: string; files: readonly PackFile[] }>
  | Readonly<{ do: 'take-as-solution'; lesson: string; step: number; files: readonly PackFile[] }>
  | Readonly<{ do: 'add-lesson'; id: string; title: string }>;

/** The pack that an author edits, as long as one is open. */
export type DraftSide = ReturnType<typeof createDraftSide>;

/** Reads and checks the pack that is edited, and remembers what did not change since the last time. */
export function createDraftSide() {
  let known: Readonly<{ files: readonly PackFile[]; read: ReadPack }> | null = null;
  /** What was found in each lesson, by its folder, with the files that it was found in. */
  let checked = new Map<
    string,
    Readonly<{ files: ReadonlyMap<string, string>; problems: readonly LessonProblem[] }>
  >();

  const read = (files: readonly PackFile[]): ReadPack => {
    if (known && isSame(known.files, files)) return known.read;
    known = { files, read: openPack(files) };
    return known.read;
  };

  return {
    view: (files: readonly PackFile[], folder: string | null, language: string | null): DraftView =>
      draftView(files, read(files), folder, language),

    /** The problems of all other lessons, a lesson in each step; those whose files are as before are not checked again. */
    *problems(files: readonly PackFile[], except: string | null): Steps<readonly LessonProblem[]> {
      const { pack } = read(files);
      const now: typeof checked = new Map();
      for (const lesson of pack?.lessons ?? []) {
        if (!pack || lesson.folder === except) continue;
        const about = filesAbout(pack, lesson);
        const before = checked.get(lesson.folder);
        if (before && sameTexts(before.files, about)) now.set(lesson.folder, before);
        else {
          yield;
          now.set(lesson.folder, { files: about, problems: checkLesson(pack, lesson) });
        }
      }
      checked = now;
      return [...now.values()].flatMap(({ problems }) => problems);
    },

    change(files: readonly PackFile[], deed: DraftDeed): DraftChange {
      const { pack } = read(files);
      if (!pack) return refused('pack.yaml cannot be read. The problems say why.');
      if (deed.do === 'add-lesson') return addLesson(pack, deed.id, deed.title);
      const lesson = pack.lessons.find(({ folder }) => folder === deed.lesson);
      if (!lesson) return refused('This lesson cannot be read. The problems say why.');
      return deed.do === 'take-as-start'
        ? takeAsStart(pack, lesson, deed.files)
        : takeAsSolution(pack, lesson, deed.step, deed.files);
    },

    /** Frees what is remembered. */
    close(): void {
      known = null;
      checked = new Map();
    },
  };
}

/** All that the problems of a lesson can depend on: all but the folders of other lessons, if it begins with none of them. */
function filesAbout({ files, lessons }: Pack, lesson: Lesson): ReadonlyMap<string, string> {
  if (lesson.start.from === 'lesson' || lesson.folder === '') return files;
  const named = lesson.start.files.map(({ text }) => text);
  const others = lessons.filter(
    ({ folder }) => folder !== lesson.folder && !named.some((path) => path.startsWith(`${folder}/`)),
  );
  return new Map([...files].filter(([path]) => !others.some(({ folder }) => path.startsWith(`${folder}/`))));
}

const sameTexts = (a: ReadonlyMap<string, string>, b: ReadonlyMap<string, string>): boolean =>
  a.size === b.size && [...a].every(([path, text]) => b.get(path) === text);

const isSame = (a: readonly PackFile[], b: readonly PackFile[]): boolean =>
  a.length === b.length &&
  a.every(({ path, text }, index) => path === b[index]?.path && text === b[index]?.text);
