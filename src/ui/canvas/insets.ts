/** The strip above the drawing with the columns' titles, in pixels of the screen. */
export const TITLES_HEIGHT = 32;

/** The minimap and its distance from the corner, in pixels of the screen. */
export const MINIMAP = { width: 120, height: 76, inset: 12 } as const;

/** The minimap helps from so many cards on, and on a canvas that is wide enough for something beside it. */
export const MINIMAP_FROM = { cards: 40, width: 640 } as const;

/** Whether the minimap is on the canvas. */
export const hasMinimap = (wanted: boolean, cards: number, width: number): boolean =>
  wanted && cards >= MINIMAP_FROM.cards && width >= MINIMAP_FROM.width;
