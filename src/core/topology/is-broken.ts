import type { EdgeState } from './graph.ts';

/** Whether a connection is known not to work: what it leads to is not there, or does not take it. */
export const isBroken = ({ state }: Readonly<{ state: EdgeState }>): boolean =>
  state === 'refused' || state === 'missing';
