import type { RequestOutcome } from '../decide/outcome.ts';
import { outcomeWords, whyMissed } from './expected.ts';
import type { TrafficRequest } from '../request/request.ts';
import type { SavedRequest } from './saved-request.ts';

/** How a saved request fares. */
export type ExpectationResult = Readonly<{
  saved: SavedRequest;
  /** `unset`: nothing is expected of it. */
  verdict: 'pass' | 'fail' | 'unset';
  /** What it meets, or why that is wrong, as a sentence. */
  reason: string;
  /** Null where the request cannot be read. */
  outcome: RequestOutcome | null;
}>;

/** Where a request goes. */
type Decide = (request: TrafficRequest) => RequestOutcome;

function runOne(decide: Decide, saved: SavedRequest): ExpectationResult {
  if (!saved.request)
    return { saved, verdict: 'fail', reason: saved.problem ?? 'It cannot be read.', outcome: null };
  const outcome = decide(saved.request);
  const fail = (reason: string): ExpectationResult => ({ saved, verdict: 'fail', reason, outcome });
  if (saved.problem !== null) return fail(saved.problem);
  if (outcome.unclear !== null) return fail(outcome.unclear);
  const meets = `${outcomeWords(outcome)}.`;
  if (saved.expected.length === 0) return { saved, verdict: 'unset', reason: meets, outcome };
  const missed = whyMissed(saved.expected, outcome);
  return missed === null ? { saved, verdict: 'pass', reason: meets, outcome } : fail(missed);
}

/** Sends saved requests, and says of each whether it meets what is expected. */
export const runExpectations = (
  decide: Decide,
  saved: readonly SavedRequest[],
): readonly ExpectationResult[] => saved.map((one) => runOne(decide, one));
