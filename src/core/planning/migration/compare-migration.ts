import type { Analysis } from '../../analysis.ts';
import { compareGatewaysInSteps, compareMoveInSteps } from '../../compare/compare.ts';
import { causeOf } from '../../compare/requests/cause-of.ts';
import type {
  RequestComparison,
  RequestDifference,
  UnknownRequests,
} from '../../compare/requests/compare-requests.ts';
import { endText, takerText } from '../../compare/requests/outcome-words.ts';
import type { Refusal } from '../../commands/command-plan.ts';
import { runToEnd, type Steps } from '../../incremental/steps.ts';
import { memo } from '../../incremental/memo.ts';
import type { FieldPlace } from '../../views/migration/field-places.ts';
import type { Path } from '../../yaml/json.ts';
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
  /** Its rule or path. */
  place: FieldPlace | null;
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
function* comparisonOf(
  before: Analysis,
  after: Analysis,
  compare: () => Steps<RequestComparison>,
): Steps<RequestComparison> {
  const answers = compared(before);
  const known = answers.get(after);
  if (known) return known;
  const made = yield* compare();
  answers.set(after, made);
  return made;
}

/** A comparison, or why there is nothing to compare. */
export type ComparedMigration = Readonly<{ ok: true; comparison: MigrationComparison }> | Refusal;

/** Which requests end otherwise once Gateways serve what Ingresses do (docs/model/comparison.md). */
export const compareMigration = (analysis: Analysis, request: MigrationRequest): ComparedMigration =>
  runToEnd(compareMigrationInSteps(analysis, request));

/** The same in steps. */
export function* compareMigrationInSteps(
  analysis: Analysis,
  request: MigrationRequest,
): Steps<ComparedMigration> {
  const result = migrated(analysis, request);
  if (!result.ok) return result;
  const { analysis: before } = todays(analysis, request);
  const { equal, different, unknown, unasked } = yield* comparisonOf(before, result.after, () =>
    compareMoveInSteps(before, result.after, result.moved),
  );
  const shown = different.slice(0, MOST_CAUSES);
  const causes = new Map<RequestDifference, string>();
  for (const one of shown) {
    yield;
    causes.set(one, causeOf(one, one.aspects));
  }
  const rows = [...groupBy(shown, (one) => causes.get(one) ?? '')]
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
  place: outcome.route && { key: outcome.route.key, path: rulePath(outcome) },
});

/** The rule of a route, or the path of an Ingress. */
const rulePath = ({ rule, match, ingressController }: RequestOutcome): Path => {
  if (!rule) return [];
  const path = ['spec', 'rules', rule.index];
  return ingressController !== null && match ? [...path, 'http', 'paths', match.index] : path;
};

/**
 * How many classes of requests end otherwise with other settings than those of a request, Gateways held against Gateways;
 * null where one of the two cannot be made. In steps.
 */
export function* choiceEffect(
  analysis: Analysis,
  request: MigrationRequest,
  change: MigrationRequest['settings'],
): Steps<number | null> {
  const is = migrated(analysis, request);
  yield;
  const would = migrated(analysis, { ...request, settings: { ...request.settings, ...change } });
  if (!is.ok || !would.ok) return null;
  const { different } = yield* comparisonOf(is.after, would.after, () =>
    compareGatewaysInSteps(is.after, would.after),
  );
  return different.length;
}
