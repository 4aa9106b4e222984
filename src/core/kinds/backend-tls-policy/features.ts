import type { FeatureSign } from '../feature-sign.ts';

export const backendTlsPolicyFeatures: readonly FeatureSign[] = [
  { feature: 'BackendTLSPolicy', at: ['kind'] },
  { feature: 'BackendTLSPolicySANValidation', at: ['spec.validation.subjectAltNames'] },
];
