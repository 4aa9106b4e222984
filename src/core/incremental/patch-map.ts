import { sameValue } from './same-value.ts';

/** A map that is made from another by a few changes. */
export type PatchMap<K, V> = Readonly<{
  get: (key: K) => V | undefined;
  /** Sets a value, or removes the key for `undefined`; an equal value stays the object that it was. */
  set: (key: K, value: V | undefined) => void;
  /** The map of before if nothing differs, otherwise a copy with the changes. */
  done: () => ReadonlyMap<K, V>;
}>;

/** A copy is made only when the first value differs. */
export function patchMap<K, V>(
  before: ReadonlyMap<K, V>,
  equal: (a: V, b: V) => boolean = sameValue,
): PatchMap<K, V> {
  let copy: Map<K, V> | undefined;
  const get = (key: K): V | undefined => (copy ?? before).get(key);
  return {
    get,
    set: (key, value) => {
      const old = get(key);
      if (old === value || (old !== undefined && value !== undefined && equal(old, value))) return;
      copy ??= new Map(before);
      if (value === undefined) copy.delete(key);
      else copy.set(key, value);
    },
    done: () => copy ?? before,
  };
}
