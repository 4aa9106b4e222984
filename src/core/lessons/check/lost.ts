import type { LessonProblem } from '../format/lesson-problem.ts';
import { isJudgedLater } from '../judge/judge-goal.ts';
import { beginOf, goalsOf, judgeIn, withReason, type LessonContext } from './lesson-context.ts';
import { error } from './problem.ts';

/** Goals of earlier steps that the solution of a later one breaks: a learner who follows it loses them. */
export const lost = (context: LessonContext): readonly LessonProblem[] =>
  goalsOf(context.lesson).flatMap(({ goal, index }) => {
    if (!isJudgedLater(goal)) return [];
    const { solutions } = context.states;
    // What its own step does not reach is reported there.
    const own = { state: solutions[index] ?? context.states.start, begin: beginOf(context, index) };
    for (let later = index + 1; later < solutions.length; later++) {
      const [begin, state] = [beginOf(context, later), solutions[later]];
      if (!state || state === begin) continue;
      const judgement = judgeIn(context, goal, { state, begin });
      if (judgement.met) continue;
      if (!judgeIn(context, goal, own).met) return [];
      const sentence = `The solution of step ${later + 1} breaks ${goal.id} of step ${index + 1}. If it need not last, write kept: false.`;
      return [error('lesson/lost', goal.at, withReason(sentence, judgement))];
    }
    return [];
  });
