import type { ResourceKey } from '../../../core/model/resource.ts';
import type { Severity } from '../../../core/rules/finding.ts';
import type { State } from '../../../core/views/status/state.ts';
import { SeverityIcon } from '../../parts/severity-icon.tsx';
import { useApp } from '../../use-app.ts';
import { problemsOf, worstOf } from '../problems-of.ts';
import styles from './resource-node.module.css';

/** The exceptions that a card shows; nothing is shown on what is well. */
export type Alarm = 'error' | 'warning' | null;

/** A problem of the status comes before findings; notes are no exception. */
function graver(worst: Severity | null, state: State | undefined): Alarm {
  if (state === 'problem' || worst === 'error') return 'error';
  return worst === 'warning' ? 'warning' : null;
}

/** What the card of an object shows of its state from afar. */
export const useAlarm = (key: ResourceKey): Alarm =>
  useApp(({ findings, statusSummaries }) =>
    graver(worstOf(problemsOf(findings, key)), statusSummaries.get(key)?.state),
  );

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
