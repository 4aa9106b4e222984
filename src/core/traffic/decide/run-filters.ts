import type { FilterContext, FilteredRequest } from '../../filters/filter-effect.ts';
import type { Filter } from '../../filters/read-filters.ts';
import type { Response } from '../../filters/shared/response.ts';
import type { Resource } from '../../model/resource.ts';
import type { Path } from '../../yaml/json.ts';
import type { Target } from '../backends/target.ts';
import type { TrafficChoices } from '../data-plane.ts';
import type { Note } from './step.ts';

/** What a rule knows while it runs. */
export type RuleContext = Omit<FilterContext, 'choices' | 'targetAt'> &
  Readonly<{ route: Resource; choices: TrafficChoices; targetAt: (ref: Path) => Target; note: Note }>;

/** A copy that a mirror would send. */
export type Copy = Readonly<{ target: Target; percent: number; at: Path }>;

/** What a list of filters makes of a request: it goes on, or is answered. Copies are sent either way. */
export type Filtered = Readonly<{
  request: FilteredRequest;
  copies: readonly Copy[];
  answer: Response | null;
  /** Why it is answered. */
  reason: string;
}>;

const NO_COPIES: readonly Copy[] = [];

/** Runs filters in the order of their list, up to one that answers (docs/model/filters.md#order-and-scope). */
export function runFilters(
  filters: readonly Filter[],
  start: FilteredRequest,
  context: RuleContext,
  of: string,
): Filtered {
  if (filters.length === 0) return { request: start, copies: NO_COPIES, answer: null, reason: '' };
  let request = start;
  const copies: Copy[] = [];
  for (const { at, type, apply } of filters) {
    const effect = apply(request, context);
    const { reason, verdict, copy, answer } = effect;
    context.note?.('filter', `${type} of ${of}`, verdict, reason, { resource: context.route.key, path: at });
    request = effect.request ?? request;
    if (copy) copies.push({ target: context.targetAt(copy.ref), percent: copy.percent, at });
    if (answer) return { request, copies, answer, reason };
  }
  return { request, copies, answer: null, reason: '' };
}
