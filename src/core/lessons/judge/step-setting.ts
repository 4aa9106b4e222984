import type { Lesson } from '../format/lesson.ts';
import type { LearnerFacts } from '../learner/learner-facts.ts';
import type { Texts } from '../learner/learner-record.ts';

/** A lesson that is open, with its states: plain data that the page hands to the analyzer once. */
export type OpenedLesson = Readonly<{
  lesson: Lesson;
  start: Texts;
  /** The state after each step. */
  solutions: readonly Texts[];
}>;

/** What the goals of the open step are judged by, beside the files as they are now. */
export type StepSetting = Readonly<{
  step: string;
  /** The files as the step began. */
  begin: Texts;
  facts: LearnerFacts;
  /** Goals of the step that were met before, by id: one that is not met now is broken. */
  met: readonly string[];
}>;
