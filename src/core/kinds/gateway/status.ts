import { both } from '../../model/served.ts';
import type { Schema } from '../schema.ts';
import { awaiting, conditions } from '../shared/conditions.ts';
import { listenerStatus } from '../shared/listeners.ts';
import { addressType } from '../shared/scalars.ts';

/** What the controller says about a Gateway. */
export const gatewayStatus: Schema = {
  description: 'State reported by controllers.',
  type: 'object',
  default: { conditions: awaiting('Accepted', 'Programmed') },
  properties: {
    addresses: {
      description: 'Addresses actually bound.',
      type: 'array',
      maxItems: 16,
      listType: 'atomic',
      items: {
        description: 'One bound address; type IPAddress demands an IP literal.',
        type: 'object',
        rules: ['gateway-status-address-hostname-format'],
        required: ['value'],
        properties: {
          type: { ...addressType, description: 'Address form.', default: 'IPAddress' },
          value: { description: 'Address.', type: 'string', minLength: 1, maxLength: 253 },
        },
      },
    },
    attachedListenerSets: {
      description: 'Number of accepted ListenerSets.',
      served: both('1.5'),
      type: 'integer',
      format: 'int32',
    },
    conditions: {
      ...conditions,
      description: 'Conditions keyed by type.',
      default: awaiting('Accepted', 'Programmed'),
      maxItems: 8,
    },
    listeners: { ...listenerStatus, description: 'One entry per listener.' },
  },
};
