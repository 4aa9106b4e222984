import type { Schema } from '../schema.ts';
import { objectSchema } from '../shared/object-schema.ts';
import { awaiting, conditions } from '../shared/conditions.ts';
import { allowedRoutes, listenerStatus, listenerTls } from '../shared/listeners.ts';
import { PROTOCOL } from '../shared/patterns.ts';
import {
  apiGroup,
  dnsName,
  hostname,
  kindName,
  namespaceName,
  objectName,
  portNumber,
} from '../shared/scalars.ts';

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
      items: {
        type: 'object',
        required: ['name', 'port', 'protocol'],
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

export const listenerSetSchema = objectSchema({ spec, status }, ['spec']);
