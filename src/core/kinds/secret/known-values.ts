import type { KnownValues } from '../known-values.ts';

export const secretValues: readonly KnownValues[] = [
  {
    at: ['type'],
    values: [
      ['kubernetes.io/tls', 'certificate and key'],
      ['Opaque', 'anything'],
    ],
  },
];
