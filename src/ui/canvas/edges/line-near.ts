import type { Point } from '../../../core/layout/lines/edge-line.ts';
import type { LinkFlowEdge } from './link-edge.tsx';
import { lineBounds } from './split-edges.ts';

/** How far a point is from a part of a line that is level or upright. */
const distanceTo = ({ x, y }: Point, a: Point, b: Point): number =>
  Math.hypot(
    Math.max(Math.min(a.x, b.x) - x, x - Math.max(a.x, b.x), 0),
    Math.max(Math.min(a.y, b.y) - y, y - Math.max(a.y, b.y), 0),
  );

/** The edge whose line passes nearest to a point of the canvas, at most `reach` away; null where none does. */
export function lineNear(edges: readonly LinkFlowEdge[], point: Point, reach: number): string | null {
  let nearest: string | null = null;
  let least = reach;
  for (const { id, data } of edges) {
    const points = data?.line.points ?? [];
    const { x, y, width, height } = lineBounds(points);
    if (distanceTo(point, { x, y }, { x: x + width, y: y + height }) > least) continue;
    for (const [at, from] of points.entries()) {
      const to = points[at + 1];
      const distance = to ? distanceTo(point, from, to) : Infinity;
      if (distance >= least) continue;
      least = distance;
      nearest = id;
    }
  }
  return nearest;
}
