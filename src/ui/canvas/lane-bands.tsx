import { ViewportPortal } from '@xyflow/react';
import { memo } from 'react';
import { useCanvas } from './canvas-store.ts';
import type { SceneLane } from './scene.ts';
import styles from './lanes.module.css';

/** The first and the last band fill what is above and below everything: dropping there means these lanes. */
const BEYOND = 100_000;

/** The background of the lanes. It moves with the canvas. */
export const LaneBands = memo(function LaneBands({ lanes }: { lanes: readonly SceneLane[] }) {
  const dropLane = useCanvas((state) => state.dropLane);
  return (
    <ViewportPortal>
      {lanes.map(({ namespace, y, height }, index) => {
        const above = index === 0 ? BEYOND : 0;
        const below = index === lanes.length - 1 ? BEYOND : 0;
        return (
          <div
            key={namespace}
            className={styles.band}
            data-odd={index % 2 === 1}
            data-drop={dropLane === namespace}
            style={{ transform: `translateY(${y - above}px)`, height: height + above + below }}
          />
        );
      })}
    </ViewportPortal>
  );
});
