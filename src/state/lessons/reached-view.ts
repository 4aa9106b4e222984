import type { LessonRecord } from '../../core/lessons/learner/learner-record.ts';
import type { StepView } from '../../core/lessons/view/lesson-view.ts';

/**
 * How a step stands for a learner who may have left out steps before it: what was never reached there cannot stay so, and does
 * not keep this step from being done.
 */
export function reachedView(view: StepView, record: LessonRecord): StepView {
  const guards = view.guards.filter(
    ({ id, step, guard }) => guard || step === view.step || Object.hasOwn(record.steps[step]?.met ?? {}, id),
  );
  if (guards.length === view.guards.length) return view;
  const done = [...view.goals, ...guards].every(({ state }) => state === 'met');
  return { ...view, guards, done };
}
