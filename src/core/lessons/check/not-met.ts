import type { LessonProblem } from '../format/lesson-problem.ts';
import { beginOf, goalsOf, judgeIn, withReason, type LessonContext } from './lesson-context.ts';
import { error } from './problem.ts';

/** Goals and guards that the solution of their step does not meet. */
export const notMet = (context: LessonContext): readonly LessonProblem[] =>
  goalsOf(context.lesson).flatMap(({ goal, index }) => {
    const state = context.states.solutions[index] ?? context.states.start;
    const judgement = judgeIn(context, goal, { state, begin: beginOf(context, index) });
    if (judgement.met) return [];
    const sentence = `The solution of step ${index + 1} does not meet ${goal.id}.`;
    return [error('lesson/not-met', goal.at, withReason(sentence, judgement))];
  });
