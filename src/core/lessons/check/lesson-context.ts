import type { Analysis } from '../../analysis.ts';
import type { Judgement, Setting } from '../checks/check.ts';
import type { Goal, Lesson, Step } from '../format/lesson.ts';
import type { Pack } from '../format/pack.ts';
import { judgeGoal } from '../judge/judge-goal.ts';
import { analyzeState } from '../states/analyze-state.ts';
import { stateBefore, type LessonStates, type StateFiles } from '../states/lesson-states.ts';

/** A lesson with its states, which are analysed once each. */
export type LessonContext = Readonly<{
  pack: Pack;
  lesson: Lesson;
  states: LessonStates;
  analysisOf: (state: StateFiles) => Analysis;
}>;

export function lessonContext(pack: Pack, lesson: Lesson, states: LessonStates): LessonContext {
  const known = new Map<StateFiles, Analysis>();
  return {
    pack,
    lesson,
    states,
    analysisOf(state) {
      const analysis = known.get(state) ?? analyzeState(state, lesson.options);
      known.set(state, analysis);
      return analysis;
    },
  };
}

/** A goal with the step that it belongs to. */
export type PlacedGoal = Readonly<{ goal: Goal; step: Step; index: number }>;

export const goalsOf = ({ steps }: Lesson): readonly PlacedGoal[] =>
  steps.flatMap((step, index) => step.goals.map((goal) => ({ goal, step, index })));

/** In which state something is judged, with what came before it. */
type Judged = Readonly<{ state: StateFiles; begin: StateFiles; learner?: Setting['learner'] }>;

/** How a goal stands in a state. The learner is taken to have done and answered all that is asked, unless said otherwise. */
export const judgeIn = (context: LessonContext, goal: Goal, judged: Judged): Judgement =>
  judgeGoal(goal, settingIn(context, judged));

/** What the checks of goals and predictions are judged by. */
export const settingIn = (
  { states, analysisOf }: LessonContext,
  { state, begin, learner = 'exemplary' }: Judged,
): Setting => ({
  now: analysisOf(state),
  begin: analysisOf(begin),
  start: analysisOf(states.start),
  learner,
});

/** The state that the step of a goal begins with. */
export const beginOf = ({ states }: LessonContext, index: number): StateFiles => stateBefore(states, index);

/** All states of the lesson: the start, and that after each step. */
export const mainStates = ({ states }: LessonContext): readonly StateFiles[] => [
  ...new Set([states.start, ...states.solutions]),
];

/** What is expected and what is met instead, behind a sentence. */
export const withReason = (sentence: string, judgement: Judgement): string =>
  judgement.met
    ? `${sentence} ${judgement.found}`
    : `${sentence} Expected: ${judgement.expected} Instead: ${judgement.instead}`;
