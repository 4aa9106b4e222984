/** How often each key occurs. What has no key (undefined) is passed over. */
function occurrences(keys: Iterable<string | undefined>): ReadonlyMap<string, number> {
  const counts = new Map<string, number>();
  for (const key of keys) if (key !== undefined) counts.set(key, (counts.get(key) ?? 0) + 1);
  return counts;
}

/** Whether no key occurs twice. */
export const allDifferent = (keys: Iterable<string | undefined>): boolean =>
  [...occurrences(keys).values()].every((count) => count === 1);

/** Places of the items whose key an earlier item has too. */
export function repeats(keys: readonly (string | undefined)[]): readonly number[] {
  const seen = new Set<string>();
  return keys.flatMap((key, index) => {
    if (key === undefined) return [];
    if (seen.has(key)) return [index];
    seen.add(key);
    return [];
  });
}
