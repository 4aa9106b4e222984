import type { Check } from './check.ts';
import { checksWithin } from './checks-within.ts';
import { checkOf } from './checks.ts';

/** Whether a check, or one that it combines, asks what the learner did: no files show it. */
export const asksOfLearner = (check: Check): boolean =>
  checksWithin(check).some(({ key }) => checkOf(key)?.group === 'learner');
