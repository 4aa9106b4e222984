import type { NumberedCards } from './numbered-cards.ts';
import type { Columns } from './block-orderer.ts';

/** Vertical space between two cards. */
export const NODE_GAP = 12;

const PASSES = 3;

/** How much a shelf without edges on a side is held where it is. */
const LOOSE = 1e-3;

/** How a long column wraps: beyond `limit` cards, and the wider the more there are of `share` each. */
export type Wrap = Readonly<{ limit: number; share: number }>;

/** How many cards are side by side in a column of `count`: long ones wrap, so that a lane does not grow endlessly. */
export const wrapWidth = (count: number, { limit, share }: Wrap): number =>
  count <= limit ? 1 : Math.min(8, Math.ceil(Math.sqrt(count / share)));

/**
 * A block cut into shelves, in rows of numbers: cards that share a height because a long column is wrapped; mostly it is one card. The
 * cards of the shelf `s` are those from `starts[s]` up to `starts[s + 1]` in `cards`.
 */
type Shelves = Readonly<{
  cards: Int32Array;
  starts: Int32Array;
  /** The shelf of each card. */
  of: Int32Array;
  y: Float64Array;
  height: Float64Array;
}>;

/** Neighbours of a column that want to be where another is: they are placed as one. */
type Pools = Readonly<{ sum: Float64Array; weight: Float64Array; count: Int32Array }>;

/** The shelves of a column: from `first` up to `end`. */
type Stack = Readonly<{ first: number; end: number }>;

/**
 * Gives heights to the cards of blocks, from 0 down, such that edges run straight where they can and nothing overlaps. A block is no
 * higher than its highest column. `wraps` has for each column how many cards are side by side.
 */
export type BlockAligner = Readonly<{
  align: (columns: Columns, wraps: readonly number[]) => void;
  /** How high a card of the block is that was aligned last. */
  y: (card: number) => number;
}>;

/** Aligns blocks of these cards, one after the other, in the same room. */
export function blockAligner(cards: NumberedCards): BlockAligner {
  const count = cards.nodes.length;
  const shelves: Shelves = {
    cards: new Int32Array(count),
    starts: new Int32Array(count + 1),
    of: new Int32Array(count),
    y: new Float64Array(count),
    height: new Float64Array(count),
  };
  const pools: Pools = {
    sum: new Float64Array(count),
    weight: new Float64Array(count),
    count: new Int32Array(count),
  };
  const sweep = (stacks: readonly Stack[], side: -1 | 1, room: number): boolean => {
    let moved = false;
    for (const stack of stacks) moved = settle(cards, shelves, pools, stack, side, room) || moved;
    return moved;
  };
  return {
    align: (columns, wraps) => {
      const stacks = cut(cards, shelves, columns, wraps);
      const room = Math.max(0, ...stacks.map((stack) => heightOf(shelves, stack)));
      const back = stacks.toReversed();
      for (let pass = 0; pass < PASSES; pass++) {
        const [forth, isBack] = [sweep(stacks, -1, room), sweep(back, 1, room)];
        if (!forth && !isBack) break;
      }
      sweep(stacks, -1, room);
    },
    y: (card) => shelves.y[shelves.of[card] ?? 0] ?? 0,
  };
}

/** Cuts columns into shelves, which stand above each other without space to spare. */
function cut(
  { height }: NumberedCards,
  shelves: Shelves,
  columns: Columns,
  wraps: readonly number[],
): readonly Stack[] {
  const stacks: Stack[] = [];
  let [shelf, at] = [0, 0];
  columns.forEach((column, index) => {
    if (column.length === 0) return;
    const first = shelf;
    const wrap = wraps[index] ?? 1;
    let y = 0;
    for (let from = 0; from < column.length; from += wrap) {
      shelves.starts[shelf] = at;
      let tallest = 0;
      for (let next = from; next < Math.min(column.length, from + wrap); next++) {
        const card = column[next] ?? 0;
        shelves.cards[at++] = card;
        shelves.of[card] = shelf;
        tallest = Math.max(tallest, height[card] ?? 0);
      }
      shelves.y[shelf] = y;
      shelves.height[shelf] = tallest;
      y += tallest + NODE_GAP;
      shelf++;
    }
    stacks.push({ first, end: shelf });
  });
  shelves.starts[shelf] = at;
  return stacks;
}

/** Of a column without space to spare. */
function heightOf({ height }: Shelves, { first, end }: Stack): number {
  let sum = -NODE_GAP;
  for (let shelf = first; shelf < end; shelf++) sum += (height[shelf] ?? 0) + NODE_GAP;
  return sum;
}

/**
 * Moves the shelves of one column as near to where their edges on one side lead as their order and gaps allow: isotonic
 * regression by pooling neighbours that violate the order. They stay within `room`, from 0 down. Returns whether one moved.
 */
function settle(
  cards: NumberedCards,
  shelves: Shelves,
  pools: Pools,
  stack: Stack,
  side: -1 | 1,
  room: number,
): boolean {
  const slack = Math.max(0, room - heightOf(shelves, stack));
  const { sum, weight, count } = pools;
  let top = -1;
  let offset = 0;
  for (let shelf = stack.first; shelf < stack.end; shelf++) {
    top++;
    addWish(cards, shelves, shelf, side, pools, top, offset);
    count[top] = 1;
    offset += (shelves.height[shelf] ?? 0) + NODE_GAP;
    for (; top > 0; top--) {
      const above = (sum[top - 1] ?? 0) / (weight[top - 1] ?? 1);
      if (above <= (sum[top] ?? 0) / (weight[top] ?? 1)) break;
      sum[top - 1] = (sum[top - 1] ?? 0) + (sum[top] ?? 0);
      weight[top - 1] = (weight[top - 1] ?? 0) + (weight[top] ?? 0);
      count[top - 1] = (count[top - 1] ?? 0) + (count[top] ?? 0);
    }
  }
  let moved = false;
  let shelf = stack.first;
  offset = 0;
  for (let pool = 0; pool <= top; pool++) {
    const place = Math.max(0, Math.min(slack, (sum[pool] ?? 0) / (weight[pool] ?? 1)));
    for (let left = count[pool] ?? 0; left > 0; left--, shelf++) {
      const y = Math.floor((place + offset) / 4) * 4;
      if (y !== shelves.y[shelf]) moved = true;
      shelves.y[shelf] = y;
      offset += (shelves.height[shelf] ?? 0) + NODE_GAP;
    }
  }
  return moved;
}

/** Begins a pool with a shelf: where it would stand best for the edges on one side of it, and how much that matters. */
function addWish(
  { starts, column, lane, onTop, other, own, arrival }: NumberedCards,
  shelves: Shelves,
  shelf: number,
  side: -1 | 1,
  pools: Pools,
  pool: number,
  offset: number,
): void {
  let [sum, weight, least] = [0, 0, Infinity];
  let isOnTop = false;
  for (let at = shelves.starts[shelf] ?? 0; at < (shelves.starts[shelf + 1] ?? 0); at++) {
    const card = shelves.cards[at] ?? 0;
    const [from, home] = [column[card] ?? 0, lane[card] ?? 0];
    if (onTop[card] === 1) isOnTop = true;
    for (let link = starts[card] ?? 0; link < (starts[card + 1] ?? 0); link++) {
      const to = other[link] ?? 0;
      const step = ((column[to] ?? 0) - from) * side;
      if (step <= 0 || lane[to] !== home) continue;
      // Near neighbours weigh more: what is far aside (certificates) should not bend the chain.
      const share = 1 / step;
      const y = shelves.y[shelves.of[to] ?? 0] ?? 0;
      const wish = y + (arrival[link] ?? 0) - (own[link] ?? 0);
      if (wish < least) least = wish;
      sum += wish * share;
      weight += share;
    }
  }
  if (isOnTop && weight > 0) sum = least * weight;
  pools.sum[pool] = weight === 0 ? ((shelves.y[shelf] ?? 0) - offset) * LOOSE : sum - offset * weight;
  pools.weight[pool] = weight === 0 ? LOOSE : weight;
}
