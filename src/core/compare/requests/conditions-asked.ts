import { bothConditions } from '../sides/both-conditions.ts';
import type { Conditions } from '../sides/side.ts';

/** Up to so many matches under one path, those of both sides are combined; more are asked one by one. */
const MOST_COMBINED = 8;

const NOTHING: Conditions = { method: null, headers: [], query: [] };

const isNothing = ({ method, headers, query }: Conditions): boolean =>
  method === null && headers.length === 0 && query.length === 0;

/** Methods of which one is asked that no match names. */
const METHODS = ['GET', 'POST', 'PUT', 'DELETE', 'PATCH', 'OPTIONS', 'HEAD', 'TRACE'];

const byName = ([a]: readonly [string, string], [b]: readonly [string, string]): number =>
  a < b ? -1 : a > b ? 1 : 0;

/** The same conditions are the same text. */
function textOf({ method, headers, query }: Conditions): string {
  return JSON.stringify([method, headers.toSorted(byName), query.toSorted(byName)]);
}

const simplestFirst = (a: Conditions, b: Conditions): number =>
  a.headers.length + a.query.length - (b.headers.length + b.query.length) ||
  Number(a.method !== null) - Number(b.method !== null) ||
  Number(textOf(a) > textOf(b)) - Number(textOf(a) < textOf(b));

/**
 * What is asked for under one path beside it: what each match of both sides wants, what two of them want together, and what
 * none of them wants. The same whichever side is in front.
 */
export function conditionsAsked(
  before: readonly Conditions[],
  after: readonly Conditions[],
): readonly Conditions[] {
  if (before.every(isNothing) && after.every(isNothing)) return [NOTHING];
  const all = new Map([NOTHING, ...before, ...after].map((one) => [textOf(one), one] as const));
  const own = [...all.values()];
  if (own.length > 1 && before.length <= MOST_COMBINED && after.length <= MOST_COMBINED)
    for (const a of before)
      for (const b of after) {
        const both = bothConditions(a, b);
        if (both) all.set(textOf(both), both);
      }
  const named = new Set(own.map(({ method }) => method));
  const other = named.size > 1 ? METHODS.find((method) => !named.has(method)) : undefined;
  const asked = [...all.values()].toSorted(simplestFirst);
  if (other === undefined) return asked;
  return asked.flatMap((one) => (one.method === null ? [one, { ...one, method: other }] : [one]));
}
