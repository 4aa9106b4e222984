import { checkLesson } from '../check/check-pack.ts';
import { inLanguage, packWordsIn } from '../format/in-language.ts';
import type { LessonProblem } from '../format/lesson-problem.ts';
import type { PackFile, ReadPack } from '../format/pack.ts';
import { utf8 } from '../../text/utf8.ts';

/** A lesson of a pack that is about to be opened. */
export type SummaryLesson = Readonly<{ id: string; title: string; minutes: number; file: string }>;

/** What is said of a pack before it is opened. */
export type PackSummary = Readonly<{
  /** Null where there is nothing to open; the problems say why. */
  pack: Readonly<{
    id: string;
    title: string;
    version: number;
    authors: readonly string[];
    license: string | null;
    lessons: readonly SummaryLesson[];
    minutes: number;
  }> | null;
  bytes: number;
  /** What cannot be read. */
  problems: readonly LessonProblem[];
}>;

/** What is said of a pack before it is opened, in a language as far as it has that. */
export function packSummary(
  { pack, problems }: ReadPack,
  files: readonly PackFile[],
  language: string,
): PackSummary {
  const bytes = files.reduce((sum, { text }) => sum + utf8(text).length, 0);
  if (!pack) return { pack: null, bytes, problems };
  const lessons = pack.lessons.map((written): SummaryLesson => {
    const { id, title, minutes, file } = inLanguage(written, language);
    return { id, title, minutes, file };
  });
  const { id, version, authors, license } = pack;
  const { title } = packWordsIn(pack, language);
  const minutes = lessons.reduce((sum, lesson) => sum + lesson.minutes, 0);
  return { pack: { id, title, version, authors, license, lessons, minutes }, bytes, problems };
}

/** What is wrong with one lesson of a pack, besides what cannot be read; empty where there is no such lesson. */
export function lessonProblems({ pack }: ReadPack, id: string): readonly LessonProblem[] {
  const lesson = pack?.lessons.find((one) => one.id === id);
  return pack && lesson ? checkLesson(pack, lesson) : [];
}
