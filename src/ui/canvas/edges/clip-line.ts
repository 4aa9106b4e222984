import type { Box } from '../../../core/layout/layout.ts';
import type { Point } from '../../../core/layout/lines/edge-line.ts';

/** So much of a line is left outside of the region, in pixels: more than its corners are round. */
const OUTSIDE = 48;

/**
 * The pieces of a line that are seen in a region: the parts that touch it, cut a little outside. Lines that pass through on one
 * trunk then have equal pieces.
 */
export function clipLine(
  points: readonly Point[],
  { x, y, width, height }: Box,
): readonly (readonly Point[])[] {
  const [left, top, right, bottom] = [x - OUTSIDE, y - OUTSIDE, x + width + OUTSIDE, y + height + OUTSIDE];
  const isSeen = (a: Point, b: Point): boolean =>
    Math.max(a.x, b.x) >= left &&
    Math.min(a.x, b.x) <= right &&
    Math.max(a.y, b.y) >= top &&
    Math.min(a.y, b.y) <= bottom;
  // Parts are level or upright, and stay so: each side is limited on its own.
  const cut = (point: Point): Point => ({
    x: Math.min(right, Math.max(left, point.x)),
    y: Math.min(bottom, Math.max(top, point.y)),
  });
  const pieces: Point[][] = [];
  let piece: Point[] | null = null;
  for (const [at, from] of points.entries()) {
    const to = points[at + 1];
    if (!to || !isSeen(from, to)) {
      piece = null;
    } else {
      if (!piece) pieces.push((piece = [cut(from)]));
      piece.push(cut(to));
    }
  }
  return pieces;
}
