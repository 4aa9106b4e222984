import type { Schema } from '../schema.ts';
import { conditions } from './conditions.ts';
import { controllerName } from './scalars.ts';
import { statusParentRef } from './status-refs.ts';

/** What controllers say about a policy, per ancestor. */
export const policyStatus: Schema = {
  description: 'State reported by controllers.',
  type: 'object',
  required: ['ancestors'],
  properties: {
    ancestors: {
      description: 'One entry per ancestor (usually Gateway) and controller.',
      type: 'array',
      maxItems: 16,
      listType: 'atomic',
      items: {
        type: 'object',
        required: ['ancestorRef', 'conditions', 'controllerName'],
        properties: {
          ancestorRef: { ...statusParentRef, description: 'Ancestor the entry describes.' },
          conditions: { ...conditions, description: 'Conditions keyed by type.', minItems: 1, maxItems: 8 },
          controllerName: { ...controllerName, description: 'Controller that wrote the entry.' },
        },
      },
    },
  },
};
