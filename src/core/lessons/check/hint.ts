import { nearNames } from '../../text/near-names.ts';
import { checksWithin } from '../checks/checks-within.ts';
import type { Goal, Lesson, Step } from '../format/lesson.ts';
import type { LessonProblem } from '../format/lesson-problem.ts';
import type { LessonContext } from './lesson-context.ts';
import { error, warning } from './problem.ts';

/** Hints that no one sees, and goals without any. */
export const hints = ({ lesson }: LessonContext): readonly LessonProblem[] =>
  lesson.steps.flatMap((step) => [...unseen(step, lesson), ...withoutHints(step, lesson)]);

function unseen({ hints: ladders, goals }: Step, { mode }: Lesson): readonly LessonProblem[] {
  const seen = new Set<string | null>();
  return ladders.flatMap(({ goal: id, at }) => {
    const wrong = (message: string): readonly LessonProblem[] => [error('lesson/hint', at, message)];
    if (seen.has(id)) return wrong(`There are two hints for ${id ?? 'step'}: one ladder has all rungs.`);
    seen.add(id);
    if (mode === 'exam') return wrong('This hint is never shown: an exam has none.');
    if (id === null) return [];
    const goal = goals.find((one) => one.id === id);
    if (!goal) {
      const [near] = nearNames(
        id,
        goals.map((one) => one.id),
        1,
      );
      const hint = near === undefined ? '' : ` Did you mean ${near}?`;
      return wrong(`This step has no goal ${id} for this hint.${hint}`);
    }
    if (goal.guard)
      return wrong(`This hint is never shown: ${id} is a guard, which holds from the beginning.`);
    return goal.hidden ? wrong(`This hint is never shown: ${id} is hidden.`) : [];
  });
}

function withoutHints({ hints: ladders, goals }: Step, { mode }: Lesson): readonly LessonProblem[] {
  if (mode !== 'guided' || ladders.some(({ goal }) => goal === null)) return [];
  return goals.flatMap((goal) =>
    goal.guard || goal.hidden || saysItself(goal) || ladders.some((ladder) => ladder.goal === goal.id)
      ? []
      : [warning('lesson/hint', goal.at, `Goal ${goal.id} has no hint: whoever is stuck stays so.`)],
  );
}

/** To send a request or to answer a question needs no hint: the goal says what to do. */
const saysItself = ({ check }: Goal): boolean =>
  checksWithin(check).every(({ key }) => key === 'did' || key === 'answered');
