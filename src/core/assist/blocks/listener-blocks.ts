import { hole } from '../../yaml/value-template.ts';
import type { Block } from './block.ts';

const kinds = ['Gateway', 'ListenerSet'];
const at = 'spec.listeners[*]';

export const listenerBlocks: readonly Block[] = [
  {
    kinds,
    at,
    label: 'HTTP listener',
    description: 'Plain HTTP on port 80.',
    body: () => ({ name: hole('http'), port: hole(80), protocol: 'HTTP' }),
  },
  {
    kinds,
    at,
    label: 'HTTPS listener',
    description: 'HTTPS on port 443, decrypted here with the certificate of a Secret.',
    body: ({ secret }) => ({
      name: hole('https'),
      port: hole(443),
      protocol: 'HTTPS',
      hostname: hole('shop.example.com'),
      tls: { mode: 'Terminate', certificateRefs: [{ name: secret() }] },
    }),
  },
  {
    kinds,
    at,
    label: 'TLS passthrough listener',
    description:
      'TLS on port 443 that is not decrypted here: TLSRoutes choose the backend by the name the client asks for.',
    body: () => ({
      name: hole('tls'),
      port: hole(443),
      protocol: 'TLS',
      hostname: hole('*.example.com'),
      tls: { mode: 'Passthrough' },
    }),
  },
  {
    kinds,
    at,
    label: 'TCP listener',
    description: 'A TCP port, for TCPRoutes.',
    body: () => ({ name: hole('tcp'), port: hole(5432), protocol: 'TCP' }),
  },
  {
    kinds,
    at,
    label: 'UDP listener',
    description: 'A UDP port, for UDPRoutes.',
    body: () => ({ name: hole('udp'), port: hole(53), protocol: 'UDP' }),
  },
  {
    kinds,
    at: 'spec.listeners[*].allowedRoutes',
    label: 'allowedRoutes: namespaces by label',
    description: 'Routes of the namespaces that carry a label may attach.',
    body: () => ({
      namespaces: {
        from: 'Selector',
        selector: { matchLabels: { [KEY]: hole('shop') } },
      },
    }),
  },
  {
    kinds,
    at: 'spec.listeners[*].allowedRoutes',
    label: 'allowedRoutes: all namespaces',
    description: 'Routes of every namespace may attach.',
    body: () => ({ namespaces: { from: 'All' } }),
  },
  {
    kinds,
    at: 'spec.listeners[*].tls',
    label: 'tls: terminate with a certificate',
    description: 'Decrypts with the certificate of a Secret.',
    body: ({ secret }) => ({ mode: 'Terminate', certificateRefs: [{ name: secret() }] }),
  },
];

/** The label that every namespace carries: its name. */
const KEY = 'kubernetes.io/metadata.name';
