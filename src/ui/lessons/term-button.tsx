import { useId, useState } from 'react';
import type { GlossaryTerm } from '../../core/lessons/format/glossary-term.ts';
import { lessonsTexts } from '../../texts/en/lessons.ts';
import { ProseView } from './prose.tsx';
import styles from './mention.module.css';
import { useSession } from './use-session.ts';

const sameWord = (a: string, b: string) => a.toLowerCase() === b.toLowerCase();

/** The term of a glossary that a mention means, by its name or another word for it. */
export const termOf = (glossary: readonly GlossaryTerm[], word: string): GlossaryTerm | undefined =>
  glossary.find(({ term }) => sameWord(term, word)) ??
  glossary.find(({ aliases }) => aliases.some((alias) => sameWord(alias, word)));

/** A term in prose, which unfolds what the glossary says of it; plain words where it says nothing. */
export function TermButton({ term, words }: { term: string; words: string }) {
  const { open } = useSession();
  const [isOpen, setOpen] = useState(false);
  const id = useId();
  const found = termOf(open.glossary, term);
  if (!found) return words;
  return (
    <>
      <button
        type="button"
        className={styles.term}
        aria-expanded={isOpen}
        aria-controls={isOpen ? id : undefined}
        title={lessonsTexts.explainTerm({ term: found.term })}
        onClick={() => setOpen(!isOpen)}
      >
        {words}
      </button>
      {isOpen && (
        <span id={id} role="note" aria-label={found.term} className={styles.meaning}>
          <ProseView prose={found.prose} />
        </span>
      )}
    </>
  );
}
