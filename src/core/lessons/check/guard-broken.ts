import type { LessonProblem } from '../format/lesson-problem.ts';
import { beginOf, goalsOf, judgeIn, withReason, type LessonContext } from './lesson-context.ts';
import { error } from './problem.ts';

/** Guards that do not hold before their step: a learner would begin with something broken. */
export const guardBroken = (context: LessonContext): readonly LessonProblem[] =>
  goalsOf(context.lesson).flatMap(({ goal, index }) => {
    if (!goal.guard) return [];
    const begin = beginOf(context, index);
    const judgement = judgeIn(context, goal, { state: begin, begin });
    if (judgement.met) return [];
    const sentence = `Guard ${goal.id} does not hold when step ${index + 1} begins.`;
    return [error('lesson/guard-broken', goal.at, withReason(sentence, judgement))];
  });
