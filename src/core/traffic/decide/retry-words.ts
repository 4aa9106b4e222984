import { arrayAt, numberAt, stringAt, valueAt } from '../../model/access.ts';
import { capitalized, counted, either } from '../../text/words.ts';
import type { Json } from '../../yaml/json.ts';

/** What makes a request of the rule be sent again. */
function cause(retry: Json): string {
  const codes = arrayAt(retry, 'codes').filter((code) => typeof code === 'number');
  return codes.length === 0
    ? 'where a backend fails in a way that the implementation retries, or the connection to it fails'
    : `where a backend answers ${either(codes.map(String))}, or the connection to it fails`;
}

function often(attempts: number | undefined): string {
  if (attempts === undefined)
    return 'the request is sent again, as often as the implementation does by itself';
  return `the request is sent up to ${counted(attempts, 'more time')}`;
}

/**
 * When, how often and after what wait a rule sends a request again; null where it does not
 * (docs/model/filters.md#timeouts-and-retries).
 */
export function retryWords(rule: Json, claimed: boolean): string | null {
  const retry = valueAt(rule, 'retry');
  if (retry === undefined || retry === null) return null;
  const attempts = numberAt(retry, 'attempts');
  if (attempts !== undefined && attempts < 1) return 'No request is sent again: attempts is less than 1.';
  const backoff = stringAt(retry, 'backoff');
  const wait =
    backoff === undefined ? 'after a wait that the implementation chooses' : `at least ${backoff} apart`;
  const limit = stringAt(rule, ['timeouts', 'request']);
  const cap =
    limit === undefined || /^0+(?:h|m|s|ms)$/.test(limit) ? '' : ` All attempts together have ${limit}.`;
  const what = `${cause(retry)}, ${often(attempts)}, ${wait}.${cap}`;
  return claimed ? capitalized(what) : `With an implementation that has HTTPRouteRetry: ${what}`;
}
