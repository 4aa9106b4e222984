import type {
  DifferenceRow,
  EndWords,
  MigrationComparison,
} from '../../core/planning/migration/compare-migration.ts';
import { migrationTexts } from '../../texts/en/migration.ts';
import styles from './migration.module.css';
import { scrolledByKeys } from './scrolled-by-keys.ts';

/** Which requests end otherwise: each with both ends and the cause, the most frequent cause first. */
export function DifferencesView({ comparison }: { comparison: MigrationComparison }) {
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
              <Row key={row.id} row={row} />
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

const Row = ({ row: { request, before, after, cause, classes } }: { row: DifferenceRow }) => (
  <tr>
    <th scope="row">
      <code>{request}</code>
      {classes > 1 && <span className={styles.facts}>{migrationTexts.classesOf({ count: classes })}</span>}
    </th>
    <End words={before} />
    <End words={after} />
    <td>{cause}</td>
  </tr>
);

const End = ({ words: { end, taker } }: { words: EndWords }) => (
  <td>
    {end}
    {taker !== null && <span className={styles.facts}>{taker}</span>}
  </td>
);
