import type { KnownValues } from '../known-values.ts';
import { headerNames } from '../shared/header-names.ts';

export const httpRouteValues: readonly KnownValues[] = [
  { at: ['spec.hostnames[*]'], from: 'listener-hostnames' },
  headerNames,
  {
    at: [
      'spec.rules[*].timeouts.request',
      'spec.rules[*].timeouts.backendRequest',
      'spec.rules[*].retry.backoff',
    ],
    values: [['1s'], ['5s'], ['10s'], ['30s'], ['1m'], ['0s', 'no limit']],
  },
];
