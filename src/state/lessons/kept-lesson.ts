import type { LessonRecord } from '../../core/lessons/learner/learner-record.ts';

/** What is kept of a lesson. */
export type KeptLesson = Readonly<{
  /** The version of the pack that it is about. */
  version: number;
  record: LessonRecord;
  /** An exam that was handed in. */
  handedIn: boolean;
}>;
