import { Handle, Position } from '@xyflow/react';
import { memo } from 'react';
import type { Row } from '../../../core/topology/graph.ts';
import { inletId, outletId } from './handles.ts';
import styles from './resource-node.module.css';

/** One connectable line of a card. Rows keep their identity between analyses while nothing in them changed. */
export const NodeRow = memo(function NodeRow({ row }: { row: Row }) {
  return (
    <li className={styles.row} data-row={row.id} title={[row.label, ...row.chips].join(' · ')}>
      <Handle
        type="target"
        position={Position.Left}
        id={inletId(row.id)}
        className={styles.handle}
        isConnectable={row.inlet}
      />
      <span className={styles.label}>{row.label}</span>
      <span className={styles.chips}>
        {row.chips.map((chip) => (
          <span key={chip} className={styles.chip}>
            {chip}
          </span>
        ))}
      </span>
      <Handle
        type="source"
        position={Position.Right}
        id={outletId(row.id)}
        className={styles.handle}
        isConnectable={row.outlet}
      />
    </li>
  );
});
