import type { Analysis } from '../../analysis.ts';
import { compareTraffic } from '../../compare/compare.ts';
import { causeOf } from '../../compare/requests/cause-of.ts';
import type {
  RequestComparison,
  RequestDifference,
  UnknownRequests,
} from '../../compare/requests/compare-requests.ts';
import { endText, takerText } from '../../compare/requests/outcome-words.ts';
import type { Refusal } from '../../commands/command-plan.ts';
import { memo } from '../../incremental/memo.ts';
import type { ResourceKey } from '../../model/resource.ts';
import type { RequestOutcome } from '../../traffic/decide/outcome.ts';
import { groupBy } from '../../incremental/group-by.ts';
import { migrated } from './migrated.ts';
import type { MigrationRequest } from './migration-request.ts';
import { requestWords } from './request-words.ts';
import { todays } from './todays.ts';

/** How a request ends on one side, in words. */
export type EndWords = Readonly<{
  end: string;
  /** What has it: an Ingress or a route; null for nothing. */
  taker: string | null;
  key: ResourceKey | null;
}>;

/** Classes of requests that end otherwise for one reason, with a request of the first. */
export type DifferenceRow = Readonly<{
  id: string;
  request: string;
  before: EndWords;
  after: EndWords;
  cause: string;
  /** How many classes of requests it is the reason for. */
  classes: number;
}>;

/** How requests end at the Gateways, held against the Ingress controllers. */
export type MigrationComparison = Readonly<{
  equal: number;
  /** How many classes end otherwise. */
  different: number;
  rows: readonly DifferenceRow[];
  /** Classes that end otherwise whose reasons are not shown. */
  more: number;
  unknown: readonly UnknownRequests[];
  unasked: readonly string[];
}>;

/** Of so many classes the reason is found. */
const MOST_CAUSES = 400;

const compared = memo((_: Analysis): WeakMap<Analysis, RequestComparison> => new WeakMap());

/** Both sides are asked once. */
function comparisonOf(before: Analysis, after: Analysis): RequestComparison {
  const answers = compared(before);
  const known = answers.get(after);
  if (known) return known;
  const made = compareTraffic(before, after);
  answers.set(after, made);
  return made;
}

/** Which requests end otherwise once Gateways serve what Ingresses do (docs/model/comparison.md). */
export function compareMigration(
  analysis: Analysis,
  request: MigrationRequest,
): Readonly<{ ok: true; comparison: MigrationComparison }> | Refusal {
  const result = migrated(analysis, request);
  if (!result.ok) return result;
  const { equal, different, unknown, unasked } = comparisonOf(
    todays(analysis, request).analysis,
    result.after,
  );
  const shown = different.slice(0, MOST_CAUSES);
  const rows = [...groupBy(shown, (one) => causeOf(one, one.aspects))]
    .map(([cause, same]) => rowOf(cause, same))
    .toSorted((a, b) => b.classes - a.classes);
  return {
    ok: true,
    comparison: {
      equal,
      different: different.length,
      rows,
      more: different.length - shown.length,
      unknown,
      unasked,
    },
  };
}

function rowOf(cause: string, same: readonly [RequestDifference, ...RequestDifference[]]): DifferenceRow {
  const [first] = same;
  return {
    id: cause,
    request: requestWords(first.request),
    before: endWords(first.before.outcome),
    after: endWords(first.after.outcome),
    cause,
    classes: same.length,
  };
}

const endWords = (outcome: RequestOutcome): EndWords => ({
  end: endText(outcome),
  taker: takerText(outcome),
  key: outcome.route?.key ?? null,
});

/**
 * How many classes of requests end otherwise with other settings than those of a request, Gateways held against Gateways;
 * null where one of the two cannot be made.
 */
export function choiceEffect(
  analysis: Analysis,
  request: MigrationRequest,
  change: MigrationRequest['settings'],
): number | null {
  const [is, would] = [
    migrated(analysis, request),
    migrated(analysis, { ...request, settings: { ...request.settings, ...change } }),
  ];
  return is.ok && would.ok ? comparisonOf(is.after, would.after).different.length : null;
}
