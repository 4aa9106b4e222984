import { Eye } from 'lucide-react';
import type { ReactNode } from 'react';
import { presenterTexts } from '../../texts/en/presenter.ts';
import { useApp } from '../use-app.ts';
import styles from './cover.module.css';

type Props = {
  /** Unique in the lesson. */
  id: string;
  what: 'hints' | 'details' | 'because';
  children: ReactNode;
};

const words = {
  hints: presenterTexts.coverHints,
  details: presenterTexts.coverDetails,
  because: presenterTexts.coverBecause,
} as const;

/** What an audience should not see yet: covered during presentations, until it is clicked. */
export function Cover({ id, what, children }: Props) {
  const isCovered = useApp(
    ({ presentation }) =>
      presentation !== null && presentation.uncovered !== 'all' && !presentation.uncovered.has(id),
  );
  const present = useApp((state) => state.present);
  const uncovered = useApp((state) => state.presentation?.uncovered);
  if (!isCovered) return children;
  const before = uncovered === undefined || uncovered === 'all' ? [] : uncovered;
  return (
    <button
      type="button"
      className={styles.cover}
      onClick={() => present({ uncovered: new Set([...before, id]) })}
    >
      <Eye size={16} aria-hidden />
      {presenterTexts.cover({ what: words[what]() })}
    </button>
  );
}
