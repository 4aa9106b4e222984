import type { Schema } from '../schema.ts';
import { apiGroup, dnsName, kindName, namespaceName, objectName, portNumber } from './scalars.ts';

/** The Gateways, ListenerSets or Services a route attaches to. */
export const parentRefsSchema: Schema = {
  description: 'Parents (Gateway, ListenerSet, Service) this route asks to attach to.',
  type: 'array',
  maxItems: 32,
  listType: 'atomic',
  support: 'Core',
  supportNote: 'Core (Gateway; Service for mesh); Implementation-specific (other kinds)',
  rules: ['parentrefs-section-all-or-none', 'parentrefs-section-unique'],
  variants: [
    {
      served: { experimental: '1.2' },
      rules: ['parentrefs-section-port-all-or-none', 'parentrefs-section-port-unique'],
    },
  ],
  items: {
    type: 'object',
    required: ['name'],
    properties: {
      group: {
        ...apiGroup,
        description: 'API group of the parent; set empty string for a core Service.',
        default: 'gateway.networking.k8s.io',
        support: 'Core',
      },
      kind: {
        ...kindName,
        description: 'Kind of the parent, Gateway unless changed.',
        default: 'Gateway',
        support: 'Core',
        supportNote: 'Core (Gateway, Service); Implementation-specific (others)',
      },
      name: { ...objectName, description: 'Name of the parent.', support: 'Core' },
      namespace: {
        ...namespaceName,
        description: "Namespace of the parent; the route's own namespace when left out.",
        support: 'Core',
      },
      port: {
        ...portNumber,
        description: 'Restricts attachment to parent listeners (or Service port) with this number.',
        support: 'Extended',
      },
      sectionName: {
        ...dnsName,
        description: 'Single listener (or Service port name) to attach to; unset targets the whole parent.',
        support: 'Core',
      },
    },
  },
};
