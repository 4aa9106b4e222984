import type { Schema } from '../schema.ts';
import { conditions } from './conditions.ts';
import { controllerName } from './scalars.ts';
import { statusParentRef } from './status-refs.ts';

/** What controllers say about a route, per parent. */
export const routeStatus: Schema = {
  description: 'State reported by controllers.',
  type: 'object',
  required: ['parents'],
  properties: {
    parents: {
      description: 'One entry per parent and controller.',
      type: 'array',
      maxItems: 32,
      listType: 'atomic',
      items: {
        type: 'object',
        required: ['conditions', 'controllerName', 'parentRef'],
        properties: {
          conditions: { ...conditions, description: 'Conditions keyed by type.', minItems: 1, maxItems: 8 },
          controllerName: { ...controllerName, description: 'Controller that wrote the entry.' },
          parentRef: { ...statusParentRef, description: 'Which spec.parentRefs entry this describes.' },
        },
      },
    },
  },
};
