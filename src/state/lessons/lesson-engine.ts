import type { StepSetting } from '../../core/lessons/judge/step-setting.ts';
import type { PredictionView, StepView } from '../../core/lessons/view/lesson-view.ts';

/** Evaluates the goals of the open lesson; the analyzer does. */
export type LessonEngine = Readonly<{
  /** Another step is open, or its learner has done something: what is said from now on is about that. */
  evaluate: (setting: StepSetting) => void;
  /** What the simulator says to a prediction of the open step. */
  predict: (prediction: string) => Promise<PredictionView | null>;
  /** How the goals stand, each time that is known anew. */
  onView: (listener: (view: StepView) => void) => () => void;
}>;
