import { stringAt, valueAt } from '../../model/access.ts';
import { memo } from '../../incremental/memo.ts';
import type { Json, Path } from '../../yaml/json.ts';
import { parseDuration } from '../duration.ts';
import type { Timeouts } from '../decide/outcome.ts';
import { readFilters, type Filter } from '../../filters/read-filters.ts';
import { readBackendRefs, type WeightedRef } from './backend-refs.ts';

/** What a rule does with the requests that it handles. */
export type RulePlan = Readonly<{
  filters: readonly Filter[];
  refs: readonly WeightedRef[];
  timeouts: Timeouts | null;
  /** The shortest time in milliseconds after which it gives up; Infinity without one. */
  patience: number;
}>;

/** A limit in milliseconds: `0s` is none (docs/model/filters.md#timeouts-and-retries). */
const limit = (text: string | undefined): number =>
  (text === undefined ? 0 : (parseDuration(text) ?? 0)) || Infinity;

function readTimeouts(rule: Json): Pick<RulePlan, 'timeouts' | 'patience'> {
  const [request, backendRequest] = ['request', 'backendRequest'].map((key) =>
    stringAt(rule, ['timeouts', key]),
  );
  if (request === undefined && backendRequest === undefined) return { timeouts: null, patience: Infinity };
  return {
    timeouts: {
      ...(request !== undefined && { request }),
      ...(backendRequest !== undefined && { backendRequest }),
    },
    patience: Math.min(limit(request), limit(backendRequest)),
  };
}

/** A rule of any route, as much of it as a plan is made from. */
type PlannedRule = Readonly<{ at: Path; value: Json }>;

/** Reads filters, backends and timeouts of a rule. */
export const rulePlan: (rule: PlannedRule) => RulePlan = memo(({ at, value }) => ({
  filters: readFilters(value, at),
  refs: readBackendRefs(value, at),
  ...(valueAt(value, 'timeouts') === undefined
    ? { timeouts: null, patience: Infinity }
    : readTimeouts(value)),
}));
