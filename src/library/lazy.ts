/** A value that is worked out when it is asked for, once. */
export function lazy<T>(compute: () => T): () => T {
  let known: Readonly<{ value: T }> | undefined;
  return () => (known ??= { value: compute() }).value;
}
