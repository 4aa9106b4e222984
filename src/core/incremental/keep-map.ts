import { sameValue } from './same-value.ts';

/**
 * A map that is filled anew after every edit, and keeps unchanged values of the one before: values that were made
 * anew and are equal are replaced by the previous objects, and when all of them are, so is the map.
 */
export type KeepMap<K, V> = Readonly<{
  values: ReadonlyMap<K, V>;
  set: (key: K, value: V) => void;
  /** The map of before if nothing differs, otherwise the new one. */
  done: () => ReadonlyMap<K, V>;
}>;

/** @param equal whether two values are equal; a deep comparison by default */
export function keepMap<K, V>(
  before: ReadonlyMap<K, V> | undefined,
  equal: (a: V, b: V) => boolean = sameValue,
): KeepMap<K, V> {
  const now = new Map<K, V>();
  let same = before !== undefined;
  return {
    values: now,
    set: (key, value) => {
      const old = before?.get(key);
      if (old === value || (old !== undefined && equal(old, value))) {
        now.set(key, old ?? value);
      } else {
        same = false;
        now.set(key, value);
      }
    },
    done: () => (before && same && before.size === now.size ? before : now),
  };
}
