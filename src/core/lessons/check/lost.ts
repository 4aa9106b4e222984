import type { LessonProblem } from '../format/lesson-problem.ts';
import { beginOf, goalsOf, judgeIn, withReason, type LessonContext } from './lesson-context.ts';
import { error } from './problem.ts';

/** Goals of earlier steps that the solution of a later one breaks: a learner who follows it loses them. */
export const lost = (context: LessonContext): readonly LessonProblem[] =>
  goalsOf(context.lesson).flatMap(({ goal, index }) => {
    if (!goal.kept) return [];
    const begin = beginOf(context, index);
    const { solutions } = context.states;
    for (let later = index + 1; later < solutions.length; later++) {
      const [before, state] = [solutions[later - 1], solutions[later]];
      if (!state || state === before) continue;
      const judgement = judgeIn(context, goal.check, { state, begin });
      if (judgement.met) continue;
      // What its own step does not reach is reported there.
      const own = judgeIn(context, goal.check, { state: solutions[index] ?? begin, begin });
      if (!own.met) return [];
      const sentence = `The solution of step ${later + 1} breaks ${goal.id} of step ${index + 1}. If it need not last, write kept: false.`;
      return [error('lesson/lost', goal.at, withReason(sentence, judgement))];
    }
    return [];
  });
