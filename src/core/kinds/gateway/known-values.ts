import type { KnownValues } from '../known-values.ts';
import { listenerValues } from '../shared/listener-values.ts';

export const gatewayValues: readonly KnownValues[] = [
  ...listenerValues,
  { at: ['spec.addresses[*].type'], values: [['IPAddress', 'default'], ['Hostname']] },
];
