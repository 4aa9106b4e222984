import type { Columns } from './order-block.ts';
import type { Item } from './prepare-graph.ts';

/** Vertical space between two cards. */
export const NODE_GAP = 12;

/** Cards that share a height because a long column is wrapped; mostly it is one card. */
type Shelf = { readonly items: readonly Item[]; readonly height: number; readonly pulls: Pull[]; y: number };

/** An edge to another shelf: it is straight where this one is `offset` below that. */
type Pull = Readonly<{ other: Shelf; side: number; offset: number; weight: number }>;

/** Where a shelf would stand best, and how much that matters. */
type Wish = Readonly<{ y: number; weight: number }>;

const PASSES = 3;

/** How a long column wraps: beyond `limit` cards, and the wider the more there are of `share` each. */
export type Wrap = Readonly<{ limit: number; share: number }>;

/** How many cards are side by side in a column of `count`: long ones wrap, so that a lane does not grow endlessly. */
export const wrapWidth = (count: number, { limit, share }: Wrap): number =>
  count <= limit ? 1 : Math.min(8, Math.ceil(Math.sqrt(count / share)));

/** A column cut into shelves of `wrap` cards. */
function shelvesOf(column: readonly Item[], wrap: number): Shelf[] {
  const shelves: Shelf[] = [];
  let y = 0;
  for (let at = 0; at < column.length; at += wrap) {
    const items = column.slice(at, at + wrap);
    const height = Math.max(...items.map((item) => item.height));
    shelves.push({ items, height, pulls: [], y });
    y += height + NODE_GAP;
  }
  return shelves;
}

/** Of a column without space to spare. */
const heightOf = (shelves: readonly Shelf[]): number =>
  shelves.reduce((sum, { height }) => sum + height + NODE_GAP, -NODE_GAP);

/**
 * Moves the shelves of one column as near to their ideal place as their order and gaps allow: isotonic
 * regression by pooling neighbours that violate the order. They stay within `room`, from 0 down. Returns whether one moved.
 */
function settle(shelves: readonly Shelf[], wishes: readonly Wish[], room: number): boolean {
  const slack = Math.max(0, room - heightOf(shelves));
  const pools: { sum: number; weight: number; count: number }[] = [];
  let offset = 0;
  shelves.forEach((shelf, index) => {
    const wish = wishes[index] ?? { y: shelf.y, weight: 1 };
    pools.push({ sum: (wish.y - offset) * wish.weight, weight: wish.weight, count: 1 });
    offset += shelf.height + NODE_GAP;
    for (;;) {
      const last = pools.at(-1);
      const above = pools.at(-2);
      if (!last || !above || above.sum / above.weight <= last.sum / last.weight) break;
      above.sum += last.sum;
      above.weight += last.weight;
      above.count += last.count;
      pools.pop();
    }
  });
  let at = 0;
  let moved = false;
  offset = 0;
  for (const pool of pools) {
    const place = Math.max(0, Math.min(slack, pool.sum / pool.weight));
    for (let i = 0; i < pool.count; i++) {
      const shelf = shelves[at++];
      if (!shelf) continue;
      const y = Math.floor((place + offset) / 4) * 4;
      moved ||= y !== shelf.y;
      shelf.y = y;
      offset += shelf.height + NODE_GAP;
    }
  }
  return moved;
}

function addPulls({ items, pulls }: Shelf, shelfOf: ReadonlyMap<Item, Shelf>): void {
  for (const item of items) {
    for (const link of item.links) {
      const step = link.other.column - item.column;
      const other = step === 0 ? undefined : shelfOf.get(link.other);
      // Near neighbours weigh more: what is far aside (certificates) should not bend the chain.
      if (other)
        pulls.push({
          other,
          side: Math.sign(step),
          offset: link.otherAnchor - link.own,
          weight: 1 / Math.abs(step),
        });
    }
  }
}

/** Where a shelf would stand for the edges on one side of it. */
function wishOf({ pulls, y }: Shelf, side: -1 | 1): Wish {
  let sum = 0;
  let count = 0;
  for (const pull of pulls) {
    if (pull.side !== side) continue;
    sum += (pull.other.y + pull.offset) * pull.weight;
    count += pull.weight;
  }
  return count === 0 ? { y, weight: 1e-3 } : { y: sum / count, weight: count };
}

/**
 * Heights for a block's nodes, from 0 down, such that edges run straight where they can and nothing overlaps. The block is no
 * higher than its highest column.
 * `wraps` has for each column how many cards are side by side.
 */
export function alignBlock(columns: Columns, wraps: readonly number[]): ReadonlyMap<Item, number> {
  const stacks = columns
    .map((column, index) => shelvesOf(column, wraps[index] ?? 1))
    .filter(({ length }) => length > 0);
  const room = Math.max(...stacks.map(heightOf));
  const shelfOf = new Map<Item, Shelf>();
  for (const shelf of stacks.flat()) for (const item of shelf.items) shelfOf.set(item, shelf);

  for (const shelf of stacks.flat()) addPulls(shelf, shelfOf);

  const sweep = (order: readonly Shelf[][], side: -1 | 1): boolean => {
    let moved = false;
    for (const shelves of order) {
      const wishes = shelves.map((shelf) => wishOf(shelf, side));
      moved = settle(shelves, wishes, room) || moved;
    }
    return moved;
  };
  const back = stacks.toReversed();
  for (let pass = 0; pass < PASSES; pass++) {
    const [forth, isBack] = [sweep(stacks, -1), sweep(back, 1)];
    if (!forth && !isBack) break;
  }
  sweep(stacks, -1);

  const heights = new Map<Item, number>();
  for (const shelf of stacks.flat()) for (const item of shelf.items) heights.set(item, shelf.y);
  return heights;
}
