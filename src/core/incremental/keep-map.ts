import { sameValue } from './same-value.ts';

/**
 * A map that is filled anew after every edit, and keeps of the one before what did not change: values that were made
 * anew and say the same are the objects of before, and when all of them are, so is the map.
 */
export type KeepMap<K, V> = Readonly<{
  values: ReadonlyMap<K, V>;
  set: (key: K, value: V) => void;
  /** The map of before if nothing differs, otherwise the new one. */
  done: () => ReadonlyMap<K, V>;
}>;

/** @param equal whether two values say the same; compares all they hold unless told otherwise */
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
