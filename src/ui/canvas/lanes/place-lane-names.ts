import type { Viewport } from '@xyflow/react';
import { TITLES_HEIGHT } from '../insets.ts';
import type { Scene, SceneLane } from '../scene.ts';
import { detailAt } from '../zoom/detail.ts';
import type { Size } from '../zoom/view-of.ts';

/** The name of a lane on the screen: its lane, and the top left corner of the name. */
export type LaneName = Readonly<{ lane: SceneLane; left: number; top: number }>;

type Lanes = Pick<Scene, 'lanes' | 'boxes' | 'summaries' | 'nodes' | 'columns' | 'bounds'>;

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
  const column = scene.columns[0]?.x ?? 0;
  const end = (scene.bounds.x + scene.bounds.width) * zoom + x + HOLDS.gap;
  const left = Math.round(
    Math.max(0, far ? Math.min(end, width - HOLDS.width) : column * zoom + x - NAME.pad),
  );
  const names: LaneName[] = [];
  let last = -Infinity;
  for (const lane of scene.lanes) {
    const from = lane.y * zoom + y;
    const to = from + lane.height * zoom;
    if (to < TITLES_HEIGHT + (far ? 0 : NAME.height) || from > height) continue;
    const corner = far ? (from + to - NAME.height) / 2 : cornerOf(from, zoom);
    const sticky = corner < TITLES_HEIGHT;
    const top = Math.round(sticky ? TITLES_HEIGHT + NAME.top : corner);
    if (top - last < LEAST) continue;
    const at = { left: (left - x) / zoom, top: (top - y) / zoom, zoom };
    if (sticky && !far && coversCard(scene, lane, at)) continue;
    last = top;
    names.push({ lane, left, top });
  }
  return names;
}

/** Further out the line is lower than its words: they end where it ends. */
const cornerOf = (from: number, zoom: number): number =>
  Math.min(from + NAME.top, from + LINE * zoom - NAME.height + 2);

type Corner = Readonly<{ left: number; top: number; zoom: number }>;

/** Whether a name at a point of the drawing lies on a card of its lane. Asked only of the lane whose top is out of view. */
function coversCard(
  { boxes, summaries, nodes }: Pick<Scene, 'boxes' | 'summaries' | 'nodes'>,
  { namespace }: SceneLane,
  { left, top, zoom }: Corner,
): boolean {
  const right = left + NAME.width / zoom;
  const bottom = top + NAME.height / zoom;
  const covers = (box: Readonly<{ x: number; y: number; width: number; height: number }>) =>
    box.x < right && box.x + box.width > left && box.y < bottom && box.y + box.height > top;
  for (const [key, box] of boxes) if (covers(box) && nodes.get(key)?.namespace === namespace) return true;
  return summaries.some((summary) => summary.namespace === namespace && covers(summary.box));
}
