import type { TermView } from './glossary-view.ts';

/** The term that has one of the names, in any case; the first name that has one decides. Null where none has. */
export function findTerm(terms: readonly TermView[], names: readonly string[]): TermView | null {
  for (const name of names) {
    const wanted = name.toLowerCase();
    const found =
      terms.find(({ id, term }) => id === name || term.toLowerCase() === wanted) ??
      terms.find((one) => one.names.some((other) => other.toLowerCase() === wanted));
    if (found) return found;
  }
  return null;
}

/** The names under which the glossary may explain a field, the innermost first: `spec.rules[0].weight` → weight, rules. */
export const fieldNames = (path: string): readonly string[] =>
  path
    .replaceAll(/\[[^\]]*\]/g, '')
    .split('.')
    .filter((name) => name !== '' && !HOLDERS.has(name))
    .toReversed();

/** Fields that every object has, and that say nothing of what is in them. */
const HOLDERS: ReadonlySet<string> = new Set(['spec', 'metadata', 'status', 'name', 'kind']);
