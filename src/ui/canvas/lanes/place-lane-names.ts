import type { Viewport } from '@xyflow/react';
import { groupBy } from '../../../core/incremental/group-by.ts';
import { memo } from '../../../core/incremental/memo.ts';
import type { Box } from '../../../core/layout/layout.ts';
import { parseKey } from '../../../core/model/resource.ts';
import { TITLES_HEIGHT } from '../insets.ts';
import type { Scene, SceneLane } from '../scene.ts';
import { detailAt } from '../zoom/detail.ts';
import type { Size } from '../zoom/view-of.ts';

/** The name of a lane on the screen: its lane, the top left corner of the name, and how wide it may be. */
export type LaneName = Readonly<{ lane: SceneLane; left: number; top: number; room: number }>;

type Lanes = Pick<Scene, 'lanes' | 'boxes' | 'summaries' | 'columns' | 'bounds'>;

/** Sizes on the screen: a line with a name, what is left of its words, its distance from the top, what a long one may take. */
const NAME = { height: 20, pad: 4, top: 4, width: 180 } as const;

/** What a lane says of itself where its cards are too small: its distance from them, and the width it may need. */
const HOLDS = { gap: 8, width: 300 } as const;

/** From the top of a lane to the line below its name, in pixels of the drawing. */
const LINE = 28;

/** Names closer than this to the one above are left out: lanes are too low for them. */
const LEAST = 14;

/**
 * Where the names of lanes are: in their top left corner, above the first column; far out, where they say what the lanes
 * hold, behind the last one. Where the corner is out of view, the name stays in view, below the column titles, unless it
 * would cover a card.
 */
export function placeLaneNames(scene: Lanes, view: Viewport, { width, height }: Size): readonly LaneName[] {
  const { x, y, zoom } = view;
  const far = detailAt(zoom) === 'lanes';
  const corner = (scene.columns[0]?.x ?? 0) * zoom + x - NAME.pad;
  const end = (scene.bounds.x + scene.bounds.width) * zoom + x + HOLDS.gap;
  const left = Math.round(Math.max(0, far ? Math.min(end, width - HOLDS.width) : corner));
  const room = far ? width - left : roomAt(scene, left, view);
  const names: LaneName[] = [];
  let last = -Infinity;
  for (const lane of scene.lanes) {
    const from = lane.y * zoom + y;
    const to = from + lane.height * zoom;
    if (to < TITLES_HEIGHT + (far ? 0 : NAME.height) || from > height) continue;
    const wish = far ? (from + to - NAME.height) / 2 : lineTop(from, zoom);
    const top = Math.round(Math.max(TITLES_HEIGHT + NAME.top, wish));
    if (top - last < LEAST) continue;
    const away = top > wish + 1 || left > corner + 1;
    if (away && !far && coversCard(scene, lane, { left: (left - x) / zoom, top: (top - y) / zoom, zoom }))
      continue;
    last = top;
    names.push({ lane, left, top, room });
  }
  return names;
}

/** From a point of the screen to the next column: a name that is longer is cut, and covers no card there. */
function roomAt({ columns }: Lanes, left: number, { x, zoom }: Viewport): number {
  const next = columns.map((column) => column.x * zoom + x).find((at) => at > left + NAME.pad * 2);
  return next === undefined ? NAME.width : Math.min(NAME.width, next - left - NAME.pad);
}

/** Further out the line is lower than its words: they end where it ends. */
const lineTop = (from: number, zoom: number): number =>
  Math.min(from + NAME.top, from + LINE * zoom - NAME.height + 2);

type Corner = Readonly<{ left: number; top: number; zoom: number }>;

const boxesByLane = memo((boxes: Scene['boxes']): ReadonlyMap<string, readonly Box[]> => {
  const lanes = groupBy([...boxes], ([key]) => parseKey(key).namespace);
  return new Map(Array.from(lanes, ([namespace, entries]) => [namespace, entries.map(([, box]) => box)]));
});

/** Whether a name at a point of the drawing lies on a card of its lane: asked where the name is not in its corner. */
function coversCard(
  { boxes, summaries }: Lanes,
  { namespace }: SceneLane,
  { left, top, zoom }: Corner,
): boolean {
  const right = left + NAME.width / zoom;
  const bottom = top + NAME.height / zoom;
  const covers = (box: Box) =>
    box.x < right && box.x + box.width > left && box.y < bottom && box.y + box.height > top;
  return (
    (boxesByLane(boxes).get(namespace) ?? []).some(covers) ||
    summaries.some((summary) => summary.namespace === namespace && covers(summary.box))
  );
}
