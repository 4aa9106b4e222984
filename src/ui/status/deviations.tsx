import type { Deviation } from '../../core/views/status/deviations.ts';
import { statusTexts } from '../../texts/en/status.ts';
import styles from './status-view.module.css';

type Props = {
  deviations: readonly Deviation[];
  /** Whose answers hold; null where the workspace chose single ones. */
  implementation: string | null;
};

/** Where the status is not what the specification has, by what the implementation or the workspace chose. */
export function Deviations({ deviations, implementation }: Props) {
  if (deviations.length === 0) return null;
  const here = implementation ?? statusTexts.thisWorkspace();
  return (
    <section className={styles.raw} aria-label={statusTexts.deviations()}>
      <h3 className={styles.heading}>{statusTexts.deviations()}</h3>
      <div className={styles.table}>
        <table>
          <thead>
            <tr>
              <th scope="col">{statusTexts.what()}</th>
              <th scope="col">{here}</th>
              <th scope="col">{statusTexts.bySpecification()}</th>
            </tr>
          </thead>
          <tbody>
            {deviations.map((one) => (
              <tr key={`${one.where} ${one.what}`}>
                <th scope="row">
                  {one.what}
                  {one.where !== '' && <small>{one.where}</small>}
                </th>
                <td>{one.here ?? statusTexts.notWritten()}</td>
                <td>{one.specification ?? statusTexts.notWritten()}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </section>
  );
}
