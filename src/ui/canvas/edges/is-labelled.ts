import type { Edge } from '../../../core/topology/graph.ts';
import { isBroken } from '../../../core/topology/is-broken.ts';

/** Whether there is something to say at an edge: a word, the key of a grant, or that it does not work. */
export const isLabelled = (edge: Edge): boolean =>
  edge.label !== '' || edge.grant !== undefined || isBroken(edge);
