import type { KnownValues } from '../known-values.ts';

export const tlsRouteValues: readonly KnownValues[] = [
  { at: ['spec.hostnames[*]'], from: 'listener-hostnames' },
];
