import type { TrafficRequest } from '../request/request.ts';
import { noOutcome } from './no-outcome.ts';
import type { RequestOutcome } from './outcome.ts';
import type { TraceStep } from './step.ts';

/** What may be known of a request that no route has. */
export type Untaken = Readonly<
  Partial<Pick<RequestOutcome, 'gateway' | 'listener' | 'response' | 'unclear'>>
>;

/**
 * How a request ends that no route has: it is answered, or there is no answer at all. Field by field, like all that is made for
 * each decision: copies of several objects cost more than the decision.
 */
export const untakenOutcome = (
  request: TrafficRequest,
  steps: readonly TraceStep[],
  { gateway = null, listener = null, response = null, unclear = null }: Untaken,
): RequestOutcome => ({
  outcome: response === null ? 'refused' : 'responded',
  request,
  gateway,
  listener,
  ingressController: null,
  ingressClass: null,
  service: null,
  route: null,
  rule: null,
  match: null,
  response,
  backends: noOutcome.backends,
  mirrors: noOutcome.mirrors,
  responseHeaders: noOutcome.responseHeaders,
  timeouts: null,
  unclear,
  steps,
});
