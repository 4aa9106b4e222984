import { ViewportPortal } from '@xyflow/react';
import { memo } from 'react';
import { useCanvas } from './canvas-store.ts';
import type { SceneLane } from './scene.ts';
import styles from './lanes.module.css';

/** The background of the lanes. It moves with the canvas. */
export const LaneBands = memo(function LaneBands({ lanes }: { lanes: readonly SceneLane[] }) {
  const dropLane = useCanvas((state) => state.dropLane);
  const picturing = useCanvas((state) => state.picturing);
  return (
    <ViewportPortal>
      {lanes.map(({ namespace, y, height }) => (
        <div
          key={namespace}
          className={styles.band}
          data-cluster={namespace === ''}
          data-drop={dropLane === namespace}
          style={{ transform: `translateY(${y}px)`, height }}
        >
          {picturing && <span className={styles.caption}>{namespace === '' ? 'Cluster' : namespace}</span>}
        </div>
      ))}
    </ViewportPortal>
  );
});
