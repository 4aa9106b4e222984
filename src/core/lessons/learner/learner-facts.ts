import type { ResourceKey } from '../../model/resource.ts';
import type { RequestDraft } from '../../views/traffic/draft-of.ts';

/** Parts of the window that a lesson may ask the learner to open. */
export const PANELS = [
  'canvas',
  'yaml',
  'problems',
  'trace',
  'status',
  'routing',
  'matrix',
  'compare',
] as const;
export type Panel = (typeof PANELS)[number];

/** Something that the learner did, for the check `did`. */
export type Deed =
  | Readonly<{ did: 'sent'; draft: RequestDraft }>
  | Readonly<{ did: 'selected'; key: ResourceKey }>
  | Readonly<{ did: 'opened'; panel: Panel }>;

/** What checks may ask of the learner. */
export type LearnerFacts = Readonly<{
  /** Predictions that were answered, with whether the first answer was right. */
  answered: Readonly<Record<string, 'right' | 'wrong'>>;
  /** Since the step began. */
  deeds: readonly Deed[];
}>;

export const noLearnerFacts: LearnerFacts = { answered: {}, deeds: [] };
