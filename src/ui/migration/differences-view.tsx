import type {
  DifferenceRow,
  EndWords,
  MigrationComparison,
} from '../../core/planning/migration/compare-migration.ts';
import { migrationTexts } from '../../texts/en/migration.ts';
import styles from './migration.module.css';
import type { Ways } from './ways.ts';
import { scrolledByKeys } from '../parts/scrolled-by-keys.ts';

/** Which requests end otherwise: each with both ends and the cause, the most frequent cause first. */
export function DifferencesView({ comparison, ways }: { comparison: MigrationComparison; ways: Ways }) {
  const { equal, different, rows, more, unknown, unasked } = comparison;
  return (
    <div className={styles.scrolled} {...scrolledByKeys}>
      <p>
        {migrationTexts.equalClasses({ count: equal })}{' '}
        {migrationTexts.differentClasses({ count: different })}
      </p>
      {rows.length > 0 && (
        <table className={styles.table}>
          <thead>
            <tr>
              <th scope="col">{migrationTexts.request()}</th>
              <th scope="col">{migrationTexts.before()}</th>
              <th scope="col">{migrationTexts.after()}</th>
              <th scope="col">{migrationTexts.cause()}</th>
            </tr>
          </thead>
          <tbody>
            {rows.map((row) => (
              <Row key={row.id} row={row} ways={ways} />
            ))}
          </tbody>
        </table>
      )}
      {more > 0 && <p className={styles.note}>{migrationTexts.moreDifferences({ count: more })}</p>}
      {unknown.map(({ reason, classes }) => (
        <p key={reason} className={styles.note}>
          {migrationTexts.unknownClasses({ count: classes, reason })}
        </p>
      ))}
      {unasked.map((reason) => (
        <p key={reason} className={styles.note}>
          {migrationTexts.notAsked({ reason })}
        </p>
      ))}
      <p className={styles.note}>{migrationTexts.assumed()}</p>
    </div>
  );
}

const Row = ({
  row: { request, before, after, cause, classes },
  ways,
}: {
  row: DifferenceRow;
  ways: Ways;
}) => (
  <tr>
    <th scope="row">
      <code>{request}</code>
      {classes > 1 && <span className={styles.facts}>{migrationTexts.classesOf({ count: classes })}</span>}
    </th>
    <End words={before} go={ways.toSource} />
    <End words={after} go={ways.toConverted} />
    <td>{cause}</td>
  </tr>
);

const End = ({ words: { end, taker, place }, go }: { words: EndWords; go: Ways['toSource'] }) => (
  <td>
    {end}
    {taker !== null && (
      <span className={styles.facts}>
        {place ? (
          <button type="button" className={styles.place} onClick={() => go(place)}>
            {taker}
          </button>
        ) : (
          taker
        )}
      </span>
    )}
  </td>
);
