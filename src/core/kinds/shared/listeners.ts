import type { Schema } from '../schema.ts';
import { conditions } from './conditions.ts';
import { labelSelector } from './label-selector.ts';
import { caCertificateRefs, certificateRef } from './object-refs.ts';
import { apiGroup, dnsName, kindName } from './scalars.ts';

/** Which routes may attach to a listener. */
export const allowedRoutes: Schema = {
  type: 'object',
  properties: {
    kinds: {
      description: 'Route kinds accepted; empty means every kind that fits the protocol.',
      type: 'array',
      maxItems: 8,
      listType: 'atomic',
      support: 'Core',
      items: {
        type: 'object',
        required: ['kind'],
        properties: {
          group: {
            ...apiGroup,
            description: 'API group of an accepted route kind.',
            default: 'gateway.networking.k8s.io',
          },
          kind: { ...kindName, description: 'An accepted route kind, for example HTTPRoute.' },
        },
      },
    },
    namespaces: {
      description: 'Namespaces routes may come from; own namespace only by default.',
      type: 'object',
      default: { from: 'Same' },
      support: 'Core',
      properties: {
        from: {
          description: 'Same = own namespace, All = every namespace, Selector = namespaces chosen by label.',
          type: 'string',
          default: 'Same',
          enum: ['All', 'Selector', 'Same'],
          support: 'Core',
        },
        selector: {
          ...labelSelector,
          description: 'Namespace label query; used only while from is Selector.',
          support: 'Core',
        },
      },
    },
  },
};

/** One kind of route. */
const routeKind: Schema = {
  type: 'object',
  required: ['kind'],
  properties: {
    group: { ...apiGroup, description: 'Route API group.', default: 'gateway.networking.k8s.io' },
    kind: { ...kindName, description: 'Route kind.' },
  },
};

/** How a listener handles TLS. */
export const listenerTls: Schema = {
  type: 'object',
  rules: ['listener-tls-terminate-needs-certs'],
  properties: {
    certificateRefs: {
      description: 'Server certificates offered to clients; ignored when mode is Passthrough.',
      type: 'array',
      maxItems: 64,
      listType: 'atomic',
      support: 'Core',
      supportNote:
        'Core (one Secret of type kubernetes.io/tls); Implementation-specific (several refs or other kinds)',
      items: certificateRef,
    },
    frontendValidation: {
      description: 'How certificates of clients are checked; `tls.frontend` of the Gateway since 1.4.',
      type: 'object',
      served: { experimental: ['1.2', '1.3'] },
      support: 'Extended',
      properties: {
        caCertificateRefs: {
          ...caCertificateRefs,
          description: 'CA bundles trusted to sign client certificates.',
        },
      },
    },
    mode: {
      description: 'Terminate decrypts at the Gateway; Passthrough routes the encrypted stream by SNI.',
      type: 'string',
      default: 'Terminate',
      enum: ['Terminate', 'Passthrough'],
      support: 'Core',
    },
    options: {
      description: 'Vendor TLS tuning as key/value pairs; keys should carry a domain prefix.',
      type: 'object',
      maxProperties: 16,
      support: 'Implementation-specific',
      additionalProperties: { description: 'Value of one TLS option.', type: 'string', maxLength: 4096 },
    },
  },
};

/** What the controller says about each listener. */
export const listenerStatus: Schema = {
  type: 'array',
  maxItems: 64,
  listType: 'map',
  listMapKeys: ['name'],
  items: {
    type: 'object',
    required: ['attachedRoutes', 'conditions', 'name'],
    properties: {
      attachedRoutes: {
        description: 'Number of accepted routes attached.',
        type: 'integer',
        format: 'int32',
      },
      conditions: { ...conditions, description: 'Conditions keyed by type.', maxItems: 8 },
      name: { ...dnsName, description: 'Listener name.' },
      supportedKinds: {
        description: 'Route kinds usable on the listener.',
        type: 'array',
        maxItems: 8,
        listType: 'atomic',
        items: routeKind,
      },
    },
  },
};
