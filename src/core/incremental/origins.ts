/** The origins of values of a type. */
export type Origins<Value extends object, Origin> = Readonly<{
  of: (value: Value) => Origin | undefined;
  /** Records the origin of a value that was just made, and returns the value. */
  note: <V extends Value>(value: V, origin: Origin) => V;
}>;

/**
 * Records the inputs of immutable values, to decide whether computing one again would give the same. A record is written
 * where the value is made, never changes, and is collected with the value: it is not state.
 */
export function origins<Value extends object, Origin>(): Origins<Value, Origin> {
  const noted = new WeakMap<Value, Origin>();
  return {
    of: (value) => noted.get(value),
    note: (value, origin) => {
      noted.set(value, origin);
      return value;
    },
  };
}
