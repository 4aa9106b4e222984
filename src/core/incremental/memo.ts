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
  // Hundreds of thousands of facts are kept so: a value has no object around it, and what is undefined stands for itself.
  const known = new WeakMap<K, V | typeof NOTHING>();
  return (key, context) => {
    const found = known.get(key);
    // Of what is found, only `NOTHING` is no `V`.
    if (found !== undefined) return (found === NOTHING ? undefined : found) as V;
    if (meanwhile !== undefined) known.set(key, meanwhile);
    const value = compute(key, context);
    known.set(key, value === undefined ? NOTHING : value);
    return value;
  };
}

/** Stands for `undefined` as the result of `compute`. */
const NOTHING = Symbol('nothing');
