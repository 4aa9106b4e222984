/**
 * `compute`, evaluated once per object for as long as the object lives: a fact of one immutable value. It is the same for
 * every caller and is collected with the value, so it is not state, and may be kept beside the function.
 *
 * @param compute may be given a context that helps to find the result and does not change it
 * @param meanwhile the result for nested calls while a value is being computed: for values that contain themselves
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
