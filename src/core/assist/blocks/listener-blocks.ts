import { hole } from '../../yaml/value-template.ts';
import { blocksFor, type Block } from './block.ts';

const kinds = ['Gateway', 'ListenerSet'];

const listener = blocksFor(kinds, 'spec.listeners[*]');
const allowedRoutes = blocksFor(kinds, 'spec.listeners[*].allowedRoutes');

export const listenerBlocks: readonly Block[] = [
  listener('HTTP listener', 'Plain HTTP on port 80.', () => ({
    name: hole('http'),
    port: hole(80),
    protocol: 'HTTP',
  })),
  listener(
    'HTTPS listener',
    'HTTPS on port 443, decrypted here with the certificate of a Secret.',
    ({ secret }) => ({
      name: hole('https'),
      port: hole(443),
      protocol: 'HTTPS',
      hostname: hole('shop.example.com'),
      tls: { mode: 'Terminate', certificateRefs: [{ name: secret() }] },
    }),
  ),
  listener(
    'TLS passthrough listener',
    'TLS on port 443 that is not decrypted here: TLSRoutes choose the backend by the name the client asks for.',
    () => ({
      name: hole('tls'),
      port: hole(443),
      protocol: 'TLS',
      hostname: hole('*.example.com'),
      tls: { mode: 'Passthrough' },
    }),
  ),
  listener('TCP listener', 'A TCP port, for TCPRoutes.', () => ({
    name: hole('tcp'),
    port: hole(5432),
    protocol: 'TCP',
  })),
  listener('UDP listener', 'A UDP port, for UDPRoutes.', () => ({
    name: hole('udp'),
    port: hole(53),
    protocol: 'UDP',
  })),
  allowedRoutes(
    'allowedRoutes: namespaces by label',
    'Routes of the namespaces that carry a label may attach.',
    () => ({
      namespaces: {
        from: 'Selector',
        selector: { matchLabels: { [KEY]: hole('shop') } },
      },
    }),
  ),
  allowedRoutes('allowedRoutes: all namespaces', 'Routes of every namespace may attach.', () => ({
    namespaces: { from: 'All' },
  })),
  blocksFor(kinds, 'spec.listeners[*].tls')(
    'tls: terminate with a certificate',
    'Decrypts with the certificate of a Secret.',
    ({ secret }) => ({ mode: 'Terminate', certificateRefs: [{ name: secret() }] }),
  ),
];

/** The label that every namespace carries: its name. */
const KEY = 'kubernetes.io/metadata.name';
