import { both } from '../../model/served.ts';
import type { Schema } from '../schema.ts';
import { objectSchema } from '../shared/object-schema.ts';
import { labelSelector } from '../shared/label-selector.ts';
import { addressType, objectName } from '../shared/scalars.ts';
import { infrastructure } from './infrastructure.ts';
import { listener } from './listener.ts';
import { gatewayStatus } from './status.ts';
import { formerBackendTls, gatewayTls } from './tls.ts';

const spec: Schema = {
  description: 'Desired state.',
  type: 'object',
  required: ['gatewayClassName', 'listeners'],
  properties: {
    addresses: {
      description: 'Addresses asked for; leave out to let the implementation choose.',
      type: 'array',
      maxItems: 16,
      listType: 'atomic',
      support: 'Extended',
      rules: ['gateway-address-ip-unique', 'gateway-address-hostname-unique'],
      items: {
        description: 'One requested address; type IPAddress demands a literal IPv4 or IPv6 value.',
        type: 'object',
        rules: ['gateway-address-hostname-format'],
        variants: [{ served: both(['1.2', '1.2']), required: ['value'] }],
        oneOf: [
          {
            properties: {
              type: { enum: ['IPAddress'] },
              value: { anyOf: [{ format: 'ipv4' }, { format: 'ipv6' }] },
            },
          },
          { properties: { type: { not: { enum: ['IPAddress'] } } } },
        ],
        properties: {
          type: {
            ...addressType,
            description: 'How value is read: IP literal, DNS name, or a vendor type.',
            default: 'IPAddress',
            support: 'Extended',
            supportNote:
              'Extended (IPAddress, Hostname); Implementation-specific (NamedAddress deprecated, domain-prefixed types)',
          },
          value: {
            description: 'Wanted address; omit to get one of this type assigned automatically.',
            type: 'string',
            maxLength: 253,
            variants: [{ served: both(['1.2', '1.2']), minLength: 1 }],
          },
        },
      },
    },
    allowedListeners: {
      served: { experimental: '1.3', standard: '1.5' },
      description: 'Who may add listeners through ListenerSets; no one unless set.',
      type: 'object',
      properties: {
        namespaces: {
          description: 'Namespaces whose ListenerSets may attach.',
          type: 'object',
          default: { from: 'None' },
          properties: {
            from: {
              description: 'None = no ListenerSets, Same = own namespace, Selector = by label, All = any.',
              type: 'string',
              default: 'None',
              enum: ['All', 'Selector', 'Same', 'None'],
            },
            selector: {
              ...labelSelector,
              description: 'Namespace label query for ListenerSets; used only while from is Selector.',
            },
          },
        },
      },
    },
    backendTLS: formerBackendTls,
    defaultScope: {
      description: 'Offers this Gateway as default parent for routes that opt in; All or None.',
      type: 'string',
      enum: ['All', 'None'],
      served: { experimental: '1.4' },
    },
    gatewayClassName: {
      ...objectName,
      description: 'GatewayClass that decides which controller builds this Gateway.',
    },
    infrastructure,
    listeners: {
      description:
        'Entry points opened on all addresses; each combines port, protocol and optional hostname.',
      type: 'array',
      minItems: 1,
      maxItems: 64,
      listType: 'map',
      listMapKeys: ['name'],
      support: 'Core',
      rules: [
        'listener-tls-forbidden-plaintext',
        'listener-https-mode-terminate',
        'listener-tls-mode-required',
        'listener-hostname-forbidden-l4',
        'listener-name-unique',
        'gateway-listener-port-protocol-hostname-unique',
      ],
      only: { 'listener-tls-mode-required': both('1.5') },
      items: listener,
    },
    tls: gatewayTls,
  },
};

export const gatewaySchema = objectSchema({ spec, status: gatewayStatus }, ['spec']);
