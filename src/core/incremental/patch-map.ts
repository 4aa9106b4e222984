import { PersistentMap } from './persistent-map.ts';
import { sameValue } from './same-value.ts';

/** A map that is made from another by a few changes. */
export type PatchMap<K extends string, V> = Readonly<{
  get: (key: K) => V | undefined;
  /** Sets a value, or removes the key for `undefined`; an equal value stays the object that it was. */
  set: (key: K, value: V | undefined) => void;
  /** The map of before if nothing differs, otherwise one with the changes. */
  done: () => PersistentMap<K, V>;
}>;

/** @param order the keys that the map with the changes will have, in order; that of texts where it is left out */
export function patchMap<K extends string, V>(
  before: PersistentMap<K, V>,
  equal: (a: V, b: V) => boolean = sameValue,
  order?: () => Iterable<K>,
): PatchMap<K, V> {
  const changes = new Map<K, V | undefined>();
  let sameKeys = true;
  const get = (key: K): V | undefined => (changes.has(key) ? changes.get(key) : before.get(key));
  return {
    get,
    set: (key, value) => {
      const old = get(key);
      if (old === value || (old !== undefined && value !== undefined && equal(old, value))) return;
      if (value === undefined || old === undefined) sameKeys = false;
      changes.set(key, value);
    },
    done: () => (changes.size === 0 ? before : before.with(changes, sameKeys ? undefined : (order ?? null))),
  };
}
