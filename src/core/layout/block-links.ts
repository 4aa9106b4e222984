import { outsideArrival } from './outside-arrival.ts';
import type { Item } from './prepare-graph.ts';

/**
 * The links of a block in rows of numbers: those of the item numbered `i` from `starts[i]` up to `starts[i + 1]`, by the column
 * that they lead to, and then from the top of the card.
 */
export type BlockLinks = Readonly<{
  starts: Int32Array;
  /** The column of the other end. */
  column: Uint8Array;
  /** Where the link leaves the card: 0 at its top, less than 1 at its bottom. */
  own: Float64Array;
  /** The number of the item that it leads to; -1 for one of another lane. */
  other: Int32Array;
  /** Where it arrives: inside that item, as `own`; or beyond all places of this block, above or below. */
  arrival: Float64Array;
}>;

type End = Readonly<{ column: number; own: number; other: number; arrival: number }>;

const fromTop = (a: End, b: End): number => a.column - b.column || a.own - b.own;

/** Numbers the items of a block in the order given, and reads their links. */
export function blockLinks(block: readonly Item[]): BlockLinks {
  let count = 0;
  block.forEach((item, index) => {
    item.number = index;
    count += item.links.length;
  });
  const links: BlockLinks = {
    starts: new Int32Array(block.length + 1),
    column: new Uint8Array(count),
    own: new Float64Array(count),
    other: new Int32Array(count),
    arrival: new Float64Array(count),
  };
  let at = 0;
  block.forEach((item, index) => {
    for (const end of endsOf(item)) {
      links.column[at] = end.column;
      links.own[at] = end.own;
      links.other[at] = end.other;
      links.arrival[at] = end.arrival;
      at++;
    }
    links.starts[index + 1] = at;
  });
  return links;
}

/** What is joined in one lane is in one block. */
function endsOf(item: Item): readonly End[] {
  const ends = item.links.map((link): End => {
    const { own, other, otherAnchor } = link;
    const isInside = other.lane === item.lane;
    return {
      column: other.column,
      own: own / (item.height + 1),
      other: isInside ? other.number : -1,
      arrival: isInside ? otherAnchor / (other.height + 1) : outsideArrival(item, link),
    };
  });
  return ends.length > 1 ? ends.sort(fromTop) : ends;
}
