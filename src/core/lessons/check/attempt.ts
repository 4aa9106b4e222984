import { nearNames } from '../../text/near-names.ts';
import { listed } from '../../text/words.ts';
import type { LessonProblem } from '../format/lesson-problem.ts';
import type { LessonAttempt } from '../states/lesson-states.ts';
import { isJudgedLater } from '../judge/judge-goal.ts';
import { beginOf, goalsOf, judgeIn, type LessonContext, type PlacedGoal } from './lesson-context.ts';
import { error } from './problem.ts';

/** Wrong ways that the goals let pass. */
export const attempts = (context: LessonContext): readonly LessonProblem[] =>
  context.states.attempts.flatMap((attempt) => checkAttempt(context, attempt));

function checkAttempt(context: LessonContext, attempt: LessonAttempt): readonly LessonProblem[] {
  const { name, files, step, unmet, at } = attempt;
  const goals = goalsOf(context.lesson).filter(({ goal, index }) =>
    step === null ? true : index === step || (isJudgedLater(goal) && index < step),
  );
  const isMet = ({ goal, index }: PlacedGoal): boolean =>
    judgeIn(context, goal, { state: files, begin: beginOf(context, index) }).met;
  const met = new Set(goals.filter(isMet).map(({ goal }) => goal.id));
  if (goals.length > 0 && met.size === goals.length)
    return [error('lesson/attempt', at, `The checks let ${name} pass: it meets all goals.`)];
  const ids = goals.map(({ goal }) => goal.id);
  return (unmet ?? []).flatMap(({ text: id, at: place }) => {
    if (!ids.includes(id)) {
      const [near] = nearNames(id, ids, 1);
      const hint = near === undefined ? ` There are ${listed(ids)}.` : ` Did you mean ${near}?`;
      return [error('lesson/attempt', place, `No goal that ${name} is judged by is called ${id}.${hint}`)];
    }
    return met.has(id)
      ? [error('lesson/attempt', place, `The attempt ${name} meets ${id}, which it is said to leave unmet.`)]
      : [];
  });
}
