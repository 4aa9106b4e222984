import { patchMap } from './patch-map.ts';
import { PersistentMap } from './persistent-map.ts';

/**
 * A map of these entries, made from the one before: equal values stay the objects that they were, and so does the map when all do.
 * It costs what the entries cost, so they should be few.
 */
export function followMap<K extends string, V>(
  before: PersistentMap<K, V> = PersistentMap.empty(),
  entries: readonly (readonly [K, V])[],
  equal?: (a: V, b: V) => boolean,
): PersistentMap<K, V> {
  const map = patchMap(before, equal, () => entries.map(([key]) => key));
  const kept = new Set<K>();
  for (const [key, value] of entries) {
    kept.add(key);
    map.set(key, value);
  }
  for (const key of before.keys()) if (!kept.has(key)) map.set(key, undefined);
  return map.done();
}
