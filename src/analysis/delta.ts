import { differences } from '../core/incremental/differences.ts';
import { sameValue } from '../core/incremental/same-value.ts';

/** What changed in a keyed collection since the last reply. */
export type Delta<K, V> = Readonly<{ set: readonly (readonly [K, V])[]; deleted: readonly K[] }>;

/** What makes `before` into `after`: entries whose values are not equal, and keys that are gone. */
export function deltaOf<K, V>(before: ReadonlyMap<K, V>, after: ReadonlyMap<K, V>): Delta<K, V> {
  const set: (readonly [K, V])[] = [];
  const deleted: K[] = [];
  for (const [key, old, value] of differences(before, after)) {
    if (value === undefined) deleted.push(key);
    else if (!sameValue(old, value)) set.push([key, value]);
  }
  return { set, deleted };
}

/** The map with the delta applied; the same map when there is nothing in it. */
export function patched<K, V>(map: ReadonlyMap<K, V>, { set, deleted }: Delta<K, V>): ReadonlyMap<K, V> {
  if (set.length === 0 && !deleted.some((key) => map.has(key))) return map;
  const next = new Map(map);
  for (const key of deleted) next.delete(key);
  for (const [key, value] of set) next.set(key, value);
  return next;
}
