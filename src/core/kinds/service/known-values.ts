import type { KnownValues } from '../known-values.ts';

export const serviceValues: readonly KnownValues[] = [
  { at: ['spec.ports[*].targetPort'], from: 'container-ports' },
  {
    at: ['spec.ports[*].appProtocol'],
    values: [
      ['kubernetes.io/h2c', 'HTTP/2 without TLS'],
      ['kubernetes.io/ws', 'WebSocket'],
      ['kubernetes.io/wss', 'WebSocket over TLS'],
    ],
  },
];
