import { isBundle } from '../../topology/bundle/bundle.ts';
import type { Graph } from '../../topology/graph.ts';
import type { Box } from '../layout.ts';
import { rowAnchor } from '../node-size.ts';
import type { LineEnds } from './edge-line.ts';

/** Where the edges of a graph join its cards, as they are placed. Edges of cards without a place are left out. */
export function graphEnds(
  { nodes, edges }: Pick<Graph, 'nodes' | 'edges'>,
  boxes: ReadonlyMap<string, Box>,
): readonly LineEnds[] {
  return [...edges.values()].flatMap(({ id, source, sourceRow, target, targetRow, label }) => {
    const [from, to] = [nodes.get(source), nodes.get(target)];
    const [fromBox, toBox] = [boxes.get(source), boxes.get(target)];
    if (!from || !to || !fromBox || !toBox || source === target) return [];
    const sourceY = fromBox.y + rowAnchor(from, sourceRow);
    const targetY = toBox.y + rowAnchor(to, targetRow);
    const isInto = isBundle(to);
    const bundle = isInto ? `${target}|${targetY}` : `${source}|${sourceY}`;
    return [{ id, source, sourceY, target, targetY, bundle, isInto, hasLabel: label !== '' }];
  });
}
