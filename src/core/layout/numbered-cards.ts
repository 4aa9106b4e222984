import type { GraphNode } from '../topology/graph.ts';

/**
 * Cards and their edges as numbers, in rows beside each other, so that nothing is allocated for each of them. A card is its place
 * in `nodes`; those of one lane are beside each other, in the order of their names. Each edge is there twice, as its two ends
 * see it: the links of the card `i` are those from `starts[i]` up to `starts[i + 1]`, by the column that they lead to, and then
 * from the top of the card.
 */
export type NumberedCards = Readonly<{
  nodes: readonly GraphNode[];
  column: Uint8Array;
  /** The place of the lane of each card among the lanes. */
  lane: Int32Array;
  height: Float64Array;
  /** 1 for cards that stand beside the highest of what they are joined with, where they are read, instead of in its middle. */
  onTop: Uint8Array;
  /** How high a card is in its lane, or on the canvas, as far as that is known; 0 where it is not. */
  level: Float64Array;
  starts: Int32Array;
  /** The card at the other end. */
  other: Int32Array;
  /** Where the link leaves the card, from its top, and where it arrives at the other. */
  own: Float64Array;
  arrival: Float64Array;
}>;

/** The cards of one namespace: the numbers from `first` up to `end`. */
export type PreparedLane = Readonly<{ namespace: string; first: number; end: number }>;
