import { memo } from '../incremental/memo.ts';
import type { ResourceKey } from '../model/resource.ts';
import { laneOf } from './lane-of.ts';
import type { Box, LaneBox, Layout } from './layout.ts';

/** Where a card is on the canvas, in a lane that has its top there. */
export const canvasBox = ({ x, below, width, height }: LaneBox, top: number): Box => ({
  x,
  y: top + below,
  width,
  height,
});

/** The tops of lanes by their names. */
export const laneTops = ({ lanes }: Pick<Layout, 'lanes'>): ReadonlyMap<string, number> =>
  new Map(lanes.map(({ namespace, y }) => [namespace, y]));

/** Where all cards of a layout are on the canvas. */
export const canvasBoxes: (layout: Layout) => ReadonlyMap<ResourceKey, Box> = memo((layout) => {
  const tops = laneTops(layout);
  const boxes = new Map<ResourceKey, Box>();
  for (const [key, box] of layout.boxes) boxes.set(key, canvasBox(box, tops.get(laneOf(key)) ?? 0));
  return boxes;
});

/** The same places without lanes: a layout that follows keeps the order of cards, and leaves no room between them. */
export function withoutLanes(layout: Layout): Layout {
  const boxes = new Map<ResourceKey, LaneBox>();
  for (const [key, { x, y, width, height }] of canvasBoxes(layout))
    boxes.set(key, { x, below: y, width, height });
  return { boxes, lanes: [] };
}
