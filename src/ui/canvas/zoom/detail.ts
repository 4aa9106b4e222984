/**
 * How much the canvas shows at a zoom: `all`; `rows`, without summaries and chips; `names`, only icon and name of a
 * card; `lanes`, where cards are shapes and each lane says what it holds.
 */
export type Detail = 'all' | 'rows' | 'names' | 'lanes';

/**
 * Zoom limits of the canvas. `fit` is how far out and in it goes by itself: as far as everything can be read, and no
 * further in than where it helps reading. Details begin at the zoom of their name.
 */
export const ZOOM = {
  least: 0.04,
  most: 2,
  fit: { least: 0.8, most: 1.25 },
  /** For those who look on from the back of a room: the smallest text of a card has 18 pixels then. */
  present: { least: 1.65, most: 2 },
  /** In a frame of another page, which is small: the whole before its details. */
  framed: { least: 0.5, most: 1 },
  detail: { all: 0.8, rows: 0.5, names: 0.25 },
} as const;

/** Animations of the zoom end close to where they should: that much is no step down. */
const NEAR = 0.001;

/** What is shown at a zoom. */
export function detailAt(zoom: number): Detail {
  const { all, rows, names } = ZOOM.detail;
  return zoom > all - NEAR ? 'all' : zoom > rows - NEAR ? 'rows' : zoom > names - NEAR ? 'names' : 'lanes';
}
