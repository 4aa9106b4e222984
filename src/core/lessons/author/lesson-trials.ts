import { noLearnerFacts } from '../learner/learner-facts.ts';
import type { Setting } from '../checks/check.ts';
import { beginOf, settingIn, type LessonContext } from '../check/lesson-context.ts';
import { answerPrediction } from '../judge/answer-prediction.ts';
import { isJudgedLater } from '../judge/judge-goal.ts';
import { judgeStep } from '../judge/judge-step.ts';
import type { StateFiles } from '../states/lesson-states.ts';
import type { GoalView, PredictionView, StepView } from '../view/lesson-view.ts';

/** In which files the goals of a step are judged. */
export type TrialKind = 'start' | 'solution' | 'attempt' | 'alternative';

/** The goals of a step in the files of one state. */
export type Trial = Readonly<{
  /** `start`, `solution`, `attempt other-port` */
  id: string;
  kind: TrialKind;
  /** The folder of an attempt or an alternative. */
  name: string | null;
  view: StepView;
  /** Goals that are not as the author wants them in this state, by id. */
  wrong: readonly string[];
}>;

/** A step as its author looks at it. */
export type StepTrials = Readonly<{
  step: string;
  trials: readonly Trial[];
  /** What the simulator says to its predictions, each on the state that it is asked on. */
  answers: readonly PredictionView[];
}>;

type Tried = Readonly<{
  kind: TrialKind;
  name: string | null;
  state: StateFiles;
  begin: StateFiles;
  /** Whether a goal has to be met; null where either is right. */
  wants: (goal: GoalView) => boolean | null;
}>;

/** How the goals of each step stand at its start, in its solution, and in what was tried, with the words that appear. */
export const lessonTrials = (context: LessonContext): readonly StepTrials[] =>
  context.lesson.steps.map((step, index) => ({
    step: step.id,
    trials: triedIn(context, index).map((tried) => trialOf(context, step.id, tried)),
    answers: step.predictions.map((prediction) => {
      const begin = beginOf(context, index);
      const state = prediction.on === 'before' ? begin : (context.states.solutions[index] ?? begin);
      return answerPrediction(prediction, settingIn(context, { state, begin }));
    }),
  }));

function triedIn(context: LessonContext, index: number): readonly Tried[] {
  const { states, lesson } = context;
  const begin = beginOf(context, index);
  const last = lesson.steps.length - 1;
  const ofStep = new Set(
    lesson.steps.flatMap(({ goals }) => goals.filter((goal) => !isJudgedLater(goal)).map(({ id }) => id)),
  );
  return [
    {
      kind: 'start',
      name: null,
      state: begin,
      begin,
      wants: ({ guard, step }) => guard || step !== lesson.steps[index]?.id,
    },
    { kind: 'solution', name: null, state: states.solutions[index] ?? begin, begin, wants: () => true },
    ...states.attempts.flatMap(({ name, files, step, unmet }): readonly Tried[] => {
      if (step !== null && step !== index) return [];
      const open = unmet && new Set(unmet.map(({ text }) => text));
      return [
        { kind: 'attempt', name, state: files, begin, wants: ({ id }) => (open?.has(id) ? false : null) },
      ];
    }),
    ...states.alternatives.map(({ name, solutions, whole }): Tried => ({
      kind: 'alternative',
      name,
      state: (whole ? solutions.at(-1) : solutions[index]) ?? begin,
      begin: whole || index === 0 ? begin : (solutions[index - 1] ?? begin),
      // Of an alternative that only has its end, what is asked of an earlier step alone says nothing.
      wants: ({ id }) => (whole && index < last && ofStep.has(id) ? null : true),
    })),
  ];
}

function trialOf(context: LessonContext, step: string, tried: Tried): Trial {
  const { kind, name, state, begin, wants } = tried;
  const setting: Setting = settingIn(context, {
    state,
    begin,
    ...(kind === 'start' && { learner: noLearnerFacts }),
  });
  const view = judgeStep(context.lesson, step, setting, new Set());
  const all = [...view.goals, ...view.guards];
  const wrong = all.filter((goal) => {
    const wanted = wants(goal);
    return wanted !== null && wanted !== (goal.state === 'met');
  });
  return { id: name === null ? kind : `${kind} ${name}`, kind, name, view, wrong: wrong.map(({ id }) => id) };
}
