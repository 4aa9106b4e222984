import { memo } from 'react';
import { rowFacts, TLS_CHIP, type Row } from '../../../core/kinds/row.ts';
import type { Fold } from '../../../core/topology/graph.ts';
import type { ListenerSummary } from '../../../core/views/status/status-summary-of.ts';
import { FoldChip } from './fold-chip.tsx';
import { ListenerMark, listenerWords } from './listener-mark.tsx';
import { MiddleEllipsis } from './middle-ellipsis.tsx';
import { Inlet, Outlet } from './ports.tsx';
import styles from './resource-node.module.css';

type Props = {
  row: Row;
  /** Of all that is shown on the card; those of other rows are left out. */
  folds: readonly Fold[];
  /** Of listeners: the summary of the computed status. */
  statusSummary: ListenerSummary | undefined;
  tabIndex: 0 | -1;
};

/** One connectable line of a card. Rows keep their identity between analyses while nothing in them changed. */
export const NodeRow = memo(function NodeRow({ row, folds, statusSummary, tabIndex }: Props) {
  const own = folds.filter((fold) => fold.row === row.id);
  const words = [...rowFacts(row), ...(statusSummary ? [listenerWords(statusSummary)] : [])];
  // The lock of the certificate says that it is TLS.
  const chips = own.length > 0 ? row.chips.filter((chip) => chip !== TLS_CHIP) : row.chips;
  return (
    <li
      className={styles.row}
      data-row={row.id}
      data-state={statusSummary?.state}
      title={words.join(' · ')}
      tabIndex={-1}
    >
      <Inlet row={row.id} className={styles.handle} connectable={row.inlet} />
      <MiddleEllipsis className={styles.label} text={row.label} />
      <span className={styles.chips}>
        {chips.map((chip) => (
          <span key={chip} className={styles.chip}>
            {chip}
          </span>
        ))}
      </span>
      {row.value !== undefined && <MiddleEllipsis className={styles.value} text={row.value} />}
      {own.map((fold, index) => (
        <FoldChip
          key={fold.key}
          fold={fold}
          text={index === 0 ? TLS_CHIP : ''}
          facts={statusSummary?.provided ?? []}
          tabIndex={tabIndex}
        />
      ))}
      {statusSummary && <ListenerMark statusSummary={statusSummary} locked={own.length > 0} />}
      <Outlet row={row.id} className={styles.handle} connectable={row.outlet} />
    </li>
  );
});
