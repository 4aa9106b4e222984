import type { NumberedCards, PreparedLane } from './numbered-cards.ts';

/** Beyond any place or height inside a lane: one lane up or down. */
const LANE = 1e7;

/** What the links of a lane aim at while its cards have no heights yet. */
export type LinkAims = Readonly<{
  /** 1 where a link stays in its lane. */
  isInside: Uint8Array;
  /** Where it leaves its card: 0 at its top, less than 1 at its bottom. */
  own: Float64Array;
  /**
   * Where it arrives. Inside the lane: in its card, as `own`. Outside: a number that orders such links by where they arrive; those above
   * are less than 0, those below more than any place.
   */
  aim: Float64Array;
  /** Room for the arrivals of links while they are sorted. */
  sorted: Float64Array;
}>;

/** Room for what all links aim at. */
export const emptyAims = ({ other }: NumberedCards): LinkAims => ({
  isInside: new Uint8Array(other.length),
  own: new Float64Array(other.length),
  aim: new Float64Array(other.length),
  sorted: new Float64Array(other.length),
});

/** Finds out what the links of a lane aim at, from where the cards of other lanes are now. */
export function aimLinks(cards: NumberedCards, { first, end }: PreparedLane, aims: LinkAims): void {
  const { starts, other, own, arrival, height, lane, level } = cards;
  for (let card = first; card < end; card++) {
    const tall = (height[card] ?? 0) + 1;
    for (let link = starts[card] ?? 0; link < (starts[card + 1] ?? 0); link++) {
      const to = other[link] ?? 0;
      const isInside = to >= first && to < end;
      aims.isInside[link] = isInside ? 1 : 0;
      aims.own[link] = (own[link] ?? 0) / tall;
      aims.aim[link] = isInside
        ? (arrival[link] ?? 0) / ((height[to] ?? 0) + 1)
        : ((lane[to] ?? 0) - (lane[card] ?? 0)) * LANE + (level[to] ?? 0) + (arrival[link] ?? 0);
    }
  }
}
