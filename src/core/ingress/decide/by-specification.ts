import type { RequestOutcome } from '../../traffic/decide/outcome.ts';
import { outcomeText } from '../../traffic/expectations/expected.ts';
import type { TrafficRequest } from '../../traffic/request/request.ts';
import type { TrafficPlanes } from './choose-entry.ts';
import { decideRequest } from './decide-request.ts';

/**
 * How a request ends where implementations do what the model does by default, in the notation of expectations; null where
 * that is how it ended.
 */
export function bySpecification(
  request: TrafficRequest,
  outcome: RequestOutcome,
  specification: TrafficPlanes | null,
): string | null {
  if (!specification) return null;
  const text = outcomeText(decideRequest(specification, request));
  return text === outcomeText(outcome) ? null : text;
}
