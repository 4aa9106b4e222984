import { ZOOM } from './zoom/detail.ts';

/** The strip above the drawing with the columns' titles, in pixels of the screen. */
export const TITLES_HEIGHT = 32;

/** The minimap and its distance from the corner, in pixels of the screen. */
export const MINIMAP = { width: 120, height: 76, inset: 12 } as const;

/** The strip at the right that the minimap stands in. */
export const MINIMAP_STRIP = MINIMAP.width + MINIMAP.inset * 2;

/** So many cards a map is of use for. */
export const MINIMAP_FROM = 40;

/** Whether something of this width can stand beside the minimap, at a zoom at which it can be read. */
export const fitsBesideMinimap = (drawn: number, width: number): boolean =>
  width - MINIMAP_STRIP >= drawn * ZOOM.fit.least;

/**
 * Whether the minimap is on the canvas.
 *
 * @param wanted null until the user says: then it is there where it covers no card once everything is fitted
 */
export const hasMinimap = (wanted: boolean | null, cards: number, drawn: number, width: number): boolean =>
  cards >= MINIMAP_FROM && (wanted ?? fitsBesideMinimap(drawn, width));
