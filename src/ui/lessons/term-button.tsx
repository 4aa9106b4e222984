import { useId, useState, type ReactNode } from 'react';
import type { GlossaryTerm } from '../../core/lessons/format/glossary-term.ts';
import type { ProsePart } from '../../core/lessons/format/prose.ts';
import { GLOSSARY_PACK } from '../../lessons/load-glossary.ts';
import { glossaryTexts } from '../../texts/en/glossary.ts';
import { lessonsTexts } from '../../texts/en/lessons.ts';
import { useApp } from '../use-app.ts';
import styles from './mention.module.css';
import { useSession } from './use-session.ts';

const sameWord = (a: string, b: string) => a.toLowerCase() === b.toLowerCase();

/** The term of a glossary that a mention means, by its name, its id or another word for it. */
export const termOf = (glossary: readonly GlossaryTerm[], word: string): GlossaryTerm | undefined =>
  glossary.find(({ term, id }) => sameWord(term, word) || id === word) ??
  glossary.find(({ aliases }) => aliases.some((alias) => sameWord(alias, word)));

type Props = {
  term: string;
  words: string;
  /** Draws what the glossary says. */
  draw: (parts: readonly ProsePart[]) => ReactNode;
};

/** A term in prose, which unfolds what the glossary says of it; plain words where it says nothing. */
export function TermButton({ term, words, draw }: Props) {
  const { open } = useSession();
  const openDialog = useApp((state) => state.openDialog);
  const [isOpen, setOpen] = useState(false);
  const id = useId();
  const found = termOf(open.glossary, term);
  if (!found) return words;
  const [first] = found.prose;
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
          {first?.type === 'paragraph' && draw(first.parts)}
          {found.isNot !== null && <em className={styles.not}>{found.isNot}</em>}
          {open.name.pack === GLOSSARY_PACK && (
            <button
              type="button"
              className={styles.more}
              onClick={() => openDialog({ type: 'glossary', term: found.id })}
            >
              {glossaryTexts.inGlossary()}
            </button>
          )}
        </span>
      )}
    </>
  );
}
