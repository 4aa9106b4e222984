import type { Edge } from '../../../core/topology/graph.ts';

/** Whether an edge is shown not to work. */
export const isBroken = ({ state }: Edge): boolean => state === 'refused' || state === 'missing';

/** Whether there is something to say at an edge: a word, the key of a grant, or that it does not work. */
export const isLabelled = (edge: Edge): boolean =>
  edge.label !== '' || edge.grant !== undefined || isBroken(edge);
