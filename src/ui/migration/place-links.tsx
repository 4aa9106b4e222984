import { migrationTexts } from '../../texts/en/migration.ts';
import styles from './migration.module.css';

/** What stands somewhere, and how to get there; null where there is no way. */
export type PlaceLink = Readonly<{ words: string; go: (() => void) | null }>;

/** So many places of an item are named. */
const MOST = 3;

/**
 * Places by name, each with the way there; the first of many.
 *
 * @param count how many there are in all
 */
export function PlaceLinks({
  lead,
  links,
  count = links.length,
}: {
  lead: string;
  links: readonly PlaceLink[];
  count?: number;
}) {
  const more = count - Math.min(MOST, links.length);
  return (
    <span>
      {lead}{' '}
      {links.slice(0, MOST).map(({ words, go }, nth) => (
        <span key={words}>
          {nth > 0 && ', '}
          {go ? (
            <button type="button" className={styles.place} onClick={go}>
              {words}
            </button>
          ) : (
            words
          )}
        </span>
      ))}
      {more > 0 && ` ${migrationTexts.morePlaces({ count: more })}`}
    </span>
  );
}
