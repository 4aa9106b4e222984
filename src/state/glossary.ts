import type { Analyzer } from '../analysis/protocol.ts';
import type { TermView } from '../core/lessons/glossary/glossary-view.ts';
import { loadGlossary } from '../lessons/load-glossary.ts';
import { currentLanguage } from '../texts/language.ts';

const asked = new WeakMap<Analyzer, Promise<readonly TermView[]>>();
const answered = new WeakMap<Analyzer, readonly TermView[]>();

/** The glossary, where it was fetched before. */
export const knownGlossary = (analyzer: Analyzer): readonly TermView[] | null =>
  answered.get(analyzer) ?? null;

/**
 * The glossary in the language of the window. It is fetched once; after a failure again, when it is asked for the next
 * time. Rejects where it cannot be fetched or read.
 */
export function glossaryOf(analyzer: Analyzer): Promise<readonly TermView[]> {
  const known = asked.get(analyzer);
  if (known) return known;
  const answer = fetched(analyzer);
  asked.set(analyzer, answer);
  answer.then(
    (terms) => answered.set(analyzer, terms),
    () => asked.delete(analyzer),
  );
  return answer;
}

async function fetched(analyzer: Analyzer): Promise<readonly TermView[]> {
  return analyzer.glossary(await loadGlossary(), currentLanguage());
}
