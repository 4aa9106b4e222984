import type { LearnerFacts } from '../../core/lessons/learner/learner-facts.ts';
import type { Texts } from '../../core/lessons/learner/learner-record.ts';
import type { PredictionView, StepView } from '../../core/lessons/view/lesson-view.ts';

/** What the goals of the open step are judged by, beside the files as they are now. */
export type StepSetting = Readonly<{ step: string; begin: Texts; facts: LearnerFacts }>;

/** Judges the open lesson; the analyzer does. */
export type LessonEngine = Readonly<{
  /** Another step is open, or its learner has done something: reports from now on are about that. */
  judge: (setting: StepSetting) => void;
  /** What the simulator says to a prediction of the open step. */
  predict: (prediction: string) => Promise<PredictionView | null>;
  /** How the goals stand, with each report that says something else. */
  onView: (listener: (view: StepView) => void) => () => void;
}>;
