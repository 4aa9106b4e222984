import { checkInContext, inOrder } from '../check/check-pack.ts';
import { glossary } from '../check/glossary.ts';
import { lessonContext } from '../check/lesson-context.ts';
import type { LessonProblem } from '../format/lesson-problem.ts';
import type { PackFile, ReadPack } from '../format/pack.ts';
import { readStates } from '../states/read-states.ts';
import { lessonContent, type LessonContent } from '../view/lesson-content.ts';
import { lessonTrials, type StepTrials } from './lesson-trials.ts';

/** A lesson of a draft, as lists name it. */
export type DraftLesson = Readonly<{
  id: string;
  title: string;
  folder: string;
  file: string;
  steps: readonly Readonly<{ id: string; title: string }>[];
}>;

/** A pack as its author looks at it, with one of its lessons. */
export type DraftView = Readonly<{
  /** Null where pack.yaml cannot be read; the problems say why. */
  pack: Readonly<{
    id: string;
    title: string;
    version: number;
    language: string;
    lessons: readonly DraftLesson[];
  }> | null;
  /** The lesson that was asked for; null where it cannot be read. */
  lesson: DraftLessonView | null;
  /** What cannot be read in the pack, and what is wrong with that lesson. */
  problems: readonly LessonProblem[];
}>;

export type DraftLessonView = Readonly<{
  folder: string;
  content: LessonContent;
  trials: readonly StepTrials[];
}>;

/**
 * @param files as they stand
 * @param read what they say
 * @param folder of the lesson; null for none
 * @param language of the preview; null for that of the pack
 */
export function draftView(
  files: readonly PackFile[],
  { pack, problems }: ReadPack,
  folder: string | null,
  language: string | null,
): DraftView {
  if (!pack) return { pack: null, lesson: null, problems };
  const lessons = pack.lessons.map((lesson): DraftLesson => ({
    id: lesson.id,
    title: lesson.title,
    folder: lesson.folder,
    file: lesson.file,
    steps: lesson.steps.map((step) => ({ id: step.id, title: step.title })),
  }));
  const about = { id: pack.id, title: pack.title, version: pack.version, language: pack.language, lessons };
  const lesson = pack.lessons.find((one) => one.folder === folder);
  const content = lesson && lessonContent(files, lesson.id, language ?? pack.language);
  if (!lesson || !content) return { pack: about, lesson: null, problems };
  const read = readStates(pack, lesson);
  const context = lessonContext(pack, lesson, read.states);
  return {
    pack: about,
    lesson: { folder: lesson.folder, content, trials: lessonTrials(context) },
    problems: inOrder(
      [...problems, ...glossary(pack), ...read.problems, ...checkInContext(context)],
      [lesson, ...pack.lessons.filter((one) => one !== lesson)],
    ),
  };
}
