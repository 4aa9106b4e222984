import type { LessonRecord } from '../learner/learner-record.ts';

/** How far a learner is with a lesson. It stands apart from what reads lessons, which only the worker loads. */
export type LessonProgress = 'new' | 'begun' | 'done';

export const progressOf = (record: LessonRecord | undefined): LessonProgress =>
  record ? (record.done === null ? 'begun' : 'done') : 'new';
