import { memo } from 'react';
import { useViewport } from '@xyflow/react';
import { ChevronDown, ChevronRight } from 'lucide-react';
import { RichText } from '../parts/rich-text.tsx';
import { Tooltip } from '../parts/tooltip.tsx';
import { useCanvasStore } from './canvas-store.ts';
import { placeLaneNames } from './lanes/place-lane-names.ts';
import { describeLane } from './lanes/describe-lane.ts';
import { useLaneDragging } from './lanes/use-lane-dragging.ts';
import type { Scene, SceneLane } from './scene.ts';
import { columnTitle } from '../../core/layout/tier-titles.ts';
import { canvasTexts } from '../../texts/en/canvas.ts';
import type { Size } from './zoom/view-of.ts';
import { detailAt } from './zoom/detail.ts';
import styles from './lanes.module.css';

/** A column's title is left out where there is no room for a word, in pixels of the screen. */
const LEAST_COLUMN = 36;

/**
 * The names of columns, in a strip above the drawing, and of lanes, inside them. Both have one size at every zoom, and
 * stay in view while the canvas is moved, as far as they cover no card.
 */
export function LaneHeaders({ scene, size }: { scene: Scene; size: Size }) {
  const viewport = useViewport();
  const { x, zoom } = viewport;
  const tiers = scene.columns.map(({ tier }) => tier);
  const far = detailAt(zoom) === 'lanes';
  const dragging = useLaneDragging(scene);
  return (
    <div className={styles.overlay}>
      {placeLaneNames(scene, viewport, size).map(({ lane, left, top, room }) => (
        <LaneHeader
          key={lane.namespace}
          lane={lane}
          left={left}
          top={top}
          room={room}
          holds={far ? describeLane(scene, lane.namespace) : ''}
          dragging={dragging}
        />
      ))}
      {dragging.target && (
        <div
          className={styles.target}
          style={{ translate: `0 ${dragging.target.y * zoom + viewport.y}px` }}
        />
      )}
      <div className={styles.titles} aria-hidden>
        {scene.columns
          .filter(({ width }) => width * zoom > LEAST_COLUMN)
          .map((column) => (
            <span
              key={column.tier}
              style={{ translate: `${column.x * zoom + x}px 0`, maxWidth: (column.width + 40) * zoom }}
            >
              {columnTitle(column.tier, tiers)}
            </span>
          ))}
      </div>
    </div>
  );
}

type Props = {
  lane: SceneLane;
  left: number;
  top: number;
  room: number;
  holds: string;
  dragging: ReturnType<typeof useLaneDragging>;
};

const hidden = (inside: readonly string[]) => <span className="visually-hidden">{inside}</span>;
const asName = (inside: readonly string[]) => <span className={styles.name}>{inside}</span>;
const asCount = (inside: readonly string[]) => <span className={styles.count}>{inside}</span>;

const LaneHeader = memo(function LaneHeader({ lane, left, top, room, holds, dragging }: Props) {
  const canvas = useCanvasStore();
  const { namespace, collapsed, count } = lane;
  const name = namespace === '' ? canvasTexts.cluster() : namespace;
  const Chevron = collapsed ? ChevronRight : ChevronDown;
  const meaning = namespace === '' ? canvasTexts.clusterScoped() : canvasTexts.aboutLane({ namespace });
  return (
    <Tooltip content={meaning} side="right">
      <button
        type="button"
        className={styles.header}
        style={{ translate: `${left}px ${top}px`, maxWidth: room }}
        aria-expanded={!collapsed}
        data-lane={namespace}
        {...dragging.handlersFor(namespace)}
        onClick={() => {
          if (!dragging.wasDragged()) canvas.getState().toggleLane(namespace);
        }}
      >
        <RichText
          parts={canvasTexts.laneWith({
            name,
            count,
            hidden,
            lane: asName,
            number: holds === '' ? asCount : hidden,
          })}
        />
        {holds !== '' && <span className={styles.count}>{holds}</span>}
        <Chevron className={styles.chevron} size={14} aria-hidden />
      </button>
    </Tooltip>
  );
});
