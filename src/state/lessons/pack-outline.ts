import type { Pack } from '../../core/lessons/format/pack.ts';
import type { LessonRecord } from '../../core/lessons/learner/learner-record.ts';

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

/** The lessons of a pack under the headings of its chapters. */
export function outlineOf({ id, title, version, chapters, lessons }: Pack): PackOutline {
  const outlines = lessons.map(
    (lesson, index): LessonOutline => ({
      id: lesson.id,
      number: index + 1,
      title: lesson.title,
      minutes: lesson.minutes,
      learns: lesson.learns,
    }),
  );
  const byId = new Map(outlines.map((outline) => [outline.id, outline]));
  return {
    id,
    title,
    version,
    chapters: chapters.map((chapter) => ({
      title: chapter.title,
      lessons: chapter.lessons.flatMap((lesson) => byId.get(lesson) ?? []),
    })),
  };
}

export const progressOf = (record: LessonRecord | undefined): LessonProgress =>
  record ? (record.done === null ? 'begun' : 'done') : 'new';
