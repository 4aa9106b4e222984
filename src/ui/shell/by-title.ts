type Titled = Readonly<{
  title: string;
  /** The same in English, where the window has another language. */
  english?: string;
}>;

/**
 * What fits a query, with what is meant most likely first: titles that are what was typed, then those that begin with
 * it, then the others. Within each the order stays.
 */
export function byTitle<T extends Titled>(found: readonly T[], query: string): readonly T[] {
  const typed = query.trim().toLowerCase();
  if (typed === '') return found;
  const rankOf = (title: string): number => {
    const words = title.replace(/ ?…$/, '').toLowerCase();
    if (words === typed) return 0;
    return words.startsWith(typed) ? 1 : 2;
  };
  const rank = ({ title, english = title }: Titled): number => Math.min(rankOf(title), rankOf(english));
  return found.toSorted((one, other) => rank(one) - rank(other));
}
