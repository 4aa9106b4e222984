import type { TermView } from '../../core/lessons/glossary/glossary-view.ts';
import { glossaryTexts } from '../../texts/en/glossary.ts';
import styles from '../parts/list-and-page.module.css';

type Props = {
  terms: readonly TermView[];
  shown: TermView | null;
  isLoaded: boolean;
  onShow: (id: string) => void;
};

const intoView = (element: HTMLElement | null) => element?.scrollIntoView({ block: 'nearest' });

/** The terms that fit what was searched for. */
export function TermList({ terms, shown, isLoaded, onShow }: Props) {
  return (
    <nav className={styles.list} aria-label={glossaryTexts.terms()}>
      <ul>
        {terms.map(({ id, term }) => (
          <li key={id}>
            <button
              type="button"
              className={styles.item}
              {...(id === shown?.id && { 'aria-current': 'page' as const, ref: intoView })}
              onClick={() => onShow(id)}
            >
              {term}
            </button>
          </li>
        ))}
      </ul>
      {isLoaded && terms.length === 0 && <p className={styles.nothing}>{glossaryTexts.nothingFound()}</p>}
    </nav>
  );
}
