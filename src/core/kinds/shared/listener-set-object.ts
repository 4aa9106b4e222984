import { both } from '../../model/served.ts';
import type { Schema } from '../schema.ts';
import { objectSchema } from './object-schema.ts';
import { awaiting, conditions } from './conditions.ts';
import { allowedRoutes, listenerStatus, listenerTls } from './listeners.ts';
import { PROTOCOL } from './patterns.ts';
import { apiGroup, dnsName, hostname, kindName, namespaceName, objectName, portNumber } from './scalars.ts';

const spec: Schema = {
  description: 'Desired state.',
  type: 'object',
  required: ['listeners', 'parentRef'],
  properties: {
    listeners: {
      description: 'Extra entry points merged into the parent Gateway after its own listeners.',
      type: 'array',
      minItems: 1,
      maxItems: 64,
      listType: 'map',
      listMapKeys: ['name'],
      rules: [
        'listener-tls-forbidden-plaintext',
        'listener-https-mode-terminate',
        'listener-tls-mode-required',
        'listener-hostname-forbidden-l4',
        'listener-name-unique',
        'listenerset-port-protocol-hostname-unique',
      ],
      only: { 'listener-tls-mode-required': both('1.5') },
      items: {
        type: 'object',
        required: ['name', 'port', 'protocol'],
        variants: [{ served: { experimental: ['1.4', '1.4'] }, required: ['name', 'protocol'] }],
        properties: {
          allowedRoutes: {
            ...allowedRoutes,
            description: 'Which route kinds, from which namespaces, may attach here.',
            default: { namespaces: { from: 'Same' } },
          },
          hostname: {
            ...hostname,
            description: 'Host served: exact name or `*.` suffix wildcard; unset accepts every host.',
          },
          name: {
            ...dnsName,
            description: 'Listener id, unique in this ListenerSet; may repeat a name used by the Gateway.',
          },
          port: {
            ...portNumber,
            variants: [{ served: { experimental: ['1.4', '1.4'] }, minimum: 0, default: 0 }],
            description: 'Port number; may be shared when protocol and hostname keep listeners distinct.',
          },
          protocol: {
            description: 'Traffic type: HTTP, HTTPS, TLS, TCP, UDP, or a vendor `domain/name` value.',
            type: 'string',
            pattern: PROTOCOL,
            minLength: 1,
            maxLength: 255,
          },
          tls: {
            ...listenerTls,
            description: 'TLS settings; only for HTTPS and TLS listeners, forbidden on HTTP, TCP, UDP.',
          },
        },
      },
    },
    parentRef: {
      description: 'Gateway these listeners are added to; it must permit this namespace.',
      type: 'object',
      required: ['name'],
      properties: {
        group: { ...apiGroup, description: 'API group of the parent.', default: 'gateway.networking.k8s.io' },
        kind: { ...kindName, description: 'Kind of the parent; Gateway.', default: 'Gateway' },
        name: { ...objectName, description: 'Name of the parent Gateway.' },
        namespace: {
          ...namespaceName,
          description: 'Namespace of the parent Gateway; own namespace when left out.',
        },
      },
    },
  },
};

const status: Schema = {
  description: 'State reported by controllers.',
  type: 'object',
  default: { conditions: awaiting('Accepted', 'Programmed') },
  properties: {
    conditions: {
      ...conditions,
      description: 'Conditions keyed by type.',
      default: awaiting('Accepted', 'Programmed'),
      maxItems: 8,
    },
    listeners: { ...listenerStatus, description: 'One entry per listener.' },
  },
};

/** A ListenerSet, also under the name that it had while it was experimental. */
export const listenerSetObject = objectSchema({ spec, status }, ['spec']);
