import type { Viewport } from '@xyflow/react';
import type { Box } from '../../../core/layout/layout.ts';
import { fitsBesideMinimap, MINIMAP_STRIP, TITLES_HEIGHT } from '../insets.ts';
import { ZOOM } from './detail.ts';

export type Size = Readonly<{ width: number; height: number }>;

/** Left of the beginning of what is too wide, in pixels of the screen. */
const LEFT = 4;

const clamp = (number: number, least: number, most: number): number =>
  Math.max(least, Math.min(most, number));

type Limits = Readonly<{ least: number; most: number }>;

/** The zoom at which a box just fits, within the limits. */
const zoomFor = (box: Box, room: Size, { least, most }: Limits): number =>
  clamp(Math.min(room.width / Math.max(1, box.width), room.height / Math.max(1, box.height)), least, most);

/**
 * The view of a box in the middle of the canvas: as large as fits, and no smaller than can be read. What then does not
 * fit is right and below.
 *
 * @param minimap whether the minimap is there: the strip that it stands in is kept free while everything fits beside it
 */
export function viewOf(
  box: Box,
  { width, height }: Size,
  minimap: boolean,
  limits: Limits = ZOOM.fit,
): Viewport {
  const beside = minimap && fitsBesideMinimap(box.width, width);
  const room = { width: beside ? width - MINIMAP_STRIP : width, height: height - TITLES_HEIGHT };
  const zoom = zoomFor(box, room, limits);
  const spare = { x: room.width - box.width * zoom, y: room.height - box.height * zoom };
  const left = spare.x >= 0 ? spare.x / 2 : LEFT;
  const top = TITLES_HEIGHT + Math.max(0, spare.y / 2);
  return { x: Math.round(left - box.x * zoom), y: Math.round(top - box.y * zoom), zoom };
}
