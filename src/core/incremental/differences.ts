import { PersistentMap } from './persistent-map.ts';

/**
 * The entries that are in one of two maps only, or not the same value in both: the value before, and the value after. Of persistent
 * maps only what one has that the other does not share is looked at.
 */
export function* differences<K, V>(
  before: ReadonlyMap<K, V>,
  after: ReadonlyMap<K, V>,
): Generator<readonly [K, V | undefined, V | undefined]> {
  if (before === after) return;
  if (before.size === 0) {
    for (const [key, value] of after) yield [key, undefined, value];
    return;
  }
  if (before instanceof PersistentMap && after instanceof PersistentMap) {
    yield* persistentDifferences<K & string, V>(before, after);
    return;
  }
  let common = 0;
  for (const [key, value] of after) {
    const old = before.get(key);
    if (old !== undefined) common++;
    if (old !== value) yield [key, old, value];
  }
  if (common === before.size) return;
  for (const [key, value] of before) if (!after.has(key)) yield [key, value, undefined];
}

function* persistentDifferences<K extends string, V>(
  before: PersistentMap<K, V>,
  after: PersistentMap<K, V>,
): Generator<readonly [K, V | undefined, V | undefined]> {
  for (const key of after.differences(before)) yield [key, before.get(key), after.get(key)];
}
