import { useMemo, useState } from 'react';
import { findTerm } from '../../core/lessons/glossary/find-term.ts';
import type { TermView } from '../../core/lessons/glossary/glossary-view.ts';
import { glossaryTexts } from '../../texts/en/glossary.ts';
import { matchesWords } from '../matches-words.ts';
import styles from '../parts/list-and-page.module.css';
import { Modal } from '../parts/modal.tsx';
import { SearchedList } from '../parts/searched-list.tsx';
import { useApp } from '../use-app.ts';
import { TermArticle } from './term-article.tsx';
import { TermList } from './term-list.tsx';
import { useGlossary } from './use-glossary.ts';

const NONE: readonly TermView[] = [];

/** The glossary: all terms by name, and the page of one of them. `term`: its id, or one of its names. */
export function GlossaryDialog({ term }: { term: string | null }) {
  const openDialog = useApp((state) => state.openDialog);
  const read = useGlossary();
  const terms = read === null || read === 'failed' ? NONE : read;
  const [query, setQuery] = useState('');
  // At once: Enter right after the last letter goes to what fits all of them.
  const listed = useMemo(() => searched(terms, query), [terms, query]);
  const named = useMemo(() => (term === null ? null : findTerm(terms, [term])), [terms, term]);
  const shown = named ?? (term === null ? (listed[0] ?? null) : null);
  const announce = useApp((state) => state.announce);
  const show = (id: string) => {
    openDialog({ type: 'glossary', term: id });
    const next = terms.find((one) => one.id === id);
    if (next) announce(`${next.term}: ${next.says}`);
  };

  return (
    <Modal
      title={glossaryTexts.glossary()}
      description={glossaryTexts.about()}
      width={960}
      onClose={() => openDialog(null)}
    >
      <div className={styles.pages}>
        <SearchedList
          label={glossaryTexts.search()}
          query={query}
          onQuery={setQuery}
          found={() => listed.map(({ id }) => id)}
          shown={shown?.id ?? null}
          onShow={show}
        >
          <TermList terms={listed} shown={shown} isLoaded={terms.length > 0} onShow={show} />
        </SearchedList>
        {shown ? (
          <TermArticle term={shown} terms={terms} onShow={show} />
        ) : (
          <p className={styles.nothing} role="status">
            {read === null
              ? glossaryTexts.loading()
              : read === 'failed'
                ? glossaryTexts.notLoaded()
                : term === null
                  ? glossaryTexts.choose()
                  : glossaryTexts.unknown({ term })}
          </p>
        )}
      </div>
    </Modal>
  );
}

/** Those of which a name holds what was typed come before those that only speak of it. */
function searched(terms: readonly TermView[], query: string): readonly TermView[] {
  const isNamed = ({ names }: TermView) => matchesWords(names.join(' '), query);
  const speaksOf = ({ says, isNot }: TermView) => matchesWords(`${says} ${isNot ?? ''}`, query);
  return [...terms.filter(isNamed), ...terms.filter((term) => !isNamed(term) && speaksOf(term))];
}
