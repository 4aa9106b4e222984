import type { Box } from '../layout.ts';

/** Free space that a line keeps from cards that it passes: half of the gap between two cards. */
export const CLEARANCE = 6;

/** Left and right sides are rounded to this grid, so that cards of nearly the same place are in the same strips. */
const GRID = 4;

/**
 * An upright part of the canvas in which no card begins or ends: a column of cards, or the space between two. `tops` and
 * `bottoms` are the sides of what it holds, from the top; what overlaps is one.
 */
export type Strip = Readonly<{
  left: number;
  right: number;
  tops: readonly number[];
  bottoms: readonly number[];
}>;

type Growing = { left: number; right: number; tops: number[]; bottoms: number[] };

/** The sides of a card on the grid: left rounded down, right rounded up. */
export const outward = ({ x, width }: Box): readonly [number, number] => [
  Math.floor(x / GRID) * GRID,
  Math.ceil((x + width) / GRID) * GRID,
];

/** The first index whose value is at least `wanted`, in sorted numbers. */
export function lowerBound(sorted: readonly number[], wanted: number): number {
  let [low, high] = [0, sorted.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((sorted[middle] ?? Infinity) < wanted) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** Cuts the canvas into strips, from left to right; the first and the last are endless and empty. */
export function cutIntoStrips(boxes: Iterable<Box>): readonly Strip[] {
  const sorted = [...boxes].sort((a, b) => a.y - b.y);
  const sides = [...new Set(sorted.flatMap(outward))].sort((a, b) => a - b);
  const strips: Growing[] = Array.from({ length: sides.length + 1 }, (_, index) => ({
    left: sides[index - 1] ?? -Infinity,
    right: sides[index] ?? Infinity,
    tops: [],
    bottoms: [],
  }));
  for (const box of sorted) {
    const [left, right] = outward(box);
    for (let index = lowerBound(sides, left) + 1; index <= lowerBound(sides, right); index++)
      occupy(strips[index], box.y, box.y + box.height);
  }
  return strips;
}

function occupy(strip: Growing | undefined, top: number, bottom: number): void {
  if (!strip) return;
  const last = strip.bottoms.at(-1);
  if (last !== undefined && top < last + 2 * CLEARANCE) {
    strip.bottoms[strip.bottoms.length - 1] = Math.max(last, bottom);
  } else {
    strip.tops.push(top);
    strip.bottoms.push(bottom);
  }
}

/** The free space of a strip around a height, as far as a line may go; null where a card is. */
export function freeAround({ tops, bottoms }: Strip, y: number): readonly [number, number] | null {
  // The first card that ends below this height.
  const below = lowerBound(bottoms, y - CLEARANCE + 1e-6);
  const from = (bottoms[below - 1] ?? -Infinity) + CLEARANCE;
  const to = (tops[below] ?? Infinity) - CLEARANCE;
  return y >= from && y <= to ? [from, to] : null;
}

/** The nearest free heights of a strip: at `y` itself, or above and below the cards there. */
export function freeHeights(strip: Strip, y: number): readonly number[] {
  if (freeAround(strip, y)) return [y];
  const { tops, bottoms } = strip;
  const at = lowerBound(bottoms, y - CLEARANCE + 1e-6);
  return [(tops[at] ?? y) - CLEARANCE, (bottoms[at] ?? y) + CLEARANCE];
}
