import { isJudgedLater } from '../judge/judge-goal.ts';
import type { LessonProblem } from '../format/lesson-problem.ts';
import type { LessonVariant } from '../states/lesson-states.ts';
import {
  beginOf,
  goalsOf,
  judgeIn,
  withReason,
  type LessonContext,
  type PlacedGoal,
} from './lesson-context.ts';
import { error } from './problem.ts';

/** Right ways that the goals do not let pass. */
export const alternatives = (context: LessonContext): readonly LessonProblem[] =>
  context.states.alternatives.flatMap((variant) =>
    goalsOf(context.lesson).flatMap((placed) => unmetBy(context, variant, placed)),
  );

function unmetBy(
  context: LessonContext,
  { name, solutions, whole, at }: LessonVariant,
  { goal, index }: PlacedGoal,
): readonly LessonProblem[] {
  const last = solutions.length - 1;
  // What is asked of its own step alone says nothing of the end.
  if (whole && index < last && !isJudgedLater(goal)) return [];
  const state = solutions[whole ? last : index] ?? context.states.start;
  const begin =
    whole || index === 0 ? beginOf(context, index) : (solutions[index - 1] ?? context.states.start);
  const judgement = judgeIn(context, goal, { state, begin });
  if (judgement.met) return [];
  return [
    error(
      'lesson/alternative',
      at,
      withReason(`The alternative ${name} does not meet ${goal.id}.`, judgement),
    ),
  ];
}
