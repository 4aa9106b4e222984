import type { State } from '../../core/views/status/state.ts';
import type { Health } from '../../core/topology/graph.ts';

/** The icon of a state of the computed status. */
export const healthOf: Readonly<Record<State, Health>> = { ok: 'ok', problem: 'error', unknown: 'unknown' };

/** The three states in words. */
export const stateWords: Readonly<Record<State, string>> = {
  ok: 'ok',
  problem: 'problem',
  unknown: 'not known',
};
