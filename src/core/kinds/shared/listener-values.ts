import type { KnownValues } from '../known-values.ts';

/** What the listeners of a Gateway or ListenerSet mostly say. */
export const listenerValues: readonly KnownValues[] = [
  {
    at: ['spec.listeners[*].protocol'],
    values: [
      ['HTTP', 'HTTPRoute, GRPCRoute'],
      ['HTTPS', 'HTTPRoute, GRPCRoute'],
      ['TLS', 'TLSRoute'],
      ['TCP', 'TCPRoute'],
      ['UDP', 'UDPRoute'],
    ],
  },
  { at: ['spec.listeners[*].port'], values: [[80, 'HTTP'], [443, 'HTTPS'], [8080], [8443]] },
  { at: ['spec.listeners[*].allowedRoutes.kinds[*].kind'], from: 'route-kinds' },
];
