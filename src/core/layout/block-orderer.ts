import { COLUMNS } from './columns.ts';
import { countInversions } from './count-inversions.ts';
import type { Block } from './find-blocks.ts';
import type { LinkAims } from './link-aims.ts';
import type { NumberedCards } from './numbered-cards.ts';

/** The cards of a block, column by column, each column top to bottom. */
export type Columns = readonly (readonly number[])[];

type Order = readonly number[][];

/**
 * A block while it is ordered: `places` has the place in its column of each card, -1 where it has none yet. `arrivals` is room for
 * numbers, by the column in which they arrive.
 */
type Work = Readonly<{
  cards: NumberedCards;
  aims: LinkAims;
  places: Float64Array;
  block: Block;
  arrivals: readonly number[][];
}>;

/** Sweeps to and fro, at most; and how many in a row may bring nothing. */
const SWEEPS = 8;
const IDLE = 2;

const ROUNDS = 8;

/** What is copied for chains, of which there are many: their columns without a card are one and the same. */
const NO_CARDS: readonly number[] = [];
const NO_COLUMNS: Columns = Array.from({ length: COLUMNS }, () => NO_CARDS);

const emptyOrder = (): number[][] => Array.from({ length: COLUMNS }, () => []);

/**
 * Orders the blocks of a lane, one after the other.
 *
 * @param places room for a number for each card, which the blocks share
 */
export type BlockOrderer = Readonly<{
  /** From nothing: sweeps by barycentre, and the order with the fewest counted crossings wins. */
  fresh: (block: Block) => Columns;
  /**
   * Keeps the order of a block, and inserts new cards at the barycentre of their neighbours.
   * `before` gives the place of a card in its column so far; undefined for new ones.
   */
  kept: (block: Block, before: (card: number) => number | undefined) => Columns;
}>;

/** Orders blocks of cards whose links arrive where `aims` says. */
export function blockOrderer(cards: NumberedCards, aims: LinkAims): BlockOrderer {
  const places = new Float64Array(cards.nodes.length).fill(-1);
  const arrivals = emptyOrder();
  const workOn = (block: Block): Work => ({ cards, aims, places, block, arrivals });
  return {
    fresh: (block) => chainOf(cards, block) ?? orderFresh(workOn(block)),
    kept: (block, before) => chainOf(cards, block) ?? orderKept(workOn(block), before),
  };
}

/** A block that has at most one card in each column; null for others. */
function chainOf({ column }: NumberedCards, block: Block): Columns | null {
  if (block.length > COLUMNS) return null;
  let taken = 0;
  for (const card of block) {
    const bit = 1 << (column[card] ?? 0);
    if ((taken & bit) !== 0) return null;
    taken |= bit;
  }
  const columns = NO_COLUMNS.slice();
  for (const card of block) columns[column[card] ?? 0] = [card];
  return columns;
}

/** Where a link arrives: its card's place in its column, and the row inside it. */
function arrivalOf({ cards: { other }, aims: { aim, isInside }, places }: Work, link: number): number {
  const at = aim[link] ?? 0;
  return isInside[link] === 1 ? (places[other[link] ?? 0] ?? 0) + at : at;
}

/**
 * The mean place of a card's neighbours in the columns from `first` to `last`; not a number where there are none. Links inside the
 * block outweigh those that leave it.
 */
function barycentre(work: Work, card: number, first: number, last: number): number {
  const { cards, aims, places } = work;
  const end = cards.starts[card + 1] ?? 0;
  let inside = 0;
  let insideCount = 0;
  let outside = 0;
  let outsideCount = 0;
  for (let link = cards.starts[card] ?? 0; link < end; link++) {
    const other = cards.other[link] ?? 0;
    const to = cards.column[other] ?? 0;
    if (to < first || to > last) continue;
    // The row it leaves from orders cards that share a neighbour's row.
    const value = (aims.aim[link] ?? 0) - (aims.own[link] ?? 0) * 1e-3;
    if (aims.isInside[link] === 0) {
      outside += value;
      outsideCount++;
      continue;
    }
    const place = places[other] ?? -1;
    if (place < 0) continue;
    inside += value + place;
    insideCount++;
  }
  if (insideCount > 0) return inside / insideCount;
  return outsideCount > 0 ? outside / outsideCount : NaN;
}

function numberAll({ places }: Work, order: Order): void {
  for (const column of order) numberColumn(places, column);
}

function numberColumn(places: Float64Array, column: readonly number[]): void {
  for (let place = 0; place < column.length; place++) places[column[place] ?? 0] = place;
}

/** Sorts a column by barycentres, leaving cards without one where they are. Returns the same column if all are in their place. */
function sortColumn(work: Work, column: number[], first: number, last: number): number[] {
  if (column.length < 2) return column;
  const wishes: number[] = [];
  let isSorted = true;
  let highest = -Infinity;
  for (const card of column) {
    const wish = barycentre(work, card, first, last);
    wishes.push(wish);
    if (wish < highest) isSorted = false;
    if (wish > highest) highest = wish;
  }
  if (isSorted) return column;
  const movable: number[] = [];
  for (let at = 0; at < wishes.length; at++) if (!Number.isNaN(wishes[at])) movable.push(at);
  const slots = movable.slice();
  movable.sort((a, b) => (wishes[a] ?? 0) - (wishes[b] ?? 0));
  const sorted = column.slice();
  slots.forEach((slot, at) => {
    sorted[slot] = column[movable[at] ?? 0] ?? 0;
  });
  return sorted;
}

/** Crossings of the edges of a block, counted for each pair of columns that edges join. */
function crossings(work: Work, order: Order): number {
  let count = 0;
  order.forEach((column, from) => {
    if (column.length === 0) return;
    for (const card of column) addArrivals(work, card, from);
    for (const group of work.arrivals) {
      if (group.length === 0) continue;
      count += countInversions(group);
      group.length = 0;
    }
  });
  return count;
}

/** Adds where the links of a card arrive, by column: those of one row in their order, since they part without a crossing. */
function addArrivals(work: Work, card: number, from: number): void {
  const { starts, column, other, own } = work.cards;
  const end = starts[card + 1] ?? 0;
  let [to, row, start] = [-1, -1, 0];
  for (let link = starts[card] ?? 0; link < end; link++) {
    const next = column[other[link] ?? 0] ?? 0;
    // What leads to the left inside a block is seen from there.
    if (next === from || (next < from && work.aims.isInside[link] === 1)) continue;
    const group = work.arrivals[next];
    if (!group) continue;
    if (next !== to || own[link] !== row) [to, row, start] = [next, own[link] ?? 0, group.length];
    insert(group, start, arrivalOf(work, link));
  }
}

/** Puts a number into the sorted ones behind `start`. */
function insert(group: number[], start: number, value: number): void {
  let at = group.push(value) - 1;
  for (; at > start && (group[at - 1] ?? 0) > value; at--) group[at] = group[at - 1] ?? 0;
  group[at] = value;
}

/** Depth first from the left: chains without a common card have no crossing at once. */
function firstOrder({ cards, aims, places, block }: Work): number[][] {
  const order = emptyOrder();
  const stack: number[] = [];
  const { column } = cards;
  for (const card of block) places[card] = -1;
  for (let from = 0; from < COLUMNS; from++) {
    // They come in the order of their names.
    for (const start of block) {
      if (column[start] !== from || (places[start] ?? 0) >= 0) continue;
      stack.push(start);
      for (let card = stack.pop(); card !== undefined; card = stack.pop()) {
        if ((places[card] ?? 0) >= 0) continue;
        places[card] = (order[column[card] ?? 0]?.push(card) ?? 1) - 1;
        pushNext(cards, aims, card, places, stack);
      }
    }
  }
  return order;
}

/** Puts what a card is joined with on a stack: what its first row leads to comes on top. */
function pushNext(
  { starts, other, own }: NumberedCards,
  { isInside }: LinkAims,
  card: number,
  places: Float64Array,
  stack: number[],
): void {
  const from = stack.length;
  const next: number[] = [];
  for (let link = starts[card] ?? 0; link < (starts[card + 1] ?? 0); link++)
    if (isInside[link] === 1 && (places[other[link] ?? 0] ?? 0) < 0) next.push(link);
  if (next.length > 1)
    next.sort((a, b) => (own[b] ?? 0) - (own[a] ?? 0) || (other[b] ?? 0) - (other[a] ?? 0));
  next.forEach((link, index) => {
    stack[from + index] = other[link] ?? 0;
  });
}

/** Where the links of the cards of a column arrive, as they are in `links`; those of one card and column are sorted. */
function sortArrivals(work: Work, column: readonly number[], arrivals: Float64Array): void {
  const { starts, column: columnOf, other } = work.cards;
  for (const card of column) {
    const [first, end] = [starts[card] ?? 0, starts[card + 1] ?? 0];
    for (let link = first; link < end; link++) {
      const value = arrivalOf(work, link);
      const to = columnOf[other[link] ?? 0];
      let at = link;
      for (; at > first && columnOf[other[at - 1] ?? 0] === to && (arrivals[at - 1] ?? 0) > value; at--)
        arrivals[at] = arrivals[at - 1] ?? 0;
      arrivals[at] = value;
    }
  }
}

/** How many crossings fewer there are between the edges of two cards of one column when the lower one is put on top. */
function savingOfSwap({ cards }: Work, arrivals: Float64Array, a: number, b: number): number {
  const { starts, column, other } = cards;
  const own = column[a];
  let saving = 0;
  let [i, j] = [starts[a] ?? 0, starts[b] ?? 0];
  const [lastA, lastB] = [starts[a + 1] ?? 0, starts[b + 1] ?? 0];
  while (i < lastA && j < lastB) {
    const [to, next] = [column[other[i] ?? 0] ?? 0, column[other[j] ?? 0] ?? 0];
    if (to < next) i++;
    else if (to > next) j++;
    else {
      // Only edges to one column are compared: others meet in between, where their bends decide.
      let [endA, endB] = [i, j];
      while (endA < lastA && column[other[endA] ?? 0] === to) endA++;
      while (endB < lastB && column[other[endB] ?? 0] === to) endB++;
      if (to !== own) saving += reversedMore(arrivals, i, endA, j, endB);
      [i, j] = [endA, endB];
    }
  }
  return saving;
}

/** Of pairs of two sorted ranges: how many are in reverse order, less those that are in order. */
function reversedMore(
  values: Float64Array,
  startA: number,
  endA: number,
  startB: number,
  endB: number,
): number {
  let count = 0;
  let [below, upTo] = [startB, startB];
  for (let i = startA; i < endA; i++) {
    const value = values[i] ?? 0;
    while (below < endB && (values[below] ?? 0) < value) below++;
    while (upTo < endB && (values[upTo] ?? 0) <= value) upTo++;
    count += below - startB - (endB - upTo);
  }
  return count;
}

/** Swaps neighbours in a column as long as that saves crossings: what barycentres leave tangled in ties. */
function swapNeighbours(work: Work, order: Order): void {
  const { places } = work;
  const { sorted } = work.aims;
  for (let round = 0; round < ROUNDS; round++) {
    let saved = 0;
    for (const column of order) {
      if (column.length < 2) continue;
      // They end in other columns, so swaps in this one change nothing of them.
      sortArrivals(work, column, sorted);
      for (let at = 0; at + 1 < column.length; at++) {
        const [above, below] = [column[at] ?? 0, column[at + 1] ?? 0];
        const saving = savingOfSwap(work, sorted, above, below);
        if (saving <= 0) continue;
        [column[at], column[at + 1]] = [below, above];
        places[below] = at;
        places[above] = at + 1;
        saved += saving;
      }
    }
    if (saved === 0) return;
  }
}

function orderFresh(work: Work): Columns {
  let order: Order = firstOrder(work);
  let best = order;
  let fewest = crossings(work, order);
  for (let sweep = 0, idle = 0; sweep < SWEEPS && fewest > 0 && idle < IDLE; sweep++) {
    const next = sweepOnce(work, order, sweep % 2 === 0);
    idle++;
    if (next === order) continue;
    order = next;
    const count = crossings(work, order);
    if (count >= fewest) continue;
    fewest = count;
    best = order;
    idle = 0;
  }
  if (fewest > 0) {
    numberAll(work, best);
    swapNeighbours(work, best);
  }
  return best;
}

/** Sorts each column by those before it, from the left or from the right. Returns the same order if nothing moves. */
function sweepOnce(work: Work, order: Order, isForward: boolean): Order {
  const next = [...order];
  let moved = false;
  for (let step = 0; step < COLUMNS; step++) {
    const at = isForward ? step : COLUMNS - 1 - step;
    const column = order[at] ?? [];
    const sorted = sortColumn(work, column, isForward ? 0 : at + 1, isForward ? at - 1 : COLUMNS - 1);
    if (sorted === column) continue;
    moved = true;
    next[at] = sorted;
    numberColumn(work.places, sorted);
  }
  return moved ? next : order;
}

function orderKept(work: Work, before: (card: number) => number | undefined): Columns {
  const { block, cards, places } = work;
  const order = emptyOrder();
  const fresh: number[] = [];
  const kept: (readonly [number, number])[] = [];
  for (const card of block) {
    places[card] = -1;
    const place = before(card);
    if (place === undefined) fresh.push(card);
    else kept.push([card, place]);
  }
  kept.sort(([a, x], [b, y]) => x - y || a - b);
  for (const [card] of kept) order[cards.column[card] ?? 0]?.push(card);
  numberAll(work, order);
  const wishOf = (card: number): number => barycentre(work, card, 0, COLUMNS - 1);
  for (const card of fresh) {
    const column = order[cards.column[card] ?? 0] ?? [];
    const wish = wishOf(card);
    // Numbers are in the order of names.
    const at = column.findIndex((other) => (Number.isNaN(wish) ? other > card : wishOf(other) > wish));
    column.splice(at < 0 ? column.length : at, 0, card);
    numberColumn(places, column);
  }
  return order;
}
