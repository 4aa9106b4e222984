import type { Shown } from '../checks/check.ts';

/** How a goal stands. `broken`: it was met in this step and is not any more. */
export type GoalState = 'open' | 'met' | 'broken';

/** A goal as the pane shows it. */
export type GoalView = Readonly<{
  id: string;
  /** The step that it belongs to. */
  step: string;
  say: string;
  state: GoalState;
  /** It holds from the beginning and must stay so. */
  guard: boolean;
  hidden: boolean;
  /** What the check asks for, and what is met instead, as sentences; both null where it is met. */
  expected: string | null;
  instead: string | null;
  /** What is there, where it is met. */
  found: string | null;
  /** What *Show* does; null where there is nothing to show. */
  show: Shown | null;
  /** What is lit up: the keys of objects, and the edges, that the goal is about. */
  lights: readonly string[];
}>;

/** How the goals of the open step stand: a part of each report while a lesson is open. */
export type StepView = Readonly<{
  /** Which lesson and step this is about: answers of a step that was left are recognised by it. */
  lesson: string;
  step: string;
  /** In the order of the lesson. */
  goals: readonly GoalView[];
  /** What must stay so: the guards of this step, and what was reached in earlier ones. */
  guards: readonly GoalView[];
  /** All goals are met and all guards hold. */
  done: boolean;
  /** `2 of 3 goals` */
  words: string;
}>;

/** An option of a prediction, once it is answered. */
export type OptionView = Readonly<{
  say: string;
  right: boolean;
  /** What the simulator says of it, as a sentence; null where the author says what is right. */
  because: string | null;
}>;

/** What the simulator answers to a prediction. */
export type PredictionView = Readonly<{
  id: string;
  options: readonly OptionView[];
  /** Index of the right one; null where none is right, or several are. */
  right: number | null;
  /** What the request meets, in a few words; null for a question without one. */
  met: string | null;
  /** Why it cannot be said; null where it can. */
  unknown: string | null;
  show: Shown | null;
}>;
