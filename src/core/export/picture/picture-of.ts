import { TIERS } from '../../kinds/define-kind.ts';
import type { Analysis } from '../../analysis.ts';
import { canvasBoxes } from '../../layout/canvas-boxes.ts';
import { drawLines } from '../../layout/lines/draw-lines.ts';
import { graphEnds } from '../../layout/lines/graph-ends.ts';
import type { Layout } from '../../layout/layout.ts';
import type { Edge, Graph } from '../../topology/graph.ts';
import type { Picture } from './picture.ts';

const MARGIN = 20;

/** The picture of an analysis without what a user can change on the canvas. */
export const pictureOf = ({ folded: { graph }, layout }: Pick<Analysis, 'folded' | 'layout'>): Picture =>
  pictureOfGraph(graph, layout);

/** The picture of cards at their places. */
export function pictureOfGraph(graph: Graph, layout: Layout): Picture {
  const boxes = canvasBoxes(layout);
  const { lanes } = layout;
  const all = [...boxes.values()];
  const right = Math.max(0, ...all.map(({ x, width }) => x + width));
  const last = lanes.at(-1);
  return {
    nodes: graph.nodes,
    boxes,
    summaries: [],
    edges: [...graph.edges.values()].map((edge) => ({
      id: edge.id,
      source: edge.source,
      target: edge.target,
      edge,
      state: edge.state,
      count: 1,
    })),
    lines: drawLines(
      boxes,
      graphEnds(graph, boxes).map((ends) => ({ ...ends, hasLabel: isLabelled(graph.edges.get(ends.id)) })),
    ),
    lanes: lanes.map((lane) => ({ ...lane, count: 1 })),
    columns: TIERS.flatMap((tier) => {
      const xs = [...graph.nodes.values()]
        .filter((node) => node.tier === tier)
        .map(({ key }) => boxes.get(key)?.x ?? 0);
      return xs.length === 0 ? [] : [{ tier, x: Math.min(...xs) }];
    }),
    bounds: { x: -MARGIN, y: 0, width: right + 2 * MARGIN, height: last ? last.y + last.height : 0 },
  };
}

const isLabelled = (edge: Edge | undefined): boolean =>
  edge !== undefined && (edge.label !== '' || edge.grant !== undefined || edge.state !== 'ok');
