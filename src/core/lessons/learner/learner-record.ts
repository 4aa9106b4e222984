import type { Deed } from './learner-facts.ts';

/** The form in which records are kept and carried. */
export const RECORD_FORMAT = 1;

/**
 * What is kept of a learner: by pack, lesson and step, each by its id. Times are milliseconds since 1970, given by the
 * caller. It is plain data, and everything that changes it makes a new one.
 */
export type LearnerRecord = Readonly<{
  format: typeof RECORD_FORMAT;
  packs: Readonly<Record<string, PackRecord>>;
}>;

export type PackRecord = Readonly<{
  /** The version of the pack that was opened last. */
  version: number;
  lessons: Readonly<Record<string, LessonRecord>>;
}>;

export type LessonRecord = Readonly<{
  begun: number;
  /** When all goals of all steps had been met; null until then. */
  done: number | null;
  /** When an exam was handed in: what was hidden of its goals is shown since, and what is met later is practice. Null before. */
  handedIn: number | null;
  /** The step in which the learner is. */
  step: string;
  /** The texts as they were left, by file; null while they are where the workspace of the lesson is kept. */
  texts: Texts | null;
  steps: Readonly<Record<string, StepRecord>>;
}>;

/** When it was handed in, from what is kept; where only that is known, everything counts that was met. */
export const handedInAt = (kept: unknown): number | null =>
  kept === true ? Number.MAX_SAFE_INTEGER : typeof kept === 'number' && Number.isFinite(kept) ? kept : null;

export type Texts = Readonly<Record<string, string>>;

export type StepRecord = Readonly<{
  entered: number;
  /** The texts as the step began: what *Reset step* restores, and what checks compare with. */
  begin: Texts;
  /** When each goal was met first. */
  met: Readonly<Record<string, number>>;
  guesses: Readonly<Record<string, Guess>>;
  /** How many hints are open: by the goal they are for, `step` for those of the step. */
  hints: Readonly<Record<string, number>>;
  deeds: readonly Deed[];
  solution: 'hidden' | 'shown' | 'applied';
  /** The texts that *Back to mine* restores; null unless the solution was applied. */
  mine: Texts | null;
}>;

/** An answer to a prediction. */
export type Guess = Readonly<{
  /** Index of the option that stands now; null after *Ask me again*. */
  option: number | null;
  right: boolean;
  /** Whether the first answer was right, whatever came later. */
  rightAtFirst: boolean;
}>;
