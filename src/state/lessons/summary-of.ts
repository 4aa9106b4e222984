import type { Lesson, Step } from '../../core/lessons/format/lesson.ts';
import type { LessonRecord } from '../../core/lessons/learner/learner-record.ts';

/** What was done in a lesson, in numbers. */
export type LessonSummary = Readonly<{
  goals: number;
  met: number;
  predictions: number;
  answered: number;
  right: number;
  hints: number;
  solutions: number;
}>;

const total = (numbers: readonly number[]): number => numbers.reduce((sum, number) => sum + number, 0);

/** Goals of the step without those that hold from the beginning. */
const goalsOf = (step: Step) => step.goals.filter(({ guard }) => !guard);

/** Whether all goals of a step have been met, and all of its questions answered where it has nothing else. */
export function isStepMet(step: Step, record: LessonRecord): boolean {
  const kept = record.steps[step.id];
  if (!kept) return false;
  const goals = goalsOf(step);
  if (goals.length > 0) return goals.every(({ id }) => Object.hasOwn(kept.met, id));
  return step.predictions.every(({ id }) => Object.hasOwn(kept.guesses, id));
}

/** What was reached, foretold and helped with, over all steps. */
export function summaryOf(lesson: Lesson, record: LessonRecord): LessonSummary {
  const steps = lesson.steps.map((step) => ({ step, kept: record.steps[step.id] }));
  return {
    goals: total(lesson.steps.map((step) => goalsOf(step).length)),
    met: total(
      steps.map(
        ({ step, kept }) => goalsOf(step).filter(({ id }) => kept && Object.hasOwn(kept.met, id)).length,
      ),
    ),
    predictions: total(lesson.steps.map((step) => step.predictions.length)),
    answered: total(
      steps.map(({ step, kept }) => step.predictions.filter(({ id }) => kept?.guesses[id]).length),
    ),
    right: total(
      steps.map(
        ({ step, kept }) => step.predictions.filter(({ id }) => kept?.guesses[id]?.rightAtFirst).length,
      ),
    ),
    hints: total(steps.map(({ kept }) => total(Object.values(kept?.hints ?? {})))),
    solutions: steps.filter(({ kept }) => kept && kept.solution !== 'hidden').length,
  };
}
