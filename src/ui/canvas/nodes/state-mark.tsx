import type { ResourceKey } from '../../../core/model/resource.ts';
import { SeverityIcon } from '../../parts/severity-icon.tsx';
import { useApp } from '../../use-app.ts';
import { problemsOf } from '../problems-of.ts';
import { alarmOf, type Alarm } from './alarm-of.ts';
import styles from './resource-node.module.css';

/** What the card of an object shows of its state from afar. */
export const useAlarm = (key: ResourceKey): Alarm => useApp((state) => alarmOf(state, key));

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
