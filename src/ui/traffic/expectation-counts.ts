import type { ExpectationView } from '../../core/views/traffic/expectation-views.ts';
import { shellTexts } from '../../texts/en/shell.ts';

/** The results of the saved requests together. */
export type ExpectationCounts = Readonly<{ held: number; failed: number; all: number }>;

/** Counts the requests with an expectation, and those that cannot be parsed. */
export function countExpectations(views: Iterable<ExpectationView>): ExpectationCounts {
  let held = 0;
  let failed = 0;
  for (const { verdict } of views) {
    if (verdict === 'pass') held += 1;
    else if (verdict === 'fail') failed += 1;
  }
  return { held, failed, all: held + failed };
}

/** `3 of 4 expectations hold`. */
export const describeExpectations = ({ held, all }: ExpectationCounts): string =>
  shellTexts.expectationsHold({ held, all });
