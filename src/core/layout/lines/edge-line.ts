export type Point = Readonly<{ x: number; y: number }>;

/** An edge to be drawn between two boxes: heights are those of the canvas. */
export type LineEnds = Readonly<{
  id: string;
  source: string;
  sourceY: number;
  target: string;
  targetY: number;
  /** Edges that leave one row share this, and the first part of their lines; or those that come together, and the last part. */
  bundle: string;
  /** Whether those of the bundle come together at their end. */
  isInto: boolean;
  hasLabel: boolean;
}>;

/**
 * The line of an edge: corners of a polyline whose parts are level or upright. There are also points where it enters and leaves a
 * column of cards, so that corners can be rounded up to the next point without touching a card.
 */
export type EdgeLine = Readonly<{
  points: readonly Point[];
  /** Where its label is; null for an edge without one. */
  label: Point | null;
}>;
