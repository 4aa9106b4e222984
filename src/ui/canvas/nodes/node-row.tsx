import { memo } from 'react';
import type { ListenerSummary } from '../../../core/views/status/status-summary-of.ts';
import type { Row } from '../../../core/kinds/row.ts';
import { ListenerMark, listenerWords } from './listener-mark.tsx';
import { Inlet, Outlet } from './ports.tsx';
import styles from './resource-node.module.css';

type Props = {
  row: Row;
  /** Of listeners: the summary of the computed status. */
  statusSummary: ListenerSummary | undefined;
};

/** One connectable line of a card. Rows keep their identity between analyses while nothing in them changed. */
export const NodeRow = memo(function NodeRow({ row, statusSummary }: Props) {
  const words = [row.label, ...row.chips, ...(statusSummary ? [listenerWords(statusSummary)] : [])];
  return (
    <li className={styles.row} data-row={row.id} data-state={statusSummary?.state} title={words.join(' · ')}>
      <Inlet row={row.id} className={styles.handle} connectable={row.inlet} />
      <span className={styles.label}>{row.label}</span>
      <span className={styles.chips}>
        {row.chips.map((chip) => (
          <span key={chip} className={styles.chip}>
            {chip}
          </span>
        ))}
      </span>
      {statusSummary && <ListenerMark statusSummary={statusSummary} />}
      <Outlet row={row.id} className={styles.handle} connectable={row.outlet} />
    </li>
  );
});
