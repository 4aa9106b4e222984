/**
 * `compute`, with a cache of the most recently used keys. The result must depend on the key alone: then the cache cannot
 * be observed, and all workspaces may share it.
 *
 * Keys are in two generations. A used key moves into the young one; when that reaches half the limit, it becomes the old
 * one, and keys that were not used meanwhile are evicted. So a hit costs one look-up.
 *
 * @param limit how much is kept at most, in keys or in what `sizeOf` counts
 */
export function boundedCache<K, V>(
  compute: (key: K) => V,
  limit: number,
  sizeOf: (key: K) => number = () => 1,
): (key: K) => V {
  type Generation = Map<K, Readonly<{ value: V }>>;
  let young: Generation = new Map();
  let old: Generation = new Map();
  let size = 0;
  return (key) => {
    const hit = young.get(key);
    if (hit) return hit.value;
    const entry = old.get(key) ?? { value: compute(key) };
    young.set(key, entry);
    size += sizeOf(key);
    if (size > limit / 2) {
      old = young;
      young = new Map();
      size = 0;
    }
    return entry.value;
  };
}
