import type { StateCreator } from 'zustand/vanilla';
import type { Tier } from '../../core/kinds/define-kind.ts';

/** What a presenter shows of a workspace. */
export type Presentation = Readonly<{
  /** The order in which the canvas is revealed; empty for the usual. */
  order: readonly Tier[];
  /** How many of its groups are revealed (`reveal-groups.ts`). */
  revealed: number;
  /** The spoilers that were uncovered; `all` for all that there will be. */
  uncovered: 'all' | ReadonlySet<string>;
  /** Hands counted for the options of predictions, by prediction. */
  hands: Readonly<Record<string, readonly number[]>>;
  /** The screen is blank. */
  blank: boolean;
  /** When it began, by the clock. */
  since: number;
}>;

export type PresenterSlice = {
  /** Null while nothing is presented. */
  readonly presentation: Presentation | null;
  /** Begins to present with a change of what is usual, changes what is presented, or ends it with null. */
  readonly present: (change: Partial<Presentation> | null) => void;
};

const beginning: Presentation = {
  order: [],
  revealed: 1,
  uncovered: new Set(),
  hands: {},
  blank: false,
  since: 0,
};

export const createPresenterSlice: StateCreator<PresenterSlice> = (set) => ({
  presentation: null,
  present: (change) =>
    set(({ presentation }) => ({
      presentation: change && { ...(presentation ?? beginning), ...change },
    })),
});
