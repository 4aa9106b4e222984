import { Search } from 'lucide-react';
import { useMemo, useState, type KeyboardEvent } from 'react';
import { findTerm } from '../../core/lessons/glossary/find-term.ts';
import type { TermView } from '../../core/lessons/glossary/glossary-view.ts';
import { glossaryTexts } from '../../texts/en/glossary.ts';
import styles from '../help/rules-dialog.module.css';
import { matchesWords } from '../matches-words.ts';
import { Modal } from '../parts/modal.tsx';
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

  /** The arrows go through the list while the search has the focus; Enter shows what is found first. */
  const onKeyDown = (event: KeyboardEvent) => {
    const by = { ArrowDown: 1, ArrowUp: -1, Enter: 0 }[event.key];
    if (by === undefined) return;
    event.preventDefault();
    const at = by === 0 ? 0 : listed.findIndex(({ id }) => id === shown?.id) + by;
    const next = listed[Math.max(0, Math.min(listed.length - 1, at))];
    if (next) show(next.id);
  };

  return (
    <Modal
      title={glossaryTexts.glossary()}
      description={glossaryTexts.about()}
      width={960}
      onClose={() => openDialog(null)}
    >
      <div className={styles.pages}>
        <div className={styles.side}>
          <div className={styles.search}>
            <Search size={14} aria-hidden />
            <input
              type="search"
              placeholder={glossaryTexts.search()}
              aria-label={glossaryTexts.search()}
              value={query}
              onChange={(event) => setQuery(event.target.value)}
              onKeyDown={onKeyDown}
            />
          </div>
          <TermList terms={listed} shown={shown} isLoaded={terms.length > 0} onShow={show} />
        </div>
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
