import { isStepGroup, type Step, type TraceStep } from '../../traffic/decide/step.ts';

/** A step of a trace, as plain data for the screen. */
export type StepView = Step &
  Readonly<{
    /** Of many that are reported as one: how many, and the name by which each of them is asked for. */
    group?: Readonly<{ id: string; count: number }>;
  }>;

export const stepView = (step: TraceStep): StepView => {
  if (!isStepGroup(step)) return step;
  const { id, count, stage, subject, verdict, reason, at } = step;
  return { stage, subject, verdict, reason, at, group: { id, count } };
};
