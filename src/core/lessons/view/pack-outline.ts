import { inLanguage, packWordsIn } from '../format/in-language.ts';
import type { Pack } from '../format/pack.ts';
import type { LessonRecord } from '../learner/learner-record.ts';

/** What the list of lessons shows of one. */
export type LessonOutline = Readonly<{
  id: string;
  /** From 1, in the order of the pack. */
  number: number;
  title: string;
  minutes: number;
  learns: string;
}>;

/** What the list of lessons shows of a pack. */
export type PackOutline = Readonly<{
  id: string;
  title: string;
  version: number;
  chapters: readonly Readonly<{ title: string; lessons: readonly LessonOutline[] }>[];
}>;

/** How far a learner is with a lesson. */
export type LessonProgress = 'new' | 'begun' | 'done';

/** The lessons of a pack under the headings of its chapters, in a language as far as there is one. */
export function packOutline(pack: Pack, language: string): PackOutline {
  const words = packWordsIn(pack, language);
  const outlines = new Map(
    pack.lessons.map((written, index): [string, LessonOutline] => {
      const { id, title, minutes, learns } = inLanguage(written, language);
      return [id, { id, number: index + 1, title, minutes, learns }];
    }),
  );
  return {
    id: pack.id,
    title: words.title,
    version: pack.version,
    chapters: pack.chapters.map(({ lessons }, index) => ({
      title: words.chapters[index] ?? '',
      lessons: lessons.flatMap((lesson) => outlines.get(lesson) ?? []),
    })),
  };
}

export const progressOf = (record: LessonRecord | undefined): LessonProgress =>
  record ? (record.done === null ? 'begun' : 'done') : 'new';
