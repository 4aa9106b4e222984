import type { ApplyResult } from '../../cluster/cluster-types.ts';
import type { AppliedChange } from '../../core/cluster/applied-change.ts';
import { clusterTexts } from '../../texts/en/cluster.ts';

/** Whether an object was, or would be, written as it was sent; `stopped` where nothing was. */
export type OutcomeTone = 'done' | 'same' | 'asks' | 'stopped';

export const toneOf = ({ outcome }: ApplyResult): OutcomeTone => {
  switch (outcome) {
    case 'created':
    case 'changed':
      return 'done';
    case 'unchanged':
      return 'same';
    case 'conflict':
      return 'asks';
    default:
      return 'stopped';
  }
};

/** How many fields others manage. */
const conflicting = (result: Extract<ApplyResult, { outcome: 'conflict' }>): number =>
  result.conflicts.reduce((sum, { fields }) => sum + fields.length, 0);

/**
 * What became of an object, or by a dry run would become of it, in a few words.
 *
 * @param change what changes; null where it is not known
 */
export function outcomeWords(result: ApplyResult, isDryRun: boolean, change: AppliedChange | null): string {
  const count = change?.fields.length ?? 0;
  switch (result.outcome) {
    case 'created':
      return isDryRun ? clusterTexts.wouldCreate() : clusterTexts.wasCreated();
    case 'changed':
      if (!change) return isDryRun ? clusterTexts.changesSomething() : clusterTexts.changedSomething();
      return isDryRun ? clusterTexts.wouldChange({ count }) : clusterTexts.wasChanged({ count });
    case 'unchanged':
      return isDryRun ? clusterTexts.wouldStay() : clusterTexts.wasSame();
    case 'conflict':
      return clusterTexts.conflict({ count: conflicting(result) });
    case 'changed-meanwhile':
      return clusterTexts.changedMeanwhile();
    case 'refused':
      return clusterTexts.refused();
    case 'forbidden':
      return clusterTexts.forbidden();
    case 'gone':
      return clusterTexts.gone();
    case 'read-only':
      return clusterTexts.isReadOnly();
    case 'unreachable':
      return isDryRun ? clusterTexts.notAnswered() : clusterTexts.unreachable();
  }
}
