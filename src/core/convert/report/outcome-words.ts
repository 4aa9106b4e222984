import type { Outcome } from '../verdict.ts';

/** All outcomes; what asks for most comes first. */
export const OUTCOMES: readonly Outcome[] = [
  'lost',
  'needs-extension',
  'manual',
  'invalid',
  'approximated',
  'converted',
  'dropped',
];

/** What became of a field, in words. */
export const outcomeWords: Readonly<Record<Outcome, string>> = {
  lost: 'lost',
  'needs-extension': 'only with an extension',
  manual: 'left to you',
  invalid: 'invalid before',
  approximated: 'converted with a difference',
  converted: 'converted',
  dropped: 'nothing to convert',
};
