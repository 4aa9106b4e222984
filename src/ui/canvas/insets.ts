/** Pixels of the screen: the strip above the drawing with the columns' titles, and the one left of it with the lanes' names. */
export const TITLES_HEIGHT = 28;
export const GUTTER_WIDTH = 28;
