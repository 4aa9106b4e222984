import type { Box } from '../layout.ts';
import { freeFromTo, type Bend, type Span, type StripIndex } from './find-bends.ts';
import { lowerBound, outward } from './strips.ts';

/** How many strips further aside an edge may go round cards that are in its way. */
const STRIPS = 12;

type End = readonly [box: Box, y: number];

/**
 * The line between two cards above each other: round their right sides, or round the left ones where other cards leave no
 * room there. Where there is none at all, close to their right sides.
 */
export function goRound(
  index: StripIndex,
  from: End,
  to: End,
): Readonly<{ span: Span; bends: readonly Bend[] }> {
  const right = onSide(index, from, to, 1);
  if (right.isFree) return right;
  const left = onSide(index, from, to, -1);
  return left.isFree ? left : right;
}

function onSide(
  { strips, lefts }: StripIndex,
  [from, y1]: End,
  [to, y2]: End,
  side: 1 | -1,
): Readonly<{ isFree: boolean; span: Span; bends: readonly Bend[] }> {
  const edgeOf = ({ x, width }: Box): number => (side > 0 ? x + width : x);
  /** The first strip beside a card. */
  const beside = (box: Box): number => {
    const [left, right] = outward(box);
    return side > 0 ? lowerBound(lefts, right) : lowerBound(lefts, left) - 1;
  };
  const [out, back] = [beside(from), beside(to)];
  const first = side > 0 ? Math.max(out, back) : Math.min(out, back);
  const isLevelFree = (start: number, end: number, y: number): boolean => {
    for (let at = start; at !== end; at += side) if (!freeFromTo(strips[at], y, y)) return false;
    return true;
  };
  const isFree = (at: number): boolean =>
    freeFromTo(strips[at], y1, y2) && isLevelFree(out, at, y1) && isLevelFree(back, at, y2);
  const candidates = Array.from({ length: STRIPS }, (_, step) => first + step * side).filter(
    (at) => strips[at] !== undefined,
  );
  const found = candidates.find(isFree);
  const strip = strips[found ?? first];
  const span = { x1: edgeOf(from), y1, x2: edgeOf(to), y2 };
  const room = { left: strip?.left ?? -Infinity, right: strip?.right ?? Infinity };
  return { isFree: found !== undefined, span, bends: y1 === y2 ? [] : [{ ...room, from: y1, to: y2 }] };
}
