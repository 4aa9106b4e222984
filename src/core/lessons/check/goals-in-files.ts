import { noLearnerFacts } from '../learner/learner-facts.ts';
import { asksOfLearner } from '../checks/asks-of-learner.ts';
import type { Goal, Lesson, Step } from '../format/lesson.ts';
import type { Pack } from '../format/pack.ts';
import type { StateFiles } from '../states/lesson-states.ts';
import { readStates } from '../states/read-states.ts';
import { beginOf, judgeIn, lessonContext } from './lesson-context.ts';

/** How a goal stands in some files. */
export type GoalInFiles = Readonly<{
  goal: Goal;
  /** Null where files do not show it: it asks what the learner did in the app. */
  met: boolean | null;
  /** What is found where it is met; what is expected and met instead where it is not. */
  words: readonly string[];
}>;

export type StepInFiles = Readonly<{ step: Step; goals: readonly GoalInFiles[] }>;

/** Which goals of a lesson hold in the files of someone who works in an editor of his own. */
export function goalsInFiles(pack: Pack, lesson: Lesson, files: StateFiles): readonly StepInFiles[] {
  const context = lessonContext(pack, lesson, readStates(pack, lesson).states);
  return lesson.steps.map((step, index) => ({
    step,
    goals: step.goals.map((goal): GoalInFiles => {
      if (asksOfLearner(goal.check))
        return { goal, met: null, words: ['Only the app knows what was sent, opened and answered.'] };
      const judgement = judgeIn(context, goal, {
        state: files,
        begin: beginOf(context, index),
        learner: noLearnerFacts,
      });
      return judgement.met
        ? { goal, met: true, words: [judgement.found] }
        : {
            goal,
            met: false,
            words: [`Expected: ${judgement.expected}`, `Instead: ${goal.miss ?? judgement.instead}`],
          };
    }),
  }));
}
