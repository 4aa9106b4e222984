import { glossaryTexts } from '../../texts/en/glossary.ts';
import { useApp } from '../use-app.ts';
import styles from './term-link.module.css';

/** Words that lead to the page of a term. A button, since a lesson has the address of the page for itself. */
export function TermLink({
  id,
  lang,
  children,
}: {
  id: string;
  lang?: string | undefined;
  children: string;
}) {
  const openDialog = useApp((state) => state.openDialog);
  return (
    <span className={styles.joined}>
      <button
        type="button"
        lang={lang}
        className={styles.term}
        title={glossaryTexts.explain({ term: children })}
        onClick={() => openDialog({ type: 'glossary', term: id })}
      >
        {children}
      </button>
    </span>
  );
}
