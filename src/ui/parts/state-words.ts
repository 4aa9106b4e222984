import type { State } from '../../core/views/status/state.ts';

export { healthOfState as healthOf } from '../../core/views/status/health.ts';

/** The three states in words. */
export const stateWords: Readonly<Record<State, string>> = {
  ok: 'ok',
  problem: 'problem',
  unknown: 'not known',
};
