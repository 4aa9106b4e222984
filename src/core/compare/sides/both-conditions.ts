import type { Conditions } from './side.ts';

type Pairs = Conditions['headers'];

/** Both lists without doubles; undefined where they want other values of one name. */
function bothPairs(a: Pairs, b: Pairs): Pairs | undefined {
  if (b.length === 0) return a;
  const values = new Map(a);
  for (const [name, value] of b) {
    const wanted = values.get(name);
    if (wanted !== undefined && wanted !== value) return undefined;
    values.set(name, value);
  }
  return [...values];
}

/** What meets two sets of conditions at once; undefined where nothing does. */
export function bothConditions(a: Conditions, b: Conditions): Conditions | undefined {
  if (a.client !== undefined && b.client !== undefined && a.client !== b.client) return undefined;
  if (a.method !== null && b.method !== null && a.method !== b.method) return undefined;
  const [headers, query] = [bothPairs(a.headers, b.headers), bothPairs(a.query, b.query)];
  const client = a.client ?? b.client;
  return (
    headers &&
    query && { method: a.method ?? b.method, headers, query, ...(client !== undefined && { client }) }
  );
}
