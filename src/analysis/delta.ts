import { sameValue } from '../core/incremental/same-value.ts';

/** What changed in a keyed collection since the last reply. */
export type Delta<K, V> = Readonly<{ set: readonly (readonly [K, V])[]; deleted: readonly K[] }>;

/** What makes `before` into `after`: entries whose values are not equal, and keys that are gone. */
export function deltaOf<K, V>(before: ReadonlyMap<K, V>, after: ReadonlyMap<K, V>): Delta<K, V> {
  if (before === after) return { set: [], deleted: [] };
  const set: (readonly [K, V])[] = [];
  for (const [key, value] of after) {
    if (!sameValue(before.get(key), value)) set.push([key, value]);
  }
  const deleted = [...before.keys()].filter((key) => !after.has(key));
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
