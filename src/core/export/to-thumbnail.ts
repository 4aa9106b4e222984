import { canvasBoxes } from '../layout/canvas-boxes.ts';
import type { Box, Layout } from '../layout/layout.ts';
import { drawLines } from '../layout/lines/draw-lines.ts';
import type { Point } from '../layout/lines/edge-line.ts';
import { graphEnds } from '../layout/lines/graph-ends.ts';
import { CARD } from '../layout/node-size.ts';
import type { Graph } from '../topology/graph.ts';
import { isBroken } from '../topology/is-broken.ts';

type Drawn = Readonly<{ graph: Pick<Graph, 'nodes' | 'edges'>; layout: Layout }>;

/** The room round the drawing, in pixels of the canvas. */
const MARGIN = 12;

/**
 * A small picture of the canvas without words: cards with the place of their names, and the edges between them. It is in
 * one colour with different opacity, so that it can be a mask over a colour of any theme.
 *
 * @returns an SVG document; null where nothing is drawn
 */
export function toThumbnail({ graph, layout }: Drawn): string | null {
  const boxes = [...canvasBoxes(layout).values()];
  if (boxes.length === 0) return null;
  const left = Math.min(...boxes.map(({ x }) => x)) - MARGIN;
  const top = Math.min(...boxes.map(({ y }) => y)) - MARGIN;
  const width = Math.max(...boxes.map((box) => box.x + box.width)) + MARGIN - left;
  const height = Math.max(...boxes.map((box) => box.y + box.height)) + MARGIN - top;
  const cards = boxes.map(cardPaths);
  return `${[
    `<svg xmlns="http://www.w3.org/2000/svg" viewBox="${numbers(left, top, width, height)}" width="${numbers(width)}" height="${numbers(height)}">`,
    '<g fill="none" stroke="#000" stroke-width="4" stroke-linejoin="round">',
    ...edgePaths({ graph, layout }),
    '</g>',
    `<path d="${cards.map(({ frame }) => frame).join('')}" fill-opacity=".14"/>`,
    `<path d="${cards.map(({ frame }) => frame).join('')}" fill="none" stroke="#000" stroke-width="4"/>`,
    `<path d="${cards.map(({ name }) => name).join('')}"/>`,
    '</svg>',
  ].join('\n')}\n`;
}

const numbers = (...values: readonly number[]): string => values.map((value) => Math.round(value)).join(' ');

/** The frame of a card, and a bar where its name is. */
function cardPaths({ x, y, width, height }: Box): Readonly<{ frame: string; name: string }> {
  const middle = y + Math.min(CARD.header, height) / 2;
  return {
    frame: `M${numbers(x, y)}h${numbers(width)}v${numbers(height)}h${numbers(-width)}z`,
    name: `M${numbers(x + 14, middle - 6)}h${numbers(width * 0.45)}v12h${numbers(-width * 0.45)}z`,
  };
}

/** What is known not to work is dashed. */
function edgePaths({ graph, layout }: Drawn): readonly string[] {
  const edges = [...graph.edges.values()];
  const boxes = canvasBoxes(layout);
  const lines = drawLines(boxes, graphEnds(graph, boxes));
  const pathOf = (broken: boolean): string =>
    edges
      .filter((edge) => isBroken(edge) === broken)
      .map(({ id }) => polyline(lines.get(id)?.points ?? []))
      .join('');
  const [solid, dashed] = [pathOf(false), pathOf(true)];
  return [
    ...(solid === '' ? [] : [`<path d="${solid}"/>`]),
    ...(dashed === '' ? [] : [`<path d="${dashed}" stroke-dasharray="10 8"/>`]),
  ];
}

const polyline = (points: readonly Point[]): string =>
  points.map(({ x, y }, index) => `${index === 0 ? 'M' : 'L'}${numbers(x, y)}`).join('');
