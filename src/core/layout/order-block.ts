import { COLUMNS } from './columns.ts';
import { countInversions } from './count-inversions.ts';
import { countReversed } from './count-reversed.ts';
import { outsideArrival } from './outside-arrival.ts';
import type { Item, Link } from './prepare-graph.ts';

/** The nodes of a block, column by column, each column top to bottom. */
export type Columns = readonly Item[][];

const SWEEPS = 4;

const ROUNDS = 8;

/** Where a link arrives: its node's place in its column, and the row inside it. */
const arrival = (item: Item, link: Link): number =>
  isInside(item, link.other)
    ? link.other.place + link.otherAnchor / (link.other.height + 1)
    : outsideArrival(item, link);

/** What is joined in one lane is in one block; a new node without a place does not count. */
const isInside = (item: Item, other: Item): boolean => other.lane === item.lane && other.place >= 0;

/** The mean place of a node's neighbours on one side (or both); links inside the block outweigh those that leave it. */
function barycentre(item: Item, side: 'left' | 'right' | 'both'): number | null {
  let inside = 0;
  let insideCount = 0;
  let outside = 0;
  let outsideCount = 0;
  for (const link of item.links) {
    const step = link.other.column - item.column;
    if ((side === 'left' && step >= 0) || (side === 'right' && step <= 0)) continue;
    // The row it leaves from orders nodes that share a neighbour's row.
    const value = arrival(item, link) - (link.own / (item.height + 1)) * 1e-3;
    if (isInside(item, link.other)) {
      inside += value;
      insideCount++;
    } else {
      outside += value;
      outsideCount++;
    }
  }
  if (insideCount > 0) return inside / insideCount;
  return outsideCount > 0 ? outside / outsideCount : null;
}

function number(columns: Columns): void {
  for (const column of columns) numberColumn(column);
}

const numberColumn = (column: readonly Item[]): void =>
  column.forEach((item, index) => {
    item.place = index;
  });

/** Sorts by a preferred position, leaving nodes without one where they are. */
function sortByWish(column: Item[], wish: (item: Item) => number | null): Item[] {
  if (column.length < 2) return column;
  const wishes = column.map((item) => ({ item, value: wish(item) }));
  const movable = wishes
    .filter(({ value }) => value !== null)
    .sort((a, b) => (a.value ?? 0) - (b.value ?? 0));
  let next = 0;
  return wishes.map(({ item, value }) => (value === null ? item : (movable[next++]?.item ?? item)));
}

/** Crossings of the edges of a block, counted for each pair of columns that edges join. */
function crossings(columns: Columns): number {
  const groups = new Map<number, { at: number; to: number }[]>();
  for (const column of columns) {
    for (const item of column) {
      for (const link of item.links) {
        const to = link.other.column;
        if (to === item.column || (to < item.column && isInside(item, link.other))) continue;
        const id = item.column * COLUMNS + to;
        const group = groups.get(id) ?? [];
        if (group.length === 0) groups.set(id, group);
        const at = item.place + link.own / (item.height + 1);
        group.push({ at, to: arrival(item, link) });
      }
    }
  }
  let count = 0;
  for (const group of groups.values()) {
    group.sort((a, b) => a.at - b.at || a.to - b.to);
    count += countInversions(group.map(({ to }) => to));
  }
  return count;
}

/** Depth first from the left: chains without a common node have no crossing at once. */
function firstOrder(block: readonly Item[]): Item[][] {
  const columns: Item[][] = Array.from({ length: COLUMNS }, () => []);
  const seen = new Set<Item>();
  const members = new Set(block);
  const visit = (start: Item): void => {
    const stack = [start];
    for (let item = stack.pop(); item; item = stack.pop()) {
      if (seen.has(item)) continue;
      seen.add(item);
      columns[item.column]?.push(item);
      const next = item.links.filter(({ other }) => members.has(other) && !seen.has(other));
      next.sort((a, b) => b.own - a.own || b.other.index - a.other.index);
      for (const { other } of next) stack.push(other);
    }
  };
  for (const item of block.toSorted((a, b) => a.column - b.column || a.index - b.index)) visit(item);
  return columns;
}

/** Where the edges of a card arrive, sorted, by the column of the other end: others meet in between, where their bends decide. */
function arrivalsOf(item: Item): ReadonlyMap<number, readonly number[]> {
  const arrivals = new Map<number, number[]>();
  for (const link of item.links) {
    if (link.other.column === item.column) continue;
    const group = arrivals.get(link.other.column) ?? [];
    group.push(arrival(item, link));
    arrivals.set(link.other.column, group);
  }
  for (const group of arrivals.values()) group.sort((a, b) => a - b);
  return arrivals;
}

/** Crossings between the edges of two cards of one column, with the first on top. */
function crossingsBetween(
  above: ReturnType<typeof arrivalsOf>,
  below: ReturnType<typeof arrivalsOf>,
): number {
  let count = 0;
  for (const [column, arrivals] of above) count += countReversed(arrivals, below.get(column) ?? []);
  return count;
}

/** Swaps neighbours in a column as long as that saves crossings: what barycentres leave tangled in ties. */
function swapNeighbours(columns: Columns): void {
  for (let round = 0; round < ROUNDS; round++) {
    let saved = 0;
    for (const column of columns) {
      // They end in other columns, so swaps in this one change nothing of them.
      const arrivals = new Map(column.map((item) => [item, arrivalsOf(item)]));
      for (let at = 0; at + 1 < column.length; at++) {
        const [above, below] = [column[at], column[at + 1]];
        const [a, b] = [above && arrivals.get(above), below && arrivals.get(below)];
        if (!above || !below || !a || !b) continue;
        const saving = crossingsBetween(a, b) - crossingsBetween(b, a);
        if (saving <= 0) continue;
        [column[at], column[at + 1]] = [below, above];
        below.place = at;
        above.place = at + 1;
        saved += saving;
      }
    }
    if (saved === 0) return;
  }
}

/** Orders a block from nothing: sweeps to and fro by barycentre, and the order with the fewest counted crossings wins. */
export function orderFresh(block: readonly Item[]): Columns {
  let columns = firstOrder(block);
  number(columns);
  let best = columns;
  let fewest = crossings(columns);
  for (let sweep = 0; sweep < SWEEPS * 2 && fewest > 0; sweep++) {
    const forward = sweep % 2 === 0;
    const next = [...columns];
    for (let step = 0; step < COLUMNS; step++) {
      const at = forward ? step : COLUMNS - 1 - step;
      const sorted = sortByWish(next[at] ?? [], (item) => barycentre(item, forward ? 'left' : 'right'));
      numberColumn(sorted);
      next[at] = sorted;
    }
    columns = next;
    const count = crossings(columns);
    if (count < fewest) {
      fewest = count;
      best = columns;
    }
  }
  if (fewest > 0) {
    number(best);
    swapNeighbours(best);
  }
  return best;
}

/**
 * Keeps the order of a block, and inserts new nodes at the barycentre of their neighbours.
 * `before` gives the place of a node in its column so far; undefined for new ones.
 */
export function orderKept(block: readonly Item[], before: (item: Item) => number | undefined): Columns {
  const columns: Item[][] = Array.from({ length: COLUMNS }, () => []);
  const fresh: Item[] = [];
  for (const item of block) {
    if (before(item) === undefined) fresh.push(item);
    else columns[item.column]?.push(item);
  }
  for (const column of columns)
    column.sort((a, b) => (before(a) ?? 0) - (before(b) ?? 0) || a.index - b.index);
  number(columns);
  for (const item of fresh) {
    const column = columns[item.column] ?? [];
    const wish = barycentre(item, 'both');
    const after = (other: Item): boolean =>
      wish === null ? other.index > item.index : (barycentre(other, 'both') ?? -Infinity) > wish;
    const at = column.findIndex(after);
    column.splice(at < 0 ? column.length : at, 0, item);
    numberColumn(column);
  }
  return columns;
}
