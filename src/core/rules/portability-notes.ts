import type { Finding } from './finding.ts';

/**
 * Whether a finding is a note about portability: that some implementation lacks what is used. It concerns whoever has not
 * chosen an implementation, so it is shown on request; that the chosen one lacks it is a warning, and always shown.
 */
export const isPortabilityNote = ({ code, severity }: Pick<Finding, 'code' | 'severity'>): boolean =>
  severity === 'info' && code.startsWith('portability/');
