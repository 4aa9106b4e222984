import type { ResourceKey } from '../model/resource.ts';
import type { Graph } from '../topology/graph.ts';
import type { Box } from './layout.ts';
import { rowAnchor } from './node-size.ts';

type Segment = Readonly<{ x1: number; y1: number; x2: number; y2: number }>;

const side = (s: Segment, x: number, y: number): number =>
  Math.sign((s.x2 - s.x1) * (y - s.y1) - (s.y2 - s.y1) * (x - s.x1));

const cross = (a: Segment, b: Segment): boolean =>
  side(a, b.x1, b.y1) * side(a, b.x2, b.y2) < 0 && side(b, a.x1, a.y1) * side(b, a.x2, a.y2) < 0;

/** Each edge as a straight line, from row to row. Edges without a place are left out. */
function segments(graph: Graph, boxes: ReadonlyMap<ResourceKey, Box>): Segment[] {
  const lines: Segment[] = [];
  for (const edge of graph.edges.values()) {
    const source = graph.nodes.get(edge.source);
    const target = graph.nodes.get(edge.target);
    const from = boxes.get(edge.source);
    const to = boxes.get(edge.target);
    if (!source || !target || !from || !to || edge.source === edge.target) continue;
    const right = to.x >= from.x;
    lines.push({
      x1: right ? from.x + from.width : from.x,
      y1: from.y + rowAnchor(source, edge.sourceRow),
      x2: right ? to.x : to.x + to.width,
      y2: to.y + rowAnchor(target, edge.targetRow),
    });
  }
  return lines;
}

/** Crossings of straight edges for any placement of a graph's nodes: the yardstick for comparing layouts. Quadratic. */
export function countCrossings(graph: Graph, boxes: ReadonlyMap<ResourceKey, Box>): number {
  const lines = segments(graph, boxes);
  let count = 0;
  lines.forEach((a, i) => {
    for (let j = i + 1; j < lines.length; j++) {
      const b = lines[j];
      if (b && cross(a, b)) count++;
    }
  });
  return count;
}

/** Mean vertical distance of an edge, in pixels: how far the chains are from straight. */
export function meanEdgeOffset(graph: Graph, boxes: ReadonlyMap<ResourceKey, Box>): number {
  const lines = segments(graph, boxes);
  return lines.length === 0
    ? 0
    : lines.reduce((sum, { y1, y2 }) => sum + Math.abs(y2 - y1), 0) / lines.length;
}
