import { countReversed } from './count-reversed.ts';
import { outsideArrival } from './outside-arrival.ts';
import { COLUMNS } from './columns.ts';
import type { Item } from './prepare-graph.ts';

const ROUNDS = 8;

/** The edges of a block between two columns: how many stay inside, and where those that leave the lane arrive, sorted. */
type Links = { inside: number; readonly outside: number[] };

type Summary = Readonly<{ block: Item[]; links: ReadonlyMap<number, Links>; first: number }>;

function summarize(block: Item[]): Summary {
  const links = new Map<number, Links>();
  let first = Infinity;
  for (const item of block) {
    first = Math.min(first, item.column * 1e6 + item.index);
    for (const link of item.links) {
      const [own, other] = [item.column, link.other.column];
      const isInside = link.other.lane === item.lane;
      if (isInside && other < own) continue;
      const gap = own * COLUMNS + other;
      const group = links.get(gap) ?? { inside: 0, outside: [] };
      links.set(gap, group);
      if (isInside) group.inside++;
      else group.outside.push(outsideArrival(item, link));
    }
  }
  for (const { outside } of links.values()) if (outside.length > 1) outside.sort((a, b) => a - b);
  return { block, links, first };
}

/** Crossings between the edges of two blocks of a lane, with `above` on top. */
function crossings(above: Summary, below: Summary): number {
  let count = 0;
  for (const [gap, a] of above.links) {
    const b = below.links.get(gap);
    if (!b) continue;
    // What goes down passes all edges of the block below, and what goes up those of the one above.
    count += countReversed(a.outside, b.outside);
    for (const arrival of a.outside) if (arrival > 0) count += b.inside;
    for (const arrival of b.outside) if (arrival < 0) count += a.inside;
  }
  return count;
}

/** Orders the blocks of a lane by where their edges to other lanes lead, and then by column and name. */
export function sortBlocks(blocks: readonly Item[][]): Item[][] {
  const order = blocks.map(summarize);
  const pullOf = ({ links }: Summary): number => {
    let [sum, count] = [0, 0];
    for (const { outside } of links.values()) {
      for (const arrival of outside) sum += arrival;
      count += outside.length;
    }
    return count === 0 ? 0 : sum / count;
  };
  const pulls = new Map(order.map((summary) => [summary, pullOf(summary)]));
  order.sort((a, b) => (pulls.get(a) ?? 0) - (pulls.get(b) ?? 0) || a.first - b.first);
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
