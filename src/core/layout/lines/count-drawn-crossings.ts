import type { Graph } from '../../topology/graph.ts';
import type { Box } from '../layout.ts';
import { drawLines } from './draw-lines.ts';
import { graphEnds } from './graph-ends.ts';

/** A level or upright part of a bundle's lines: where it is, and from where to where it runs. */
type Part = { readonly bundle: string; readonly at: number; from: number; to: number };

function extend(parts: Map<string, Part>, bundle: string, at: number, a: number, b: number): void {
  const id = `${bundle}|${at}`;
  const part = parts.get(id) ?? { bundle, at, from: Infinity, to: -Infinity };
  part.from = Math.min(part.from, a, b);
  part.to = Math.max(part.to, a, b);
  parts.set(id, part);
}

/**
 * Crossings of lines as they are drawn, for any placement of a graph's nodes: edges that share a part cross another one there only
 * once. The yardstick for comparing layouts by what is seen of them. Quadratic.
 */
export function countDrawnCrossings(graph: Graph, boxes: ReadonlyMap<string, Box>): number {
  const ends = graphEnds(graph, boxes);
  const lines = drawLines(boxes, ends);
  const level = new Map<string, Part>();
  const upright = new Map<string, Part>();
  for (const { id, bundle } of ends) {
    const points = lines.get(id)?.points ?? [];
    points.slice(1).forEach((b, index) => {
      const a = points[index] ?? b;
      if (a.y === b.y) extend(level, bundle, a.y, a.x, b.x);
      else extend(upright, bundle, a.x, a.y, b.y);
    });
  }
  let count = 0;
  for (const h of level.values()) {
    for (const v of upright.values()) {
      if (h.bundle !== v.bundle && h.from < v.at && v.at < h.to && v.from < h.at && h.at < v.to) count++;
    }
  }
  return count;
}
