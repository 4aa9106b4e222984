/** What values of a type were made from. */
export type Origins<Value extends object, Origin> = Readonly<{
  of: (value: Value) => Origin | undefined;
  /** Notes the origin of a value that was just made, and returns the value. */
  note: <V extends Value>(value: V, origin: Origin) => V;
}>;

/**
 * Notes beside immutable values what they were made from, for whoever wants to know whether making one again would give
 * the same. A note is written where the value is made and never changes, and goes with the value: it is no state.
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
