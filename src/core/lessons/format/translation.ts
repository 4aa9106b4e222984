import type { Written } from './lesson.ts';
import type { LessonPlace } from './place.ts';
import type { Prose } from './prose.ts';

/** The words of a lesson in another language (`lesson.de.md`). What it does not say stays as the original has it. */
export type Translation = Readonly<{
  /** As BCP 47 writes it: `de`. */
  language: string;
  file: string;
  /** `originalHash` of the text that was translated; null where it is not said. */
  original: Written | null;
  title: string | null;
  learns: string | null;
  corrects: string | null;
  introduction: Prose;
  /** By position: the first is that of the first step. */
  steps: readonly TranslatedStep[];
  /** By id. */
  goals: ReadonlyMap<string, TranslatedGoal>;
  predictions: ReadonlyMap<string, TranslatedPrediction>;
  /** Speaker notes (`lesson.notes.de.md`); empty where there are none. */
  notes: Prose;
  at: LessonPlace;
}>;

export type TranslatedStep = Readonly<{
  title: string;
  prose: Prose;
  after: Prose;
  /** Rungs by the goal that they are for; `step` for those of the step. */
  hints: ReadonlyMap<string, readonly string[]>;
  at: LessonPlace;
}>;

export type TranslatedGoal = Readonly<{ say: string | null; miss: string | null; at: LessonPlace }>;

export type TranslatedPrediction = Readonly<{
  ask: string | null;
  because: string | null;
  /** What each option says, in their order. */
  options: readonly string[];
  at: LessonPlace;
}>;
