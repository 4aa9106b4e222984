import type { Columns } from './order-block.ts';
import type { Item } from './prepare-graph.ts';

/** Vertical space between two cards. */
export const NODE_GAP = 12;

/** Cards that share a height because a long column is wrapped; mostly it is one card. */
type Shelf = { readonly items: readonly Item[]; readonly height: number; y: number };

const PASSES = 3;

/** How many cards are side by side in a column of `count`: long ones wrap, so that a lane does not grow endlessly. */
export function wrapWidth(count: number, limit: number): number {
  return count <= limit ? 1 : Math.min(8, Math.ceil(Math.sqrt((count / limit) * 2)));
}

/** A column cut into shelves of `wrap` cards. */
function shelvesOf(column: readonly Item[], wrap: number): Shelf[] {
  const shelves: Shelf[] = [];
  let y = 0;
  for (let at = 0; at < column.length; at += wrap) {
    const items = column.slice(at, at + wrap);
    const height = Math.max(...items.map((item) => item.height));
    shelves.push({ items, height, y });
    y += height + NODE_GAP;
  }
  return shelves;
}

/** Of a column without space to spare. */
const heightOf = (shelves: readonly Shelf[]): number =>
  shelves.reduce((sum, { height }) => sum + height + NODE_GAP, -NODE_GAP);

/**
 * Moves the shelves of one column as near to their ideal place as their order and gaps allow: isotonic
 * regression by pooling neighbours that violate the order. They stay within `room`, from 0 down.
 */
function settle(
  shelves: readonly Shelf[],
  wishes: readonly Readonly<{ y: number; weight: number }>[],
  room: number,
): void {
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
      pools.splice(-2, 2, {
        sum: above.sum + last.sum,
        weight: above.weight + last.weight,
        count: above.count + last.count,
      });
    }
  });
  let at = 0;
  offset = 0;
  for (const pool of pools) {
    const place = Math.max(0, Math.min(slack, pool.sum / pool.weight));
    for (let i = 0; i < pool.count; i++) {
      const shelf = shelves[at++];
      if (!shelf) continue;
      shelf.y = Math.floor((place + offset) / 4) * 4;
      offset += shelf.height + NODE_GAP;
    }
  }
}

/**
 * Heights for a block's nodes, from 0 down, such that edges run straight where they can and nothing overlaps. The block is no
 * higher than its highest column.
 * `wraps` has for each column how many cards are side by side.
 */
export function alignBlock(columns: Columns, wraps: readonly number[]): ReadonlyMap<Item, number> {
  const stacks = columns.map((column, index) => shelvesOf(column, wraps[index] ?? 1));
  const room = Math.max(...stacks.map(heightOf));
  const shelfOf = new Map<Item, Shelf>();
  for (const shelf of stacks.flat()) for (const item of shelf.items) shelfOf.set(item, shelf);

  const wishOf = (shelf: Shelf, side: -1 | 0 | 1) => {
    let sum = 0;
    let count = 0;
    for (const item of shelf.items) {
      for (const link of item.links) {
        const other = shelfOf.get(link.other);
        const step = Math.sign(link.other.column - item.column);
        if (!other || step === 0 || (side !== 0 && step !== side)) continue;
        // Near neighbours weigh more: what is far aside (certificates) should not bend the chain.
        const weight = 1 / Math.abs(link.other.column - item.column);
        sum += (other.y + link.otherAnchor - link.own) * weight;
        count += weight;
      }
    }
    return count === 0 ? { y: shelf.y, weight: 1e-3 } : { y: sum / count, weight: count };
  };
  const sweep = (order: readonly Shelf[][], side: -1 | 0 | 1) => {
    for (const shelves of order)
      settle(
        shelves,
        shelves.map((shelf) => wishOf(shelf, side)),
        room,
      );
  };
  for (let pass = 0; pass < PASSES; pass++) {
    sweep(stacks, -1);
    sweep(stacks.toReversed(), 1);
  }
  sweep(stacks, -1);

  const heights = new Map<Item, number>();
  for (const shelf of stacks.flat()) for (const item of shelf.items) heights.set(item, shelf.y);
  return heights;
}
