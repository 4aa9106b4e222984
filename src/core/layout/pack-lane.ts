import { alignBlock, NODE_GAP, wrapWidth, type Wrap } from './align-block.ts';
import { findBlocks } from './find-blocks.ts';
import { COLUMNS } from './columns.ts';
import { chainOf, orderFresh, orderKept, type Columns } from './order-block.ts';
import type { Item } from './prepare-graph.ts';
import type { Memory } from './remember-layout.ts';
import { sortBlocks } from './sort-blocks.ts';

/** Space above the first card of a column and below the last; and above the cards below the name of the lane, in the first column. */
export const LANE = { head: 12, name: 28, foot: 12 } as const;

/** A gap that an edit leaves is kept up to this height, so that the cards below do not move. */
const SLACK = 160;

/**
 * Cards above each other before a column wraps, and about how many there are then for each card beside another: in a chain, whose
 * edges pass the cards beside, and where nothing is joined.
 */
const WRAP: Readonly<Record<'chain' | 'loose', Wrap>> = {
  chain: { limit: 40, share: 40 },
  loose: { limit: 12, share: 6 },
};

/** The place of a node in its lane: from the lane's top, and which of the cards side by side in its column it is. */
export type Spot = Readonly<{ item: Item; y: number; across: number }>;

export type PackedLane = Readonly<{
  spots: readonly Spot[];
  height: number;
  /** Cards side by side, by column. */
  wraps: readonly number[];
}>;

const least = (numbers: readonly (number | undefined)[]): number | undefined => {
  const known = numbers.filter((number) => number !== undefined);
  return known.length === 0 ? undefined : Math.min(...known);
};

/** Blocks in their old order; new ones behind, such that their edges to other lanes cross little. */
function orderBlocks(blocks: readonly Item[][], memory: Memory): Item[][] {
  const order = sortBlocks(blocks);
  if (memory.isEmpty) return order;
  const before = new Map(blocks.map((block) => [block, least(block.map(memory.y)) ?? Infinity]));
  return order.sort((a, b) => compare(before.get(a) ?? 0, before.get(b) ?? 0));
}

/** Also right for infinities, whose difference is not a number. */
const compare = (a: number, b: number): number => (a < b ? -1 : a > b ? 1 : 0);

function orderBlock(block: readonly Item[], memory: Memory): Columns {
  const kept = block.filter((item) => memory.order(item) !== undefined).length;
  return kept * 2 < block.length ? orderFresh(block) : orderKept(block, memory.order);
}

/** Where to begin, given what is occupied: the old place, if that leaves no large hole. */
const begin = (taken: number, before: number | undefined): number =>
  before === undefined ? taken : Math.max(taken, Math.min(before, taken + SLACK));

/** A block in itself: its columns, how many cards are side by side in each, and heights from 0 down. */
type Arranged = Readonly<{
  columns: Columns;
  widths: readonly number[];
  heights: ReadonlyMap<Item, number>;
}>;

function arrange(columns: Columns, wrap: Wrap): Arranged {
  const widths = columns.map((column) => wrapWidth(column.length, wrap));
  return { columns, widths, heights: alignBlock(columns, widths) };
}

/** The blocks of a lane, and how those are arranged whose order depends on nothing outside of them. */
export type LaneBlocks = ReturnType<typeof findBlocks> &
  Readonly<{ arranged: Map<readonly Item[], Arranged> }>;

export const laneBlocks = (items: readonly Item[]): LaneBlocks => ({
  ...findBlocks(items),
  arranged: new Map(),
});

function arrangeBlock(block: readonly Item[], arranged: LaneBlocks['arranged'], memory: Memory): Arranged {
  const known = arranged.get(block);
  if (known) return known;
  const chain = chainOf(block);
  const found = arrange(chain ?? orderBlock(block, memory), WRAP.chain);
  if (chain) arranged.set(block, found);
  return found;
}

/**
 * Lays out the nodes of one lane: blocks below each other (beside each other where their columns differ), then what is loose.
 *
 * @param firstColumn the leftmost column of the canvas, where the name of the lane stands above the cards
 */
export function packLane(
  namespace: string,
  { blocks, loose, arranged }: LaneBlocks,
  memory: Memory,
  firstColumn: number,
): PackedLane {
  const floor = new Array<number>(COLUMNS).fill(LANE.head);
  floor[firstColumn] = LANE.name;
  const wraps = new Array<number>(COLUMNS).fill(0);
  const spots: Spot[] = [];

  const put = ({ columns, widths, heights }: Arranged, before: number | undefined) => {
    const from = columns.findIndex(({ length }) => length > 0);
    const to = columns.findLastIndex(({ length }) => length > 0);
    let taken = 0;
    for (let column = from; column <= to; column++) taken = Math.max(taken, floor[column] ?? 0);
    const top = begin(taken, before);
    columns.forEach((column, index) => {
      const width = widths[index] ?? 1;
      if (column.length > 0) wraps[index] = Math.max(wraps[index] ?? 0, width);
      column.forEach((item, place) => {
        const y = top + (heights.get(item) ?? 0);
        floor[index] = Math.max(floor[index] ?? 0, y + item.height + NODE_GAP);
        spots.push({ item, y, across: place % width });
      });
    });
  };
  const formerTop = (items: readonly Item[]): number | undefined =>
    memory.isEmpty ? undefined : least(items.map(memory.y));

  for (const block of orderBlocks(blocks, memory))
    put(arrangeBlock(block, arranged, memory), formerTop(block));
  for (const column of orderBlock(loose, memory)) {
    if (column.length === 0) continue;
    const alone: Item[][] = Array.from({ length: COLUMNS }, () => []);
    alone[column[0]?.column ?? 0] = column;
    put(arrange(alone, WRAP.loose), formerTop(column));
  }

  const need = spots.reduce<number>(
    (bottom, { item, y }) => Math.max(bottom, y + item.height + LANE.foot),
    LANE.name,
  );
  const before = memory.laneHeight(namespace) ?? 0;
  return { spots, wraps, height: before > need && before - need <= SLACK ? before : need };
}
