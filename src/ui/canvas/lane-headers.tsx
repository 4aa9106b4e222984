import { memo } from 'react';
import { useViewport } from '@xyflow/react';
import { ChevronDown, ChevronRight } from 'lucide-react';
import { Tooltip } from '../parts/tooltip.tsx';
import { useCanvasStore } from './canvas-store.ts';
import { gutterWidth, isGutterWide, TITLES_HEIGHT } from './insets.ts';
import type { Scene, SceneLane } from './scene.ts';
import { tierTitles } from './tier-titles.ts';
import styles from './lanes.module.css';

/** Pixels of the screen that a lane needs for its name, and a vertical name for its arrow and count. */
const ROOM = { name: 14, fold: 84, count: 108 } as const;

/**
 * The names of lanes and columns. They stay at the edges of the canvas while it is moved, in strips of their own:
 * cards pass under them, and are never covered where there is something to read.
 */
export function LaneHeaders({ scene, height }: { scene: Scene; height: number }) {
  const { x, y, zoom } = useViewport();
  const wide = isGutterWide(scene, zoom);
  const gutter = { width: gutterWidth(scene, zoom) };
  const titles = scene.columns.filter(({ width }) => width * zoom > 36);
  return (
    <div className={styles.overlay}>
      <div className={styles.gutter} style={gutter}>
        {scene.lanes.map((lane) => {
          const top = Math.max(TITLES_HEIGHT, lane.y * zoom + y);
          const bottom = Math.min(height, (lane.y + lane.height) * zoom + y);
          const room = Math.round(bottom) - Math.round(top);
          if (room < ROOM.name) return null;
          return (
            <LaneHeader key={lane.namespace} lane={lane} top={Math.round(top)} room={room} level={wide} />
          );
        })}
      </div>
      <div className={styles.titles} aria-hidden>
        {titles.map((column) => (
          <span
            key={column.tier}
            data-tier={column.tier}
            style={{ translate: `${column.x * zoom + x}px 0`, maxWidth: (column.width + 40) * zoom }}
          >
            {tierTitles[column.tier]}
          </span>
        ))}
      </div>
      <div className={styles.corner} style={gutter} />
    </div>
  );
}

type Props = { lane: SceneLane; top: number; room: number; level: boolean };

const LaneHeader = memo(function LaneHeader({ lane, top, room, level }: Props) {
  const canvas = useCanvasStore();
  const { namespace, collapsed, count } = lane;
  const name = namespace === '' ? 'Cluster' : namespace;
  const Chevron = collapsed ? ChevronRight : ChevronDown;
  const meaning =
    namespace === ''
      ? 'Cluster-scoped objects.'
      : `Namespace ${namespace}. A kind dropped here is created in it; a card dragged here moves to it.`;
  return (
    <Tooltip content={meaning} side="right">
      <button
        type="button"
        className={styles.header}
        style={{ translate: `0 ${top}px`, height: room }}
        aria-expanded={!collapsed}
        data-lane={namespace}
        data-cluster={namespace === ''}
        data-level={level}
        onClick={() => canvas.getState().toggleLane(namespace)}
      >
        {(level || room >= ROOM.fold) && <Chevron size={13} aria-hidden />}
        <span className={styles.name}>
          <span className="visually-hidden">Lane </span>
          {name}{' '}
        </span>
        <span className={room < ROOM.count && !level ? 'visually-hidden' : styles.count}>
          {count}
          <span className="visually-hidden"> {count === 1 ? 'object' : 'objects'}</span>
        </span>
      </button>
    </Tooltip>
  );
});
