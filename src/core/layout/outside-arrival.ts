import type { Item, Link } from './prepare-graph.ts';

/** Beyond any place or height inside a lane: one lane up or down. */
const LANE = 1e7;

/** A number that orders links into other lanes by where they arrive; those above are less than 0, those below more than any place. */
export const outsideArrival = ({ lane }: Item, { other, otherAnchor }: Link): number =>
  (other.lane - lane) * LANE + (other.level ?? 0) + otherAnchor;
