import { blockLinks, type BlockLinks } from './block-links.ts';
import { COLUMNS } from './columns.ts';
import { countInversions } from './count-inversions.ts';
import type { Item } from './prepare-graph.ts';

/** The nodes of a block, column by column, each column top to bottom. */
export type Columns = readonly Item[][];

/** Columns of numbers instead of items. */
type Order = readonly number[][];

/** A block while it is ordered: `places` has the place in its column of each item, -1 where it has none yet. */
type Work = Readonly<{ block: readonly Item[]; links: BlockLinks; places: Float64Array }>;

const SWEEPS = 4;

const ROUNDS = 8;

const startWork = (block: readonly Item[]): Work => ({
  block,
  links: blockLinks(block),
  places: new Float64Array(block.length).fill(-1),
});

const emptyOrder = (): number[][] => Array.from({ length: COLUMNS }, () => []);

function itemsOf({ block }: Work, order: Order): Columns {
  const columns: Item[][] = Array.from({ length: COLUMNS }, () => []);
  order.forEach((column, index) => {
    for (const number of column) {
      const item = block[number];
      if (item) columns[index]?.push(item);
    }
  });
  return columns;
}

/** A block that has at most one card in each column; null for others. */
export function chainOf(block: readonly Item[]): Columns | null {
  const columns: Item[][] = Array.from({ length: COLUMNS }, () => []);
  for (const item of block) {
    const column = columns[item.column];
    if (!column || column.push(item) > 1) return null;
  }
  return columns;
}

/** Where a link arrives: its node's place in its column, and the row inside it. */
function arrivalOf({ links: { other, arrival }, places }: Work, link: number): number {
  const to = other[link] ?? -1;
  return to < 0 ? (arrival[link] ?? 0) : (places[to] ?? 0) + (arrival[link] ?? 0);
}

/**
 * The mean place of a node's neighbours in the columns from `first` to `last`. Links inside the block outweigh those that
 * leave it.
 */
function barycentre(work: Work, number: number, first: number, last: number): number | null {
  const { links, places } = work;
  let inside = 0;
  let insideCount = 0;
  let outside = 0;
  let outsideCount = 0;
  for (let link = links.starts[number] ?? 0; link < (links.starts[number + 1] ?? 0); link++) {
    const to = links.column[link] ?? 0;
    if (to < first || to > last) continue;
    const other = links.other[link] ?? -1;
    // The row it leaves from orders nodes that share a neighbour's row.
    const value = arrivalOf(work, link) - (links.own[link] ?? 0) * 1e-3;
    if (other < 0) {
      outside += value;
      outsideCount++;
    } else if ((places[other] ?? -1) >= 0) {
      inside += value;
      insideCount++;
    }
  }
  if (insideCount > 0) return inside / insideCount;
  return outsideCount > 0 ? outside / outsideCount : null;
}

function numberAll({ places }: Work, order: Order): void {
  for (const column of order) numberColumn(places, column);
}

function numberColumn(places: Float64Array, column: readonly number[]): void {
  for (let place = 0; place < column.length; place++) places[column[place] ?? 0] = place;
}

/** Sorts by a preferred position, leaving nodes without one where they are. */
function sortByWish(column: number[], wish: (number: number) => number | null): number[] {
  if (column.length < 2) return column;
  const wishes = column.map((number) => ({ number, value: wish(number) }));
  const movable = wishes
    .filter(({ value }) => value !== null)
    .sort((a, b) => (a.value ?? 0) - (b.value ?? 0));
  let next = 0;
  return wishes.map(({ number, value }) => (value === null ? number : (movable[next++]?.number ?? number)));
}

/** Crossings of the edges of a block, counted for each pair of columns that edges join. */
function crossings(work: Work, order: Order): number {
  let count = 0;
  const arrivals = emptyOrder();
  order.forEach((column, from) => {
    if (column.length === 0) return;
    for (const number of column) addArrivals(work, number, from, arrivals);
    for (const group of arrivals) {
      count += countInversions(group);
      group.length = 0;
    }
  });
  return count;
}

/** Adds where the links of an item arrive, by column: those of one row in their order, since they part without a crossing. */
function addArrivals(work: Work, number: number, from: number, arrivals: readonly number[][]): void {
  const { starts, column, own, other } = work.links;
  let [to, row, start] = [-1, -1, 0];
  for (let link = starts[number] ?? 0; link < (starts[number + 1] ?? 0); link++) {
    const next = column[link] ?? 0;
    // What leads to the left inside a block is seen from there.
    if (next === from || (next < from && (other[link] ?? -1) >= 0)) continue;
    const group = arrivals[next];
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

/** Depth first from the left: chains without a common node have no crossing at once. */
function firstOrder({ block, links }: Work): Order {
  const order = emptyOrder();
  const seen = new Uint8Array(block.length);
  const stack: number[] = [];
  const starts = block.map((_, number) => number);
  // They come in the order of their names.
  starts.sort((a, b) => (block[a]?.column ?? 0) - (block[b]?.column ?? 0) || a - b);
  for (const start of starts) {
    stack.push(start);
    for (let number = stack.pop(); number !== undefined; number = stack.pop()) {
      if (seen[number] === 1) continue;
      seen[number] = 1;
      order[block[number]?.column ?? 0]?.push(number);
      pushNext(links, number, seen, stack);
    }
  }
  return order;
}

/** Puts what an item is joined with on a stack: what its first row leads to comes on top. */
function pushNext(links: BlockLinks, number: number, seen: Uint8Array, stack: number[]): void {
  const from = stack.length;
  const next: number[] = [];
  for (let link = links.starts[number] ?? 0; link < (links.starts[number + 1] ?? 0); link++) {
    const other = links.other[link] ?? -1;
    if (other >= 0 && seen[other] === 0) next.push(link);
  }
  const { own, other } = links;
  if (next.length > 1)
    next.sort((a, b) => (own[b] ?? 0) - (own[a] ?? 0) || (other[b] ?? 0) - (other[a] ?? 0));
  next.forEach((link, index) => {
    stack[from + index] = other[link] ?? 0;
  });
}

/** Where the links of the items of a column arrive, as they are in `links`; those of one item and column are sorted. */
function sortArrivals(work: Work, column: readonly number[], arrivals: Float64Array): void {
  const { starts, column: to } = work.links;
  for (const number of column) {
    const [first, end] = [starts[number] ?? 0, starts[number + 1] ?? 0];
    for (let link = first; link < end; link++) {
      const value = arrivalOf(work, link);
      let at = link;
      for (; at > first && to[at - 1] === to[link] && (arrivals[at - 1] ?? 0) > value; at--)
        arrivals[at] = arrivals[at - 1] ?? 0;
      arrivals[at] = value;
    }
  }
}

/** How many crossings fewer there are between the edges of two cards of one column when the lower one is put on top. */
function savingOfSwap(
  { links: { starts, column }, block }: Work,
  arrivals: Float64Array,
  a: number,
  b: number,
): number {
  const own = block[a]?.column;
  let saving = 0;
  let [i, j] = [starts[a] ?? 0, starts[b] ?? 0];
  const [lastA, lastB] = [starts[a + 1] ?? 0, starts[b + 1] ?? 0];
  while (i < lastA && j < lastB) {
    const [to, other] = [column[i] ?? 0, column[j] ?? 0];
    if (to < other) i++;
    else if (to > other) j++;
    else {
      // Only edges to one column are compared: others meet in between, where their bends decide.
      let [endA, endB] = [i, j];
      while (endA < lastA && column[endA] === to) endA++;
      while (endB < lastB && column[endB] === to) endB++;
      if (to !== own) saving += reversedMore(arrivals, [i, endA], [j, endB]);
      [i, j] = [endA, endB];
    }
  }
  return saving;
}

/** Of pairs of two sorted ranges: how many are in reverse order, less those that are in order. */
function reversedMore(
  values: Float64Array,
  [startA, endA]: readonly [number, number],
  [startB, endB]: readonly [number, number],
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
  const arrivals = new Float64Array(work.links.arrival.length);
  for (let round = 0; round < ROUNDS; round++) {
    let saved = 0;
    order.forEach((column) => {
      if (column.length < 2) return;
      // They end in other columns, so swaps in this one change nothing of them.
      sortArrivals(work, column, arrivals);
      for (let at = 0; at + 1 < column.length; at++) {
        const [above, below] = [column[at] ?? 0, column[at + 1] ?? 0];
        const saving = savingOfSwap(work, arrivals, above, below);
        if (saving <= 0) continue;
        [column[at], column[at + 1]] = [below, above];
        places[below] = at;
        places[above] = at + 1;
        saved += saving;
      }
    });
    if (saved === 0) return;
  }
}

/** Orders a block from nothing: sweeps to and fro by barycentre, and the order with the fewest counted crossings wins. */
export function orderFresh(block: readonly Item[]): Columns {
  const work = startWork(block);
  let order = firstOrder(work);
  numberAll(work, order);
  let best = order;
  let fewest = crossings(work, order);
  for (let sweep = 0; sweep < SWEEPS * 2 && fewest > 0; sweep++) {
    const forward = sweep % 2 === 0;
    const next = [...order];
    for (let step = 0; step < COLUMNS; step++) {
      const at = forward ? step : COLUMNS - 1 - step;
      const [first, last] = forward ? [0, at - 1] : [at + 1, COLUMNS - 1];
      const sorted = sortByWish(next[at] ?? [], (number) => barycentre(work, number, first, last));
      numberColumn(work.places, sorted);
      next[at] = sorted;
    }
    order = next;
    const count = crossings(work, order);
    if (count < fewest) {
      fewest = count;
      best = order;
    }
  }
  if (fewest > 0) {
    numberAll(work, best);
    swapNeighbours(work, best);
  }
  return itemsOf(work, best);
}

/**
 * Keeps the order of a block, and inserts new nodes at the barycentre of their neighbours.
 * `before` gives the place of a node in its column so far; undefined for new ones.
 */
export function orderKept(block: readonly Item[], before: (item: Item) => number | undefined): Columns {
  const work = startWork(block);
  const order = emptyOrder();
  const fresh: Item[] = [];
  const kept: [Item, number][] = [];
  for (const item of block) {
    const place = before(item);
    if (place === undefined) fresh.push(item);
    else kept.push([item, place]);
  }
  kept.sort(([a, x], [b, y]) => x - y || a.index - b.index);
  for (const [{ column, number }] of kept) order[column]?.push(number);
  numberAll(work, order);
  const wishOf = (number: number): number | null => barycentre(work, number, 0, COLUMNS - 1);
  for (const { column, number } of fresh) {
    const numbers = order[column] ?? [];
    const wish = wishOf(number);
    // Numbers of a block are in the order of its items.
    const at = numbers.findIndex((other) =>
      wish === null ? other > number : (wishOf(other) ?? -Infinity) > wish,
    );
    numbers.splice(at < 0 ? numbers.length : at, 0, number);
    numberColumn(work.places, numbers);
  }
  return itemsOf(work, order);
}
