import { literalBeginning } from './literal-beginning.ts';

/** Beyond ASCII other letters are the same but for case. */
const BEYOND_ASCII = /[^\0-\x7f]/;

/**
 * Expressions in their order, so arranged that a text finds those that may match it from its beginning on: one in hundreds,
 * where each names another path.
 *
 * @param patternOf the expression of an item; empty where nothing is known of its beginning
 * @returns the items that may match a text, in their order; the others do not match it, with or without regard to case
 */
export function byBeginning<T>(
  items: readonly T[],
  patternOf: (item: T) => string,
): (text: string) => readonly T[] {
  const ranks = new Map<string, number[]>();
  for (const [rank, item] of items.entries()) {
    const { text } = literalBeginning(patternOf(item));
    const beginning = BEYOND_ASCII.test(text) ? '' : text.toLowerCase();
    const alike = ranks.get(beginning);
    if (alike) alike.push(rank);
    else ranks.set(beginning, [rank]);
  }
  const lengths = [...new Set([...ranks.keys()].map(({ length }) => length))];
  return (text) => {
    if (BEYOND_ASCII.test(text)) return items;
    const lower = text.toLowerCase();
    const found = lengths.flatMap((length) =>
      length > lower.length ? [] : (ranks.get(lower.slice(0, length)) ?? []),
    );
    return found.toSorted((a, b) => a - b).flatMap((rank) => items.slice(rank, rank + 1));
  };
}
