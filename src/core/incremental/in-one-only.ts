/** The items that are in one of two sets only. */
export function* inOneOnly<T>(a: ReadonlySet<T>, b: ReadonlySet<T>): Generator<T> {
  if (a === b) return;
  for (const item of a) if (!b.has(item)) yield item;
  for (const item of b) if (!a.has(item)) yield item;
}
