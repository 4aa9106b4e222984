import { authoringTexts } from '../../texts/en/authoring.ts';
import { SeverityIcon } from '../parts/severity-icon.tsx';
import styles from './authoring.module.css';
import { useAuthor, useAuthorState } from './use-author.ts';

/** What `gatehouse lesson check` says of the pack, each with the way to its line. */
export function ProblemList() {
  const session = useAuthor();
  const problems = useAuthorState((state) => state.problems);
  const isChecking = useAuthorState((state) => state.isChecking);
  const failure = useAuthorState((state) => state.failure);
  return (
    <section className={styles.problems} aria-label={authoringTexts.problems()}>
      <h2 className={styles.problemsHead}>
        {authoringTexts.problems()}
        <span role="status" className={styles.count}>
          {isChecking
            ? authoringTexts.checking()
            : authoringTexts.countOfProblems({ count: problems.length })}
        </span>
      </h2>
      {failure !== null && (
        <p role="alert" className={styles.failure}>
          <SeverityIcon severity="error" /> {failure}
        </p>
      )}
      {problems.length > 0 && (
        <ul className={styles.found}>
          {problems.map(({ code, severity, message, at }) => (
            <li key={`${at.file}:${at.line}:${at.column} ${code} ${message}`}>
              <button type="button" className={styles.problem} onClick={() => session.goTo(at)}>
                <SeverityIcon severity={severity} />
                <span>
                  {message}{' '}
                  <span className={styles.place}>
                    {authoringTexts.place({ file: at.file, line: at.line })}
                  </span>
                </span>
              </button>
            </li>
          ))}
        </ul>
      )}
      {!isChecking && problems.length === 0 && failure === null && (
        <p className={styles.none}>{authoringTexts.noProblems()}</p>
      )}
    </section>
  );
}
