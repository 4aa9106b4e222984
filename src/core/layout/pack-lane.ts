import { blockAligner, NODE_GAP, wrapWidth, type BlockAligner, type Wrap } from './align-block.ts';
import { findBlocks, type Block } from './find-blocks.ts';
import { COLUMNS } from './columns.ts';
import type { GraphNode } from '../topology/graph.ts';
import { aimLinks, emptyAims, type LinkAims } from './link-aims.ts';
import type { NumberedCards, PreparedLane } from './numbered-cards.ts';
import { blockOrderer, type BlockOrderer, type Columns } from './block-orderer.ts';
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

/** The place of a card in its lane: from the lane's top, and which of the cards side by side in its column it is. */
export type Spot = Readonly<{ node: GraphNode; column: number; height: number; y: number; across: number }>;

export type PackedLane = Readonly<{
  spots: readonly Spot[];
  height: number;
  /** Cards side by side, by column. */
  wraps: readonly number[];
}>;

/** Where cards have been so far, and what all lanes are packed with. */
type Packing = Readonly<{
  cards: NumberedCards;
  memory: Memory;
  aims: LinkAims;
  orderer: BlockOrderer;
  aligner: BlockAligner;
}>;

/**
 * Packs lanes one after the other. What is in lanes that were packed before is known to those that come then.
 *
 * @param firstColumn the leftmost column of the canvas, where the name of a lane stands above the cards
 */
export function lanePacker(
  cards: NumberedCards,
  memory: Memory,
  firstColumn: number,
): (lane: PreparedLane) => PackedLane {
  const aims = emptyAims(cards);
  const packing: Packing = {
    cards,
    memory,
    aims,
    orderer: blockOrderer(cards, aims),
    aligner: blockAligner(cards),
  };
  return (lane) => {
    aimLinks(cards, lane, aims);
    return packLane(packing, lane, firstColumn);
  };
}

/** The place of the highest card in the layout before; undefined where none has one. */
function formerTop(
  { cards: { nodes }, memory }: Packing,
  block: Block | readonly number[],
): number | undefined {
  if (memory.isEmpty) return undefined;
  let top = Infinity;
  for (const card of block) {
    const node = nodes[card];
    top = Math.min(top, (node && memory.y(node)) ?? Infinity);
  }
  return top === Infinity ? undefined : top;
}

/** Blocks in their old order; new ones behind, such that their edges to other lanes cross little. */
function orderBlocks(packing: Packing, blocks: readonly Block[]): Block[] {
  const order = sortBlocks(packing.cards, packing.aims, blocks);
  if (packing.memory.isEmpty) return order;
  const before = new Map(blocks.map((block) => [block, formerTop(packing, block) ?? Infinity]));
  return order.sort((a, b) => compare(before.get(a) ?? 0, before.get(b) ?? 0));
}

/** Also right for infinities, whose difference is not a number. */
const compare = (a: number, b: number): number => (a < b ? -1 : a > b ? 1 : 0);

function orderBlock({ cards: { nodes }, memory, orderer }: Packing, block: Block): Columns {
  if (memory.isEmpty) return orderer.fresh(block);
  const before = (card: number): number | undefined => {
    const node = nodes[card];
    return node && memory.order(node);
  };
  let kept = 0;
  for (const card of block) if (before(card) !== undefined) kept++;
  return kept * 2 < block.length ? orderer.fresh(block) : orderer.kept(block, before);
}

/** Where to begin, given what is occupied: the old place, if that leaves no large hole. */
const begin = (taken: number, before: number | undefined): number =>
  before === undefined ? taken : Math.max(taken, Math.min(before, taken + SLACK));

/** Lays out one lane: blocks below each other (beside each other where their columns differ), then what is loose. */
function packLane(packing: Packing, lane: PreparedLane, firstColumn: number): PackedLane {
  const { cards, memory, aligner } = packing;
  const floor = new Array<number>(COLUMNS).fill(LANE.head);
  floor[firstColumn] = LANE.name;
  const wraps = new Array<number>(COLUMNS).fill(0);
  const spots: Spot[] = [];
  let bottom: number = LANE.name;

  const put = (columns: Columns, wrap: Wrap, before: number | undefined): void => {
    const widths = columns.map((column) => wrapWidth(column.length, wrap));
    aligner.align(columns, widths);
    let [from, to] = [COLUMNS, -1];
    columns.forEach(({ length }, column) => {
      if (length === 0) return;
      from = Math.min(from, column);
      to = column;
    });
    let taken = 0;
    for (let column = from; column <= to; column++) taken = Math.max(taken, floor[column] ?? 0);
    const top = begin(taken, before);
    for (let index = from; index <= to; index++) {
      const column = columns[index] ?? [];
      const width = widths[index] ?? 1;
      if (column.length > 0) wraps[index] = Math.max(wraps[index] ?? 0, width);
      column.forEach((card, place) => {
        const node = cards.nodes[card];
        if (!node) return;
        const height = cards.height[card] ?? 0;
        const y = top + aligner.y(card);
        floor[index] = Math.max(floor[index] ?? 0, y + height + NODE_GAP);
        bottom = Math.max(bottom, y + height + LANE.foot);
        spots.push({ node, column: index, height, y, across: place % width });
        if (memory.isEmpty) cards.level[card] = y;
      });
    }
  };

  const { blocks, loose } = findBlocks(cards, lane);
  for (const block of orderBlocks(packing, blocks))
    put(orderBlock(packing, block), WRAP.chain, formerTop(packing, block));
  orderBlock(packing, loose).forEach((column, index, all) => {
    if (column.length === 0) return;
    const alone = all.map((_, at) => (at === index ? column : []));
    put(alone, WRAP.loose, formerTop(packing, column));
  });

  const before = memory.laneHeight(lane.namespace) ?? 0;
  return { spots, wraps, height: before > bottom && before - bottom <= SLACK ? before : bottom };
}
