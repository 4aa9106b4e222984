import type { EdgeState } from '../../topology/graph.ts';
import { isBroken } from '../../topology/is-broken.ts';
import type { PictureColours } from './picture-colours.ts';

/** The stroke of an edge, as SVG has it. */
export type Stroke = Readonly<{
  stroke: string;
  'stroke-width': number;
  'stroke-dasharray'?: string;
  'stroke-linecap'?: 'round';
}>;

/**
 * How the line of an edge looks: dashed red where it does not work, dotted where that is not known, with long dashes where it
 * is a reference beside the chain. The path of a request has the accent.
 */
export function edgeLook(
  state: EdgeState,
  isSide: boolean,
  isPassed: boolean,
  colours: PictureColours,
): Stroke {
  const width = isPassed ? 2.5 : 1.75;
  if (isBroken({ state })) return { stroke: colours.error, 'stroke-width': width, 'stroke-dasharray': '4 3' };
  const plain = state === 'unknown' ? colours.unknown : colours.edge;
  const stroke = { stroke: isPassed ? colours.accent : plain, 'stroke-width': width };
  if (state === 'unknown') return { ...stroke, 'stroke-dasharray': '1 4', 'stroke-linecap': 'round' };
  return isSide ? { ...stroke, 'stroke-dasharray': '6 4' } : stroke;
}
