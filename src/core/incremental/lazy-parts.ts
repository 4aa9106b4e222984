/** How each part follows from the whole, given the part of that name that was computed last before it. */
export type PartTable<Inputs, Parts> = {
  readonly [Name in keyof Parts]: (whole: Inputs & Parts, before: Parts[Name] | undefined) => Parts[Name];
};

/** Under this key a whole passes the parts that were computed last to the next one. */
const LATEST = Symbol('latest parts');

/**
 * A value whose parts are computed on first use, each once. A part reads other parts from the
 * whole it is given.
 *
 * @param previous the whole before: each part is given the one before it, so that what did not change can stay the same
 *   object. Of `previous` only these parts are kept, and each only until its successor is there.
 */
export function lazyParts<Inputs extends object, Parts extends object>(
  inputs: Inputs,
  table: PartTable<Inputs, Parts>,
  previous?: Inputs & Parts,
): Inputs & Parts {
  const earlier = new Map<PropertyKey, unknown>(previous && latestOf(previous));
  const computed = new Map<PropertyKey, unknown>();
  const whole = { ...inputs, [LATEST]: () => [...earlier, ...computed] } as unknown as Inputs & Parts;
  Object.defineProperty(whole, LATEST, { enumerable: false });
  for (const name of Object.keys(table) as (keyof Parts)[]) {
    const get = (): unknown => {
      if (!computed.has(name)) {
        computed.set(name, table[name](whole, earlier.get(name) as Parts[typeof name] | undefined));
        earlier.delete(name);
      }
      return computed.get(name);
    };
    Object.defineProperty(whole, name, { get, enumerable: true });
  }
  return whole;
}

const latestOf = (whole: object): Iterable<readonly [PropertyKey, unknown]> =>
  (whole as { [LATEST]?: () => Iterable<readonly [PropertyKey, unknown]> })[LATEST]?.() ?? [];
