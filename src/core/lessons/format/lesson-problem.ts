import type { LessonPlace } from './place.ts';

/** What can be wrong with a pack; docs/command-line.md says what each means. */
export const LESSON_CODES = [
  'lesson/format',
  'lesson/ids',
  'lesson/already-met',
  'lesson/not-met',
  'lesson/guard-broken',
  'lesson/lost',
  'lesson/fault',
  'lesson/locked',
  'lesson/attempt',
  'lesson/alternative',
  'lesson/prediction',
  'lesson/hint',
  'lesson/reference',
  'lesson/did',
  'lesson/words',
  'lesson/text-check',
  'lesson/translation',
] as const;

export type LessonCode = (typeof LESSON_CODES)[number];

/** A problem in the files of a pack. */
export type LessonProblem = Readonly<{
  code: LessonCode;
  severity: 'error' | 'warning';
  /** What is wrong and what to do about it, in whole sentences. */
  message: string;
  at: LessonPlace;
}>;
