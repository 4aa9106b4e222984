import { memo } from '../../incremental/memo.ts';
import { bothConditions } from '../sides/both-conditions.ts';
import type { Conditions } from '../sides/side.ts';

const NOTHING: Conditions = { method: null, headers: [], query: [] };

const isNothing = ({ method, headers, query, client }: Conditions): boolean =>
  method === null && headers.length === 0 && query.length === 0 && client === undefined;

/** Of a request whose method does not matter. */
const USUAL_METHOD = 'GET';

/** Methods of which one is asked that no match names, where the usual one is named. */
const METHODS = ['POST', 'PUT', 'DELETE', 'PATCH', 'OPTIONS', 'HEAD', 'TRACE'];

const byName = ([a]: readonly [string, string], [b]: readonly [string, string]): number =>
  a < b ? -1 : a > b ? 1 : 0;

/** The same conditions are the same text. */
function textOf({ method, headers, query, client }: Conditions): string {
  return JSON.stringify([method, headers.toSorted(byName), query.toSorted(byName), client]);
}

const distinct = (conditions: readonly Conditions[]): ReadonlyMap<string, Conditions> =>
  new Map(conditions.map((one) => [textOf(one), one] as const));

const simplestFirst = (a: Conditions, b: Conditions): number =>
  a.headers.length + a.query.length - (b.headers.length + b.query.length) ||
  Number(a.method !== null) - Number(b.method !== null) ||
  Number(textOf(a) > textOf(b)) - Number(textOf(a) < textOf(b));

/**
 * What is asked for under one path beside it: what each match of both sides wants, what two of them want together, and what
 * none of them wants. The same whichever side is in front.
 *
 * @param most up to so many different conditions those of both sides are combined; more are asked one by one
 */
export const conditionsAsked = (
  before: readonly Conditions[],
  after: readonly Conditions[],
  most: number,
): readonly Conditions[] => askedBeside(before)(after)(most);

/** Most paths of a host share their lists, so what is made of two is kept beside them. */
const askedBeside = memo((before: readonly Conditions[]) =>
  memo((after: readonly Conditions[]) => {
    const known = new Map<number, readonly Conditions[]>();
    return (most: number): readonly Conditions[] => {
      const asked = known.get(most) ?? combined(before, after, most);
      known.set(most, asked);
      return asked;
    };
  }),
);

function combined(
  before: readonly Conditions[],
  after: readonly Conditions[],
  most: number,
): readonly Conditions[] {
  if (before.every(isNothing) && after.every(isNothing)) return [NOTHING];
  const [mine, others] = [distinct(before), distinct(after)];
  const all = new Map([[textOf(NOTHING), NOTHING], ...mine, ...others]);
  const own = [...all.values()];
  if (own.length > 1 && mine.size <= most && others.size <= most)
    for (const a of mine.values())
      for (const b of others.values()) {
        const both = bothConditions(a, b);
        if (both) all.set(textOf(both), both);
      }
  const named = new Set(own.map(({ method }) => method));
  const other = named.has(USUAL_METHOD) ? METHODS.find((method) => !named.has(method)) : undefined;
  const asked = [...all.values()].toSorted(simplestFirst);
  if (other === undefined) return asked;
  return asked.flatMap((one) => (one.method === null ? [one, { ...one, method: other }] : [one]));
}
