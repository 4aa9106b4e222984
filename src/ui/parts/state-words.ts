import type { State } from '../../core/views/status/state.ts';
import { partsTexts } from '../../texts/en/parts.ts';

export { healthOfState as healthOf } from '../../core/views/status/health.ts';

/** The three states in words. */
export const stateWords: Readonly<Record<State, () => string>> = {
  ok: partsTexts.stateOk,
  problem: partsTexts.stateProblem,
  unknown: partsTexts.stateUnknown,
};
