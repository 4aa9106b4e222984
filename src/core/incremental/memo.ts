/**
 * `compute`, worked out once per object for as long as the object lives: a fact of one immutable value. It is the same
 * whoever asks, and goes with the value, so it is no state, and may stand beside the function it belongs to.
 *
 * @param compute may be given a context that helps to find the result and does not change it
 * @param meanwhile what whoever asks for a value gets while that value is being computed: of values that hold themselves
 */
export function memo<K extends object, V>(compute: (key: K) => V): (key: K) => V;
export function memo<K extends object, V, C>(
  compute: (key: K, context: C) => V,
  meanwhile?: V,
): (key: K, context: C) => V;
export function memo<K extends object, V, C>(
  compute: (key: K, context: C) => V,
  meanwhile?: V,
): (key: K, context: C) => V {
  const known = new WeakMap<K, { value: V }>();
  return (key, context) => {
    let entry = known.get(key);
    if (!entry) {
      if (meanwhile !== undefined) known.set(key, { value: meanwhile });
      entry = { value: compute(key, context) };
      known.set(key, entry);
    }
    return entry.value;
  };
}
