import { noLearnerFacts } from '../learner/learner-facts.ts';
import type { LessonProblem } from '../format/lesson-problem.ts';
import { beginOf, goalsOf, judgeIn, type LessonContext } from './lesson-context.ts';
import { error } from './problem.ts';

/** Goals that hold before their step: there is nothing to do for them. */
export const alreadyMet = (context: LessonContext): readonly LessonProblem[] =>
  goalsOf(context.lesson).flatMap(({ goal, index }) => {
    if (goal.guard) return [];
    const begin = beginOf(context, index);
    const judgement = judgeIn(context, goal, { state: begin, begin, learner: noLearnerFacts });
    if (!judgement.met) return [];
    const when = index === 0 ? 'at the start' : `when step ${index + 1} begins`;
    return [
      error(
        'lesson/already-met',
        goal.at,
        `Nothing to do for ${goal.id}: it is met ${when}. ${judgement.found} What must stay so is a guard (guard: true).`,
      ),
    ];
  });
