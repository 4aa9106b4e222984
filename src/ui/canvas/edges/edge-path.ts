import { rowAnchor } from '../../../core/layout/node-size.ts';
import type { Box } from '../../../core/layout/layout.ts';
import type { Edge, GraphNode } from '../../../core/topology/graph.ts';

/** The ends of an edge: the right sides of its cards' boxes matter as much as the left ones when it runs backwards. */
export type Ends = Readonly<{ from: Box; fromY: number; to: Box; toY: number }>;

/** A cubic curve: start, two control points, end. */
export type Curve = Readonly<{ x1: number; y1: number; c1: number; c2: number; x2: number; y2: number }>;

/** Where an edge joins its two cards. */
export const edgeEnds = (edge: Edge, source: GraphNode, target: GraphNode, from: Box, to: Box): Ends => ({
  from,
  fromY: from.y + rowAnchor(source, edge.sourceRow),
  to,
  toY: to.y + rowAnchor(target, edge.targetRow),
});

/** Leaves and arrives level: to the right mostly; round the right side for cards above each other; else to the left. */
export function edgeCurve({ from, fromY, to, toY }: Ends): Curve {
  const right = from.x + from.width;
  if (to.x >= right) {
    const bend = Math.max(24, Math.min(120, (to.x - right) / 2));
    return { x1: right, y1: fromY, c1: right + bend, c2: to.x - bend, x2: to.x, y2: toY };
  }
  const toRight = to.x + to.width;
  if (toRight <= from.x) {
    const bend = Math.max(24, Math.min(120, (from.x - toRight) / 2));
    return { x1: from.x, y1: fromY, c1: from.x - bend, c2: toRight + bend, x2: toRight, y2: toY };
  }
  const out = Math.max(right, toRight) + 48;
  return { x1: right, y1: fromY, c1: out, c2: out, x2: toRight, y2: toY };
}

/** The curve as an SVG path. */
export const curvePath = ({ x1, y1, c1, c2, x2, y2 }: Curve): string =>
  `M${x1} ${y1}C${c1} ${y1} ${c2} ${y2} ${x2} ${y2}`;

/** The point of the curve at `t` from 0 (start) to 1 (end). */
export function pointAt({ x1, y1, c1, c2, x2, y2 }: Curve, t: number): Readonly<{ x: number; y: number }> {
  const s = 1 - t;
  const mix = (a: number, b: number, c: number, d: number) =>
    s ** 3 * a + 3 * s * s * t * b + 3 * s * t * t * c + t ** 3 * d;
  return { x: mix(x1, c1, c2, x2), y: mix(y1, y1, y2, y2) };
}

/** Where an edge's label is: just before the target card, where edges have parted; in the middle of short ones. */
export function labelPoint(curve: Curve): Readonly<{ x: number; y: number }> {
  const far = Math.abs(curve.x2 - curve.x1) > 160;
  if (!far) return pointAt(curve, 0.5);
  for (let t = 0.5; t < 0.95; t += 0.025) {
    const point = pointAt(curve, t);
    if (Math.abs(curve.x2 - point.x) <= 44) return point;
  }
  return pointAt(curve, 0.95);
}
