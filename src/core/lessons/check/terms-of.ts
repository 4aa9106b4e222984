import type { Pack } from '../format/pack.ts';

/** What mentions of terms may say, in small letters: ids, terms and aliases of all languages. */
export const termsOf = ({ glossary, words }: Pack): ReadonlySet<string> =>
  new Set(
    [...glossary, ...words.flatMap((one) => one.glossary)].flatMap(({ id, term, aliases }) =>
      [id, term, ...aliases].map((name) => name.toLowerCase()),
    ),
  );
