import { memo } from 'react';
import { useViewport } from '@xyflow/react';
import { ChevronDown, ChevronRight } from 'lucide-react';
import { Tooltip } from '../parts/tooltip.tsx';
import { useCanvasStore } from './canvas-store.ts';
import type { Scene, SceneLane } from './scene.ts';
import { tierTitles } from './tier-titles.ts';
import styles from './lanes.module.css';

/** The names of lanes and columns. They stay at the edge of the canvas while it is moved. */
export function LaneHeaders({ scene, height }: { scene: Scene; height: number }) {
  const { x, y, zoom } = useViewport();
  const titles = scene.columns.filter(({ width }) => width * zoom > 36);
  return (
    <div className={styles.overlay}>
      {scene.lanes.map((lane) => {
        const top = lane.y * zoom + y;
        const bottom = top + lane.height * zoom;
        if (bottom < 52 || top > height || lane.height * zoom < 14) return null;
        return <LaneHeader key={lane.namespace} lane={lane} top={Math.max(top, Math.min(28, bottom - 24))} />;
      })}
      <div className={styles.titles} aria-hidden>
        {titles.map((column) => (
          <span
            key={column.tier}
            data-tier={column.tier}
            style={{ translate: `${column.x * zoom + x}px 0`, maxWidth: (column.width + 56) * zoom }}
          >
            {tierTitles[column.tier]}
          </span>
        ))}
      </div>
    </div>
  );
}

const LaneHeader = memo(function LaneHeader({ lane, top }: { lane: SceneLane; top: number }) {
  const canvas = useCanvasStore();
  const { namespace, collapsed, count } = lane;
  const name = namespace === '' ? 'Cluster' : namespace;
  const meaning =
    namespace === ''
      ? 'Objects that belong to no namespace.'
      : `Namespace ${namespace}. What is dropped here is made in it; what is pulled here moves to it.`;
  return (
    <Tooltip content={meaning} side="right">
      <button
        type="button"
        className={styles.header}
        style={{ translate: `8px ${Math.round(top) + 6}px` }}
        aria-expanded={!collapsed}
        data-lane={namespace}
        onClick={() => canvas.getState().toggleLane(namespace)}
      >
        {collapsed ? <ChevronRight size={13} aria-hidden /> : <ChevronDown size={13} aria-hidden />}
        <span className={styles.name}>
          <span className={styles.unseen}>Lane </span>
          {name}{' '}
        </span>
        <span className={styles.count}>
          {count}
          <span className={styles.unseen}> {count === 1 ? 'object' : 'objects'}</span>
        </span>
      </button>
    </Tooltip>
  );
});
