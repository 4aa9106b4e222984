import type { Viewport } from '@xyflow/react';
import { TITLES_HEIGHT } from '../insets.ts';
import type { Scene, SceneLane } from '../scene.ts';

/** The name of a lane on the screen: its lane, and the top left corner of the name. */
export type LaneName = Readonly<{ lane: SceneLane; left: number; top: number }>;

/** Sizes on the screen: a line with a name, what is left of its words, its distance from the top, what a long one may take. */
export const LANE_NAME = { height: 20, pad: 4, top: 4, width: 180 } as const;

/** From the top of a lane to the line below its name, in pixels of the drawing. */
const LINE = 28;

/** Names closer than this to the one above are left out: lanes are too low for them. */
const LEAST = 14;

/**
 * Where the names of lanes are: in their top left corner, above the first column. Where that corner is out of view, the name
 * stays in view, below the column titles, unless it would cover a card.
 */
export function placeLaneNames(
  scene: Pick<Scene, 'lanes' | 'boxes' | 'summaries' | 'nodes' | 'columns'>,
  { x, y, zoom }: Viewport,
  height: number,
): readonly LaneName[] {
  const column = scene.columns[0]?.x ?? 0;
  const left = Math.round(Math.max(0, column * zoom + x - LANE_NAME.pad));
  const names: LaneName[] = [];
  let last = -Infinity;
  for (const lane of scene.lanes) {
    const from = lane.y * zoom + y;
    const to = from + lane.height * zoom;
    if (to < TITLES_HEIGHT + LANE_NAME.height || from > height) continue;
    // Far out the line is lower than its words: they end where it ends.
    const corner = Math.min(from + LANE_NAME.top, from + LINE * zoom - LANE_NAME.height + 2);
    const sticky = corner < TITLES_HEIGHT;
    const top = Math.round(sticky ? TITLES_HEIGHT + LANE_NAME.top : corner);
    if (top - last < LEAST) continue;
    if (sticky && coversCard(scene, lane, { left: (left - x) / zoom, top: (top - y) / zoom, zoom })) continue;
    last = top;
    names.push({ lane, left, top });
  }
  return names;
}

type Corner = Readonly<{ left: number; top: number; zoom: number }>;

/** Whether a name at a point of the drawing lies on a card of its lane. Asked only of the lane whose top is out of view. */
function coversCard(
  { boxes, summaries, nodes }: Pick<Scene, 'boxes' | 'summaries' | 'nodes'>,
  { namespace }: SceneLane,
  { left, top, zoom }: Corner,
): boolean {
  const right = left + LANE_NAME.width / zoom;
  const bottom = top + LANE_NAME.height / zoom;
  const covers = (box: Readonly<{ x: number; y: number; width: number; height: number }>) =>
    box.x < right && box.x + box.width > left && box.y < bottom && box.y + box.height > top;
  for (const [key, box] of boxes) if (covers(box) && nodes.get(key)?.namespace === namespace) return true;
  return summaries.some((summary) => summary.namespace === namespace && covers(summary.box));
}
