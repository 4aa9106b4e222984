import type { Box } from '../../../core/layout/layout.ts';
import { linePath } from '../../../core/layout/lines/edge-path.ts';
import { clipLine } from './clip-line.ts';
import type { LinkFlowEdge } from './link-edge.tsx';

/**
 * One path for many edges that look alike. Solid lines are cut to the region, and what runs along one trunk is in it once; dashed
 * ones are whole, since dashes count from the start of a line.
 */
export function paintedPath(edges: readonly LinkFlowEdge[], region: Box, isSolid: boolean): string {
  const pieces = new Set<string>();
  for (const { data } of edges) {
    const points = data?.line.points ?? [];
    for (const piece of isSolid ? clipLine(points, region) : [points]) pieces.add(linePath(piece));
  }
  return [...pieces].join('');
}
