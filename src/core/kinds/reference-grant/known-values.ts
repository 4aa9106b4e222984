import type { KnownValues } from '../known-values.ts';

export const referenceGrantValues: readonly KnownValues[] = [
  { at: ['spec.from[*].kind'], from: 'referring-kinds' },
  { at: ['spec.from[*].group'], from: 'referring-groups' },
  { at: ['spec.from[*].namespace'], from: 'namespaces' },
  { at: ['spec.to[*].group'], from: 'referred-groups' },
  { at: ['spec.to[*].kind'], from: 'referred-kinds' },
  { at: ['spec.to[*].name'], from: 'grant-targets' },
];
