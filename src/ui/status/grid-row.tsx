import { memo } from 'react';
import type { MatrixEntry, MatrixListener, MatrixRoute } from '../../core/views/status/matrix-view.ts';
import { parseKey } from '../../core/model/resource.ts';
import { KindIcon } from '../parts/kind-icon.tsx';
import { SeverityIcon } from '../parts/severity-icon.tsx';
import { healthOf } from '../parts/state-words.ts';
import { AttachmentCell } from './attachment-cell.tsx';
import styles from './attachments.module.css';
import { cellWords, listenerPlace } from './cell-words.ts';

type Props = {
  route: MatrixRoute;
  listeners: readonly MatrixListener[];
  entries: readonly MatrixEntry[];
  row: number;
  /** The column that Tab leads to; null when it is in another row. */
  stop: number | null;
};

/** One route against every listener. */
export const GridRow = memo(function GridRow({ route, listeners, entries, row, stop }: Props) {
  const { group, kind, namespace, name } = parseKey(route.key);
  const at = (column: number) => ({
    'data-row': row,
    'data-column': column,
    tabIndex: stop === column ? 0 : -1,
  });
  return (
    // The first row of the table holds the Gateways.
    <div role="row" className={styles.row} aria-rowindex={row + 2}>
      <div
        role="rowheader"
        className={styles.route}
        {...at(0)}
        title={`${kind} ${namespace}/${name}${route.words === '' ? '' : `: ${route.words}`}`}
      >
        <span className={styles.routeName}>
          <SeverityIcon severity={healthOf[route.state]} size={13} />
          <KindIcon group={group} kind={kind} size={13} />
          <span>
            <small>{namespace}/</small>
            {name}
          </span>
          {route.words !== '' && (
            <em data-state={route.state} className={styles.words}>
              {route.words}
            </em>
          )}
        </span>
      </div>
      {listeners.map((listener, index) => {
        const entry = entries[index];
        if (!entry) return null;
        return (
          <div
            role="gridcell"
            key={`${listener.holder} ${listener.row}`}
            className={styles.cell}
            data-step={entry.step}
            data-state={entry.state ?? undefined}
            aria-label={`${listenerPlace(listener)}: ${cellWords(entry)}`}
            {...at(index + 1)}
          >
            <span className={styles.content}>
              <AttachmentCell entry={entry} />
            </span>
          </div>
        );
      })}
    </div>
  );
});
