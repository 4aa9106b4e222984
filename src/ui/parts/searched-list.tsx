import type { KeyboardEvent, ReactNode } from 'react';
import styles from './list-and-page.module.css';
import { SearchField } from './search-field.tsx';

type Props = {
  label: string;
  query: string;
  onQuery: (query: string) => void;
  /** What fits the query as it stands now, in the order of the list: a key right after a letter goes by it. */
  found: () => readonly string[];
  shown: string | null;
  onShow: (id: string) => void;
  /** The list. */
  children: ReactNode;
};

const steps: Readonly<Record<string, number>> = { ArrowDown: 1, ArrowUp: -1 };

/**
 * A list under its search, as the side of a dialog whose other half is the page of one entry. The arrows go
 * through the list while the search has the focus; Enter shows what is found first.
 */
export function SearchedList({ label, query, onQuery, found, shown, onShow, children }: Props) {
  const onKeyDown = (event: KeyboardEvent) => {
    const step = steps[event.key];
    if (step === undefined && event.key !== 'Enter') return;
    event.preventDefault();
    const ids = found();
    const at = step === undefined || shown === null ? 0 : ids.indexOf(shown) + step;
    const next = ids[Math.max(0, Math.min(ids.length - 1, at))];
    if (next !== undefined) onShow(next);
  };
  return (
    <div className={styles.side}>
      <SearchField label={label} value={query} onChange={onQuery} onKeyDown={onKeyDown} />
      {children}
    </div>
  );
}
