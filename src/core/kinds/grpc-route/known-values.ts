import type { KnownValues } from '../known-values.ts';
import { headerNames } from '../shared/header-names.ts';

export const grpcRouteValues: readonly KnownValues[] = [
  { at: ['spec.hostnames[*]'], from: 'listener-hostnames' },
  headerNames,
];
