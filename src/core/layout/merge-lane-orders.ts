/**
 * The order of lanes after an edit. Lanes that are in the order a user gave, else in that of the layout before, keep it;
 * new ones come behind the one that is above them in the automatic order. Where one lane went and one came, it has
 * the same place, so that lanes do not jump while a namespace is typed.
 *
 * @param names the lanes there are now
 * @param automatic puts them in the automatic order; that takes a while, and is asked for only where a lane has no place yet
 * @param before those of the layout before
 * @param wanted those that a user put in order
 */
export function mergeLaneOrders(
  names: readonly string[],
  automatic: () => readonly string[],
  before: readonly string[],
  wanted: readonly string[],
): readonly string[] {
  const base = wanted.length > 0 ? wanted : before;
  const present = new Set(names);
  const known = new Set(base);
  const fresh = names.filter((name) => !known.has(name));
  const order = base.filter((name) => present.has(name));
  if (fresh.length === 0) return order;
  if (fresh.length === names.length) return automatic();
  const gone = base.filter((name) => !present.has(name));
  const [renamed] = fresh;
  if (renamed !== undefined && fresh.length === 1 && gone.length === 1)
    return base.map((name) => (name === gone[0] ? renamed : name));
  const following = new Map<string | undefined, string[]>();
  let above: string | undefined;
  for (const name of automatic()) {
    if (known.has(name)) above = name;
    else following.set(above, [...(following.get(above) ?? []), name]);
  }
  return [undefined, ...order].flatMap((name) => [
    ...(name === undefined ? [] : [name]),
    ...(following.get(name) ?? []),
  ]);
}
