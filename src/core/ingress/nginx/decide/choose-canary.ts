import type { TrafficRequest } from '../../../traffic/request/request.ts';
import type { Canary } from '../annotations/canary.ts';
import { pathExpression } from '../path-expression.ts';

/** The part of the requests that a canary gets, and why. */
export type CanaryShare = Readonly<{
  /** From 0 to 1. */
  share: number;
  /** Of `total`. */
  weight: number;
  total: number;
  /** As a sentence. */
  reason: string;
}>;

/** The value of a cookie; undefined where the request has none of the name. */
export function cookieOf({ headers }: TrafficRequest, name: string): string | undefined {
  for (const line of headers.get('cookie') ?? [])
    for (const pair of line.split(';')) {
      const equals = pair.indexOf('=');
      if (equals > 0 && pair.slice(0, equals).trim() === name) return pair.slice(equals + 1).trim();
    }
  return undefined;
}

/** NGINX has one variable for names that differ in dashes and underscores only, and headers with underscores are dropped. */
const headerOf = ({ headers }: TrafficRequest, name: string): string | undefined =>
  headers.get(name.toLowerCase().replaceAll('_', '-'))?.join(', ');

/** What a header decides: the canary, the stable backend, or nothing. */
function byHeader(canary: Canary, request: TrafficRequest): readonly [boolean | null, string] {
  const { header, headerValue, headerPattern } = canary;
  const value = header === '' ? undefined : headerOf(request, header);
  if (value === undefined) return [null, ''];
  if (headerValue !== '')
    return value === headerValue ? [true, `Header ${header} is ${headerValue}.`] : [null, ''];
  if (headerPattern !== '') {
    const expression = pathExpression(headerPattern, false);
    if (!expression) return [false, `The pattern of header ${header} cannot be evaluated.`];
    return expression.find(value) ? [true, `Header ${header} fits ${headerPattern}.`] : [null, ''];
  }
  if (value === 'always') return [true, `Header ${header} is always.`];
  return value === 'never' ? [false, `Header ${header} is never.`] : [null, ''];
}

function byCookie({ cookie }: Canary, request: TrafficRequest): readonly [boolean | null, string] {
  const value = cookie === '' ? undefined : cookieOf(request, cookie);
  if (value === 'always') return [true, `Cookie ${cookie} is always.`];
  return value === 'never' ? [false, `Cookie ${cookie} is never.`] : [null, ''];
}

/**
 * How many of the requests like this one a canary gets: by header, then by cookie, then by weight
 * (docs/model/ingress.md#canaries).
 */
export function canaryShare(canary: Canary, request: TrafficRequest): CanaryShare {
  const total = canary.weightTotal > 100 ? canary.weightTotal : 100;
  for (const decide of [byHeader, byCookie]) {
    const [isCanary, reason] = decide(canary, request);
    if (isCanary !== null) return { share: isCanary ? 1 : 0, weight: isCanary ? total : 0, total, reason };
  }
  const weight = Math.min(total, Math.max(0, canary.weight));
  return { share: weight / total, weight, total, reason: `By weight: ${weight} of ${total}.` };
}
