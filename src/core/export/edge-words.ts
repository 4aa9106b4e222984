import type { Edge } from '../topology/graph.ts';

/** What a drawing as text writes on an edge: its label, and why it does not work. */
export const edgeWords = ({ state, label }: Pick<Edge, 'state' | 'label'>): string =>
  state === 'ok' || state === 'unknown' ? label : [label, state].filter(Boolean).join(' ');
