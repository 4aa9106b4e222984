import type { ResourceKey } from '../../../core/model/resource.ts';
import { healthOfCard } from '../../../core/views/status/health.ts';
import { SeverityIcon } from '../../parts/severity-icon.tsx';
import { useApp } from '../../use-app.ts';
import { problemsOf, worstOf } from '../problems-of.ts';
import styles from './resource-node.module.css';

/** The exceptions that a card shows; nothing is shown on what is well. */
export type Alarm = 'error' | 'warning' | null;

/** What the card of an object shows of its state from afar; notes and what is not known are no exception. */
export const useAlarm = (key: ResourceKey): Alarm =>
  useApp(({ findings, statusSummaries }) => {
    const worst = worstOf(problemsOf(findings, key));
    const health = healthOfCard({ worst, state: statusSummaries.get(key)?.state, unread: false });
    return health === 'error' || health === 'warning' ? health : null;
  });

/** An exception by shape and colour, and how many of them there are. */
export function StateMark({ resource, alarm }: { resource: ResourceKey; alarm: Alarm }) {
  const count = useApp(({ findings }) => (alarm === null ? 0 : problemsOf(findings, resource)[alarm]));
  if (alarm === null) return null;
  return (
    <span className={styles.state} data-alarm={alarm}>
      <SeverityIcon severity={alarm} size={14} silent />
      {count > 1 && <span>{count}</span>}
    </span>
  );
}
