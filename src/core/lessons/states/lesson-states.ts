import type { LessonProblem } from '../format/lesson-problem.ts';
import type { LessonPlace } from '../format/place.ts';

/** The manifests of a state by file name, without folders: `route.yaml`. */
export type StateFiles = ReadonlyMap<string, string>;

/** The states that a lesson's files make. */
export type LessonStates = Readonly<{
  start: StateFiles;
  /** After each step, in their order: as long as the steps of the lesson. */
  solutions: readonly StateFiles[];
  alternatives: readonly LessonVariant[];
  attempts: readonly LessonAttempt[];
}>;

/** Another way through the lesson, by its folder. */
export type LessonVariant = Readonly<{
  name: string;
  /** After each step. */
  solutions: readonly StateFiles[];
  /** Only its end is given: files without a folder for each step. */
  whole: boolean;
  /** The first of its files. */
  at: LessonPlace;
}>;

/** A plausible and wrong way. */
export type LessonAttempt = Readonly<{
  name: string;
  files: StateFiles;
  /** The index of the step in which it is tried; null for the whole lesson. */
  step: number | null;
  /** Ids of goals that stay unmet; null where `expect.yaml` does not say: then one of all does. */
  unmet: readonly Readonly<{ text: string; at: LessonPlace }>[] | null;
  at: LessonPlace;
}>;

export type ReadStates = Readonly<{ states: LessonStates; problems: readonly LessonProblem[] }>;

/** The state before a step: the start, or the solution of the step before. */
export const stateBefore = ({ start, solutions }: LessonStates, step: number): StateFiles =>
  (step === 0 ? start : solutions[step - 1]) ?? start;

/** The last state; the start of a lesson without steps. */
export const endOf = ({ start, solutions }: LessonStates): StateFiles => solutions.at(-1) ?? start;
