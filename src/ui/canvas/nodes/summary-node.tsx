import { Handle, Position, type Node, type NodeProps } from '@xyflow/react';
import { memo } from 'react';
import type { Tier } from '../../../core/kinds/define-kind.ts';
import { useCanvasStore } from '../canvas-store.ts';
import { tierTitles } from '../tier-titles.ts';
import { inletId, outletId } from './handles.ts';
import styles from './summary-node.module.css';

export type SummaryFlowNode = Node<{ namespace: string; tier: Tier; count: number }, 'summary'>;

/** All cards of one tier in a lane that is folded away. Clicking it unfolds the lane. */
export const SummaryNode = memo(function SummaryNode({ data }: NodeProps<SummaryFlowNode>) {
  const canvas = useCanvasStore();
  const words = `${data.count} in ${tierTitles[data.tier]}`;
  return (
    <button
      type="button"
      className={styles.summary}
      data-tier={data.tier}
      aria-label={`${words}, namespace ${data.namespace}: expand`}
      onClick={() => canvas.getState().toggleLane(data.namespace, false)}
    >
      <Handle
        type="target"
        position={Position.Left}
        id={inletId(null)}
        className={styles.handle}
        isConnectable={false}
      />
      <b>{data.count}</b> {tierTitles[data.tier]}
      <Handle
        type="source"
        position={Position.Right}
        id={outletId(null)}
        className={styles.handle}
        isConnectable={false}
      />
    </button>
  );
});
