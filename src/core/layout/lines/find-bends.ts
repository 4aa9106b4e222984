import { findDetour } from './find-detour.ts';
import { freeAround, freeHeights, lowerBound, type Strip } from './strips.ts';

/** A change of height, in the free space between `left` and `right`. */
export type Bend = Readonly<{ left: number; right: number; from: number; to: number }>;

/** Where a line begins and ends, from left to right. */
export type Span = Readonly<{ x1: number; y1: number; x2: number; y2: number }>;

/** Strips up to this width, in pixels, are space between columns; where they are free, a bend may use several of them. */
const NARROW = 72;

/** The strips of a canvas with their left sides, for search. */
export type StripIndex = Readonly<{ strips: readonly Strip[]; lefts: readonly number[] }>;

export const indexStrips = (strips: readonly Strip[]): StripIndex => ({
  strips,
  lefts: strips.map(({ left }) => left),
});

/** Whether a strip is free from one height to another. */
export const freeFromTo = (strip: Strip | undefined, a: number, b: number): boolean => {
  const free = strip && freeAround(strip, a);
  return free ? b >= free[0] && b <= free[1] : false;
};

/**
 * The bends of a line that passes no card: from strip to strip to the right it stays at its height where that is free, and
 * else bends in the strip before, to the height that makes the shortest line. Null where cards leave no such line, as
 * they may where a user has put them.
 */
export function findBends(index: StripIndex, span: Span): readonly Bend[] | null {
  const { x1, y1, x2, y2 } = span;
  const first = lowerBound(index.lefts, x1);
  const last = lowerBound(index.lefts, x2) - 1;
  if (first > last) return y1 === y2 ? [] : null;
  const strips = index.strips.slice(first, last + 1);
  const heights = entryHeights(strips, span) ?? findDetour(strips, span);
  if (!heights) return null;
  return heights.flatMap((from, at) => {
    const to = heights[at + 1] ?? y2;
    return from === to ? [] : [{ ...widen(strips, at, from, to), from, to }];
  });
}

/** The heights at which the line enters each strip, found without looking further than to the next one; null where that fails. */
function entryHeights(strips: readonly Strip[], { y1, y2 }: Span): readonly number[] | null {
  const heights = [y1];
  let y = y1;
  for (const [at, strip] of strips.entries()) {
    const next = strips[at + 1];
    if (!next) return freeFromTo(strip, y, y2) ? heights : null;
    const reachable = freeHeights(next, y).filter((height) => freeFromTo(strip, y, height));
    const best = shortest(reachable, y, y2);
    if (best === null) return null;
    heights.push(best);
    y = best;
  }
  return null;
}

function shortest(heights: readonly number[], from: number, to: number): number | null {
  const length = (height: number): number => Math.abs(height - from) + Math.abs(to - height);
  return heights.reduce<number | null>(
    (best, height) => (best === null || length(height) < length(best) ? height : best),
    null,
  );
}

/** The room of a bend: its strip, with the narrow ones beside it that are free at all of its heights. */
function widen(
  strips: readonly Strip[],
  at: number,
  from: number,
  to: number,
): Readonly<{ left: number; right: number }> {
  const isRoom = (strip: Strip | undefined): boolean =>
    strip !== undefined && strip.right - strip.left <= NARROW && freeFromTo(strip, from, to);
  let [low, high] = [at, at];
  if (isRoom(strips[at])) {
    while (isRoom(strips[low - 1])) low--;
    while (isRoom(strips[high + 1])) high++;
  }
  return { left: strips[low]?.left ?? 0, right: strips[high]?.right ?? 0 };
}
