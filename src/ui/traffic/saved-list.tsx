import { Bookmark } from 'lucide-react';
import { useMemo } from 'react';
import { trafficTexts } from '../../texts/en/traffic.ts';
import { EmptyState } from '../parts/empty-state.tsx';
import { useApp } from '../use-app.ts';
import { countExpectations, describeExpectations } from './expectation-counts.ts';
import { SavedRow } from './saved-row.tsx';
import styles from './saved.module.css';

/** The saved requests of the workspace: each is sent again after every edit, and passes or fails like a test. */
export function SavedList() {
  const expectations = useApp((state) => state.expectations);
  const sorted = useMemo(
    () =>
      [...expectations.values()].toSorted((a, b) =>
        a.key === b.key ? a.index - b.index : a.key < b.key ? -1 : 1,
      ),
    [expectations],
  );
  const counts = countExpectations(sorted);
  return (
    <section className={styles.saved} aria-label={trafficTexts.savedRequests()}>
      <h2 className={styles.heading}>
        {trafficTexts.savedRequests()}{' '}
        {counts.all > 0 && <span data-failing={counts.failed > 0}>{describeExpectations(counts)}</span>}
      </h2>
      {sorted.length === 0 ? (
        <EmptyState icon={<Bookmark size={20} />} title={trafficTexts.noSavedRequests()}>
          <p>{trafficTexts.aboutNoSavedRequests()}</p>
        </EmptyState>
      ) : (
        <ul>
          {sorted.map((view) => (
            <SavedRow key={view.id} view={view} />
          ))}
        </ul>
      )}
    </section>
  );
}
