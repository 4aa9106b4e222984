import type { Span } from './find-bends.ts';
import { CLEARANCE, freeAround, lowerBound, type Strip } from './strips.ts';

/** How far above and below its ends a line may lead round cards, in pixels. */
const REACH = 1200;

type Range = readonly [number, number];

/** A free part of a strip, and how the shortest line that was found enters it. */
type Cell = Readonly<{ free: Range; y: number; length: number; before: Cell | null }>;

/** The free parts of a strip that a line can enter from a range of heights. */
function* freeRanges({ tops, bottoms }: Strip, [from, to]: Range): Generator<Range> {
  for (let at = lowerBound(bottoms, from - CLEARANCE); at <= tops.length; at++) {
    const low = (bottoms[at - 1] ?? -Infinity) + CLEARANCE;
    const high = (tops[at] ?? Infinity) - CLEARANCE;
    if (low > to) return;
    if (low <= high && high >= from) yield [low, high];
  }
}

const clamp = (value: number, [from, to]: Range): number => Math.max(from, Math.min(to, value));

/** The cells of a strip that can be entered from those of the one before. */
function enter(strip: Strip, cells: readonly Cell[], [least, most]: Range): readonly Cell[] {
  const best = new Map<number, Cell>();
  for (const before of cells) {
    const reachable: Range = [Math.max(least, before.free[0]), Math.min(most, before.free[1])];
    for (const free of freeRanges(strip, reachable)) {
      const y = clamp(before.y, [Math.max(free[0], reachable[0]), Math.min(free[1], reachable[1])]);
      const length = before.length + Math.abs(y - before.y);
      const known = best.get(free[0]);
      if (!known || length < known.length) best.set(free[0], { free, y, length, before });
    }
  }
  return [...best.values()];
}

/**
 * The heights at which a line that only leads to the right enters each of these strips, round cards that are in its way between
 * columns, where a user has put them; the first is where it begins. Null where there is no such line.
 */
export function findDetour(strips: readonly Strip[], { y1, y2 }: Span): readonly number[] | null {
  const [first, ...others] = strips;
  const free = first && freeAround(first, y1);
  if (!free) return null;
  const reach: Range = [Math.min(y1, y2) - REACH, Math.max(y1, y2) + REACH];
  let cells: readonly Cell[] = [{ free, y: y1, length: 0, before: null }];
  for (const strip of others) cells = enter(strip, cells, reach);
  const heights: number[] = [];
  let cell: Cell | null = cells.find(({ free: [from, to] }) => y2 >= from && y2 <= to) ?? null;
  for (; cell; cell = cell.before) heights.unshift(cell.y);
  return heights.length > 0 ? heights : null;
}
