/** The entries that are in one of two maps only, or not the same value in both: the value before, and the value after. */
export function* differences<K, V>(
  before: ReadonlyMap<K, V>,
  after: ReadonlyMap<K, V>,
): Generator<readonly [K, V | undefined, V | undefined]> {
  if (before === after) return;
  let common = 0;
  for (const [key, value] of after) {
    const old = before.get(key);
    if (old !== undefined) common++;
    if (old !== value) yield [key, old, value];
  }
  if (common === before.size) return;
  for (const [key, value] of before) if (!after.has(key)) yield [key, value, undefined];
}
