import { thousands } from '../../text/words.ts';
import type { Note, Stage, StepGroup, Step, StepLocation, Verdict } from './step.ts';

/** Up to so many candidates that were never near to having a request are reported one by one. */
export const FEW = 20;

/** Up to so many for the host of a request are: one of them is what a user looks for. */
export const FOR_THE_HOST = 100;

/** What is reported of candidates as one. */
type Alike<T> = Readonly<{
  id: string;
  count: number;
  /** What is true of all of them, as a sentence. */
  reason: string;
  verdict?: Verdict;
  /** More than so many are reported as one. */
  oneByOne?: number;
  members: () => readonly T[];
}>;

/** Reports candidates by name, as far as there are few of a sort. */
export function reportAlike<T>(
  note: NonNullable<Note>,
  of: Readonly<{
    stage: Stage;
    noun: string;
    plural: string;
    at: StepLocation | null;
    step: (candidate: T) => Step;
  }>,
  { id, count, reason, verdict = 'rejected', oneByOne = FEW, members }: Alike<T>,
): void {
  const { stage, noun, plural, at, step } = of;
  if (count === 0) return;
  const group: StepGroup = {
    id,
    stage,
    subject: `${thousands(count)} ${count === 1 ? noun : plural}`,
    verdict,
    reason,
    at,
    count,
    members: () => members().map(step),
  };
  note.many(group, oneByOne);
}
