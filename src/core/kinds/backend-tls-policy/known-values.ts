import type { KnownValues } from '../known-values.ts';

export const backendTlsPolicyValues: readonly KnownValues[] = [
  { at: ['spec.validation.wellKnownCACertificates'], values: [['System', 'the CAs of the platform']] },
];
