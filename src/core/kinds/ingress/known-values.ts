import type { KnownValues } from '../known-values.ts';

export const ingressValues: readonly KnownValues[] = [{ at: ['spec.tls[*].hosts[*]'], from: 'rule-hosts' }];
