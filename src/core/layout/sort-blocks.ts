import { COLUMNS } from './columns.ts';
import { countReversed } from './count-reversed.ts';
import type { Block } from './find-blocks.ts';
import type { LinkAims } from './link-aims.ts';
import type { NumberedCards } from './numbered-cards.ts';

const ROUNDS = 8;

/** The edges of a block between two columns: how many stay inside, and where those that leave the lane arrive, sorted. */
type Links = { inside: number; readonly outside: number[] };

type Summary = Readonly<{
  block: Block;
  links: ReadonlyMap<number, Links>;
  /** The mean of where its edges to other lanes arrive. */
  pull: number;
  /** Its leftmost card, and of those the first by name. */
  first: number;
}>;

function summarize(
  { starts, other, column }: NumberedCards,
  { isInside, aim }: LinkAims,
  block: Block,
): Summary {
  const links = new Map<number, Links>();
  let first = Infinity;
  let [sum, count] = [0, 0];
  for (const card of block) {
    const own = column[card] ?? 0;
    first = Math.min(first, own * 1e9 + card);
    for (let link = starts[card] ?? 0; link < (starts[card + 1] ?? 0); link++) {
      const to = column[other[link] ?? 0] ?? 0;
      if (isInside[link] === 1 && to < own) continue;
      const gap = own * COLUMNS + to;
      let group = links.get(gap);
      if (!group) links.set(gap, (group = { inside: 0, outside: [] }));
      if (isInside[link] === 1) {
        group.inside++;
        continue;
      }
      group.outside.push(aim[link] ?? 0);
      sum += aim[link] ?? 0;
      count++;
    }
  }
  for (const { outside } of links.values()) if (outside.length > 1) outside.sort((a, b) => a - b);
  return { block, links, first, pull: count === 0 ? 0 : sum / count };
}

/** Crossings between the edges of two blocks of a lane, with `above` on top. */
function crossings(above: Summary, below: Summary): number {
  let count = 0;
  for (const [gap, a] of above.links) {
    const b = below.links.get(gap);
    if (!b || (a.outside.length === 0 && b.outside.length === 0)) continue;
    // What goes down passes all edges of the block below, and what goes up those of the one above.
    count += countReversed(a.outside, b.outside);
    for (const arrival of a.outside) if (arrival > 0) count += b.inside;
    for (const arrival of b.outside) if (arrival < 0) count += a.inside;
  }
  return count;
}

/** Orders the blocks of a lane by where their edges to other lanes lead, and then by column and name. */
export function sortBlocks(cards: NumberedCards, aims: LinkAims, blocks: readonly Block[]): Block[] {
  const order = blocks.map((block) => summarize(cards, aims, block));
  order.sort((a, b) => a.pull - b.pull || a.first - b.first);
  for (let round = 0; round < ROUNDS; round++) {
    let saved = 0;
    for (let at = 0; at + 1 < order.length; at++) {
      const [above, below] = [order[at], order[at + 1]];
      if (!above || !below) continue;
      const saving = crossings(above, below) - crossings(below, above);
      if (saving <= 0) continue;
      [order[at], order[at + 1]] = [below, above];
      saved += saving;
    }
    if (saved === 0) break;
  }
  return order.map(({ block }) => block);
}
