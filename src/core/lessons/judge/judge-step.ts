import type { Setting } from '../checks/check.ts';
import type { Goal, Lesson, Step } from '../format/lesson.ts';
import { goalView } from '../view/goal-view.ts';
import type { GoalView, StepView } from '../view/lesson-view.ts';
import { isJudgedLater, judgeGoal } from './judge-goal.ts';

/**
 * How the goals of a step stand, and what must stay so: its guards, and what was reached in the steps before it. A step
 * that the lesson does not have has no goals, and is not done.
 *
 * @param met ids of goals of the step that were met before
 */
export function judgeStep(
  lesson: Lesson,
  step: string,
  setting: Setting,
  met: ReadonlySet<string>,
): StepView {
  const index = lesson.steps.findIndex(({ id }) => id === step);
  const own = lesson.steps[index];
  const view = (goal: Goal, of: Step, mustHold: boolean): GoalView =>
    goalView(goal, of, judgeGoal(goal, setting), { setting, mustHold, wasMet: met.has(goal.id) });
  const goals = (own?.goals ?? [])
    .filter(({ guard }) => !guard)
    .map((goal) => view(goal, own as Step, false));
  const earlier = lesson.steps
    .slice(0, Math.max(0, index))
    .flatMap((one) => one.goals.filter(isJudgedLater).map((goal) => view(goal, one, true)));
  const guards = (own?.goals ?? []).filter(({ guard }) => guard).map((goal) => view(goal, own as Step, true));
  const reached = goals.filter(({ state }) => state === 'met').length;
  const hold = [...guards, ...earlier].every(({ state }) => state === 'met');
  return {
    lesson: lesson.id,
    step,
    goals,
    guards: [...guards, ...earlier],
    done: own !== undefined && reached === goals.length && hold,
    words: `${reached} of ${goals.length} ${goals.length === 1 ? 'goal' : 'goals'}`,
  };
}
