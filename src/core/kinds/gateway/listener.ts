import type { Schema } from '../schema.ts';
import { allowedRoutes, listenerTls } from '../shared/listeners.ts';
import { PROTOCOL } from '../shared/patterns.ts';
import { dnsName, hostname, portNumber } from '../shared/scalars.ts';

/** One listener of a Gateway. */
export const listener: Schema = {
  type: 'object',
  required: ['name', 'port', 'protocol'],
  properties: {
    allowedRoutes: {
      ...allowedRoutes,
      description: 'Which route kinds, from which namespaces, may attach here.',
      default: { namespaces: { from: 'Same' } },
      support: 'Core',
    },
    hostname: {
      ...hostname,
      description: 'Host served: exact name or `*.` suffix wildcard; unset accepts every host.',
      support: 'Core',
    },
    name: {
      ...dnsName,
      description: 'Listener id, unique in this Gateway; routes select it with sectionName.',
      support: 'Core',
    },
    port: {
      ...portNumber,
      description: 'Port number; may be shared when protocol and hostname keep listeners distinct.',
      support: 'Core',
    },
    protocol: {
      description: 'Traffic type: HTTP, HTTPS, TLS, TCP, UDP, or a vendor `domain/name` value.',
      type: 'string',
      pattern: PROTOCOL,
      minLength: 1,
      maxLength: 255,
      support: 'Core',
      supportNote: 'Core (HTTP, HTTPS, TLS, TCP, UDP); Implementation-specific (domain-prefixed)',
    },
    tls: {
      ...listenerTls,
      description: 'TLS settings; only for HTTPS and TLS listeners, forbidden on HTTP, TCP, UDP.',
      support: 'Core',
    },
  },
};
