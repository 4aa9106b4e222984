import { memo } from '../../../core/incremental/memo.ts';
import type { Box } from '../../../core/layout/layout.ts';
import type { Point } from '../../../core/layout/lines/edge-line.ts';
import type { LinkFlowEdge } from './link-edge.tsx';

/**
 * Limits of what is an element of its own: a picture of `few` edges is drawn with all of them; the ends of an edge count unless a
 * card has more than `crowd` edges; and of those with an end in view at most `most` are, or none.
 */
export const EDGE_ELEMENTS = { few: 160, crowd: 24, most: 240 } as const;

/** Edges that are elements, with label, pointer and keys of their own; and those that are only painted, many in one path. */
export type EdgeSplit = Readonly<{ elements: LinkFlowEdge[]; painted: readonly LinkFlowEdge[] }>;

type Wanted = Readonly<{
  /** The part of the canvas that is in view, with some room round it. */
  region: Box;
  /** The places of cards and of summaries. */
  boxOf: (id: string) => Box | undefined;
  /** Whether something is said of an edge itself: it is selected, hovered, traced, or joins what is selected. */
  isMarked: (edge: LinkFlowEdge) => boolean;
}>;

const overlaps = (a: Box, b: Box): boolean =>
  a.x <= b.x + b.width && b.x <= a.x + a.width && a.y <= b.y + b.height && b.y <= a.y + a.height;

/** The box that a line runs in. */
export const lineBounds = memo((points: readonly Point[]): Box => {
  let [left, top, right, bottom] = [Infinity, Infinity, -Infinity, -Infinity];
  for (const { x, y } of points) {
    [left, right] = [Math.min(left, x), Math.max(right, x)];
    [top, bottom] = [Math.min(top, y), Math.max(bottom, y)];
  }
  return { x: left, y: top, width: right - left, height: bottom - top };
});

/** How many edges each card has. */
const degrees = memo((edges: readonly LinkFlowEdge[]): ReadonlyMap<string, number> => {
  const counts = new Map<string, number>();
  for (const { source, target } of edges)
    for (const end of [source, target]) counts.set(end, (counts.get(end) ?? 0) + 1);
  return counts;
});

/**
 * Of many edges, only those are elements that something is said of in view: at an end, by a label, or by a mark. Others that pass
 * through are painted; what is nowhere in the region is neither.
 */
export function splitEdges(edges: LinkFlowEdge[], { region, boxOf, isMarked }: Wanted): EdgeSplit {
  if (edges.length <= EDGE_ELEMENTS.few) return { elements: edges, painted: [] };
  const counts = degrees(edges);
  const isSeenAt = (end: string): boolean => {
    const box = boxOf(end);
    return box !== undefined && (counts.get(end) ?? 0) <= EDGE_ELEMENTS.crowd && overlaps(box, region);
  };
  const elements: LinkFlowEdge[] = [];
  const ending: LinkFlowEdge[] = [];
  const painted: LinkFlowEdge[] = [];
  for (const edge of edges) {
    const line = edge.data?.line;
    if (!line) continue;
    if (isMarked(edge)) {
      elements.push(edge);
    } else if (overlaps(lineBounds(line.points), region)) {
      const isLabelled = line.label !== null && overlaps({ ...line.label, width: 0, height: 0 }, region);
      if (isLabelled) elements.push(edge);
      else if (isSeenAt(edge.source) || isSeenAt(edge.target)) ending.push(edge);
      else painted.push(edge);
    }
  }
  return ending.length <= EDGE_ELEMENTS.most
    ? { elements: [...elements, ...ending], painted }
    : { elements, painted: [...painted, ...ending] };
}
