import type { TermView } from './glossary-view.ts';

/** A piece of a text: words, with the id of the term that they name; null for what names none. */
export type TermPart = Readonly<{ text: string; term: string | null }>;

/** Finds the terms of a glossary in texts. */
export type TermFinder = (text: string) => readonly TermPart[];

/**
 * Makes what finds the names of terms in texts: whole words only, the longest name first, and each term once, where it
 * is named first. Names with a capital are found as they are written (`Invalid` is a reason, and `invalid` an adjective);
 * others also at the beginning of a sentence.
 */
export function termFinder(terms: readonly TermView[]): TermFinder {
  const ids = new Map<string, string>();
  for (const { id, names } of terms)
    for (const name of names)
      for (const written of [name, capitalised(name)]) if (!ids.has(written)) ids.set(written, id);
  if (ids.size === 0) return (text) => [{ text, term: null }];
  const longestFirst = [...ids.keys()].toSorted((a, b) => b.length - a.length);
  const pattern = new RegExp(
    `${NOT_IN_WORD}(?:${longestFirst.map(plain).join('|')})${NOT_BEFORE_WORD}`,
    'gu',
  );
  return (text) => {
    const seen = new Set<string>();
    const parts: TermPart[] = [];
    let from = 0;
    for (const { 0: name, index } of text.matchAll(pattern)) {
      const term = ids.get(name);
      if (term === undefined || seen.has(term)) continue;
      seen.add(term);
      if (index > from) parts.push({ text: text.slice(from, index), term: null });
      parts.push({ text: name, term });
      from = index + name.length;
    }
    if (from < text.length) parts.push({ text: text.slice(from), term: null });
    return parts;
  };
}

/** Names in paths, hosts and quotes are names of objects and values, not terms. */
const NOT_IN_WORD = '(?<![\\p{L}\\p{N}_/.:"“-])';
const NOT_BEFORE_WORD = '(?![\\p{L}\\p{N}_/"”-]|[.:][\\p{L}\\p{N}])';

/** A name as a pattern that finds nothing else. */
const plain = (name: string): string => name.replaceAll(/[\\^$.*+?()[\]{}|/]/g, '\\$&');

const capitalised = (name: string): string => name.charAt(0).toUpperCase() + name.slice(1);
