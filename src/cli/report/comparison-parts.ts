import { conditionText, type ConditionValue } from '../../core/compare/compare-statuses.ts';
import type { ChangedObject } from '../../core/compare/compare-objects.ts';
import { causeOf } from '../../core/compare/requests/cause-of.ts';
import type { RequestComparison, RequestDifference } from '../../core/compare/requests/compare-requests.ts';
import { endText, takerText } from '../../core/compare/requests/outcome-words.ts';
import { groupBy, type Group } from '../../core/incremental/group-by.ts';
import { counted } from '../../core/text/words.ts';
import { pathText } from '../../core/model/access.ts';

/** Longer lists are cut, and the rest is counted. */
export const MOST = 20;

/** The fields of a changed object that are named. */
const MOST_FIELDS = 3;

/** How many classes of requests differ. */
export function countWords({ different, equal, unknown }: RequestComparison): string {
  const unclear = unknown.reduce((sum, { classes }) => sum + classes, 0);
  const notKnown = unclear === 0 ? '' : `, of ${counted(unclear, 'class', 'classes')} it is not known`;
  const differing = different.length;
  return `${counted(differing, 'class', 'classes')} ${differing === 1 ? 'differs' : 'differ'}, ${equal} ${equal === 1 ? 'is' : 'are'} equal on the requests asked${notKnown}`;
}

/** Classes of requests that differ for one cause, at least one. */
export type CauseGroup = readonly [cause: string, differences: Group<RequestDifference>];

/** The classes that differ by their cause, the most frequent first; and how many are in none of the first `MOST` groups. */
export function requestsByCause({ different }: Pick<RequestComparison, 'different'>): {
  readonly groups: readonly CauseGroup[];
  readonly left: number;
} {
  const shown = different.slice(0, 50 * MOST);
  const groups = [...groupBy(shown, (difference) => causeOf(difference, difference.aspects))].toSorted(
    ([, a], [, b]) => b.length - a.length,
  );
  const further = groups.slice(MOST).reduce((sum, [, some]) => sum + some.length, 0);
  return { groups, left: further + different.length - shown.length };
}

/** The headers that the client sends. */
export const headersText = ({ request }: RequestDifference): string =>
  [...request.headers]
    .filter(([name]) => request.protocol !== 'GRPC' || name !== 'content-type')
    .map(([name, values]) => ` ${name}: ${values.join(',')}`)
    .join(',');

/** How a request ends on one side, and what has it. */
export function answerText(difference: RequestDifference, when: 'before' | 'after'): string {
  const { outcome } = difference[when];
  const taker = takerText(outcome);
  return `${endText(outcome)}${taker === null ? '' : ` (${taker})`}`;
}

/** A condition on one side. */
export const writtenText = (value: ConditionValue | null): string =>
  value === null ? 'not written' : conditionText(value);

/** The first fields that differ in an object, and how many more. */
export function fieldsText({ paths }: Pick<ChangedObject, 'paths'>): string {
  const fields = paths.slice(0, MOST_FIELDS).map(pathText);
  const more = paths.length > MOST_FIELDS ? ` and ${paths.length - MOST_FIELDS} more` : '';
  return `${fields.join(', ')}${more}`;
}
