import type { ResourceKey } from '../../model/resource.ts';
import type { Note, Step, StepLocation } from '../../traffic/decide/step.ts';
import { FOR_THE_HOST, reportAlike } from '../../traffic/decide/report-alike.ts';

/** A path that does not have a request. */
export type LostPath = Readonly<{ subject: string; reason: string; at: StepLocation | null }>;

const stepOf = ({ subject, reason, at }: LostPath): Step => ({
  stage: 'location',
  subject,
  verdict: 'rejected',
  reason,
  at,
});

/**
 * Notes the paths of a host that do not have a request: one by one, or as one where they are many; where a note is about some
 * Ingresses, those of these alone.
 *
 * @param lost gives those of the Ingresses that count
 */
export function noteLostPaths(
  note: NonNullable<Note>,
  {
    id,
    count,
    reason,
    at,
    lost,
  }: Readonly<{
    id: string;
    count: number;
    /** What is true of all. */
    reason: string;
    at: StepLocation | null;
    lost: (about?: ReadonlySet<ResourceKey>) => Iterable<LostPath>;
  }>,
): void {
  if (note.about) {
    for (const path of lost(note.about)) note.one(stepOf(path));
    return;
  }
  reportAlike(
    note,
    { stage: 'location', noun: 'path', plural: 'paths', at, step: stepOf },
    {
      id,
      count,
      reason,
      oneByOne: FOR_THE_HOST,
      members: () => [...lost(undefined)],
    },
  );
}
