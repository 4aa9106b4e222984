import type { ShareView } from '../../core/views/traffic/outcome-view.ts';
import { trafficTexts } from '../../texts/en/traffic.ts';
import { useWorkspace } from '../use-app.ts';
import { fails, percent } from './describe-outcome.ts';
import styles from './trace.module.css';

/** How the requests of a rule are split, the failing parts in red; each leads to its reference. */
export function SharesBar({ shares }: { shares: readonly ShareView[] }) {
  const { actions } = useWorkspace();
  return (
    <>
      <div className={styles.bar} aria-hidden>
        {shares
          .filter(({ share }) => share > 0)
          .map((one) => (
            <span
              key={`${one.target} ${one.path.join('.')}`}
              data-fails={fails(one)}
              style={{ flexGrow: one.share }}
            />
          ))}
      </div>
      <ul className={styles.shares}>
        {shares.map((one) => (
          <li key={`${one.target} ${one.path.join('.')}`} data-fails={fails(one)}>
            <button type="button" onClick={() => void actions.goToResource(one.key, one.path)}>
              <b>{percent(one.share)}</b> {one.target}
              {one.refused && <em> {trafficTexts.isRefused()}</em>}
              {one.statusCode !== null && <em> {trafficTexts.answeredWith({ status: one.statusCode })}</em>}
              {one.fault !== null && <span className={styles.reason}> {one.fault}</span>}
              {one.tls !== null && (
                <span className={styles.reason}> {trafficTexts.overTls({ name: one.tls })}</span>
              )}
              {one.endpoints.length > 0 && (
                <span className={styles.reason}> → {one.endpoints.join(', ')}</span>
              )}
            </button>
          </li>
        ))}
      </ul>
    </>
  );
}
