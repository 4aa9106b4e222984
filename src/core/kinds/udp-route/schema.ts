import { both } from '../../model/served.ts';
import type { Schema } from '../schema.ts';
import { objectSchema } from '../shared/object-schema.ts';
import { parentRefsSchema } from '../shared/parent-refs.ts';
import { layer4Backend, useDefaultGateways } from '../shared/route-fields.ts';
import { routeStatus } from '../shared/route-status.ts';
import { dnsName } from '../shared/scalars.ts';

const spec: Schema = {
  description: 'Desired state.',
  type: 'object',
  required: ['rules'],
  properties: {
    parentRefs: parentRefsSchema,
    rules: {
      description: 'Exactly one forwarding rule.',
      type: 'array',
      minItems: 1,
      maxItems: 1,
      listType: 'atomic',
      items: {
        type: 'object',
        required: ['backendRefs'],
        variants: [{ served: both(['1.2', '1.3']), required: undefined }],
        properties: {
          backendRefs: {
            description: 'Weighted destinations; invalid ones drop packets for their share.',
            type: 'array',
            minItems: 1,
            maxItems: 16,
            listType: 'atomic',
            support: 'Extended',
            supportNote: 'Extended (Service)',
            items: layer4Backend,
          },
          name: { ...dnsName, description: 'Optional rule id, usable as policy sectionName.' },
        },
      },
    },
    useDefaultGateways,
  },
};

export const udpRouteSchema = objectSchema({ spec, status: routeStatus }, ['spec']);
