import { glossaryIn } from '../format/in-language.ts';
import type { GlossaryTerm } from '../format/glossary-term.ts';
import type { PackFile } from '../format/pack.ts';
import { proseText } from '../format/prose-text.ts';
import { readGlossary } from '../format/read-glossary.ts';

/** A term as its page shows it. */
export type TermView = Readonly<{
  id: string;
  term: string;
  /** Other words for it, in the language of the reader. */
  aliases: readonly string[];
  /** All that it is called, in all languages: findings and fields are in English whatever the reader reads. */
  names: readonly string[];
  /** What it is, as one sentence or a few. */
  says: string;
  /** What it is taken for and is not; null where nothing is said. */
  isNot: string | null;
  /** Where to see it: the first object of the first selector that finds one is its example. */
  see: readonly string[];
  /** Lessons about it, by id. */
  lessons: readonly string[];
  /** Terms that belong to it, by id, in the order of the author. */
  related: readonly string[];
}>;

const ORIGINAL = 'glossary.md';

/**
 * The terms of a glossary by name, in a language as far as it is translated.
 * @param files `glossary.md` and its translations (`glossary.de.md`); others are left aside
 * @returns none where there is no original. Problems of a glossary are what `lesson check` is for: what cannot be read is left out
 */
export function glossaryView(files: readonly PackFile[], language: string): readonly TermView[] {
  const read = (path: string): readonly GlossaryTerm[] => {
    const file = files.find((one) => one.path === path);
    return file ? readGlossary(path, file.text, () => {}) : [];
  };
  const original = read(ORIGINAL);
  const translated = read(`glossary.${language}.md`);
  const english = new Map(original.map((term) => [term.id, term]));
  const terms = glossaryIn(original, translated);
  const idOf = new Map(
    [...original, ...terms].flatMap((term) =>
      [...namesOf(term), term.id].map((name): [string, string] => [name.toLowerCase(), term.id]),
    ),
  );
  return terms
    .map((term): TermView => {
      const { id, aliases, prose, isNot, see, lessons, related } = term;
      const own = english.get(id) ?? term;
      return {
        id,
        term: term.term,
        aliases,
        names: [...new Set([...namesOf(term), ...namesOf(own)])],
        says: proseText(prose),
        isNot,
        see: see.map(({ selector }) => selector.text),
        lessons: lessons.map(({ text }) => text),
        related: [...new Set(related.flatMap(({ text }) => idOf.get(text.toLowerCase()) ?? []))],
      };
    })
    .toSorted((a, b) => a.term.localeCompare(b.term, language));
}

const namesOf = ({ term, aliases }: GlossaryTerm): readonly string[] => [term, ...aliases];
