/**
 * `compute`, with the results for the keys that were asked for last kept. The result must follow from the key alone: then
 * nobody can tell whether it was kept, and all workspaces may share it.
 *
 * Keys stand in two generations. What is asked for comes into the young one; when that has half the limit, it becomes
 * the old one and what nobody asked for meanwhile goes. So a hit costs one look-up.
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
