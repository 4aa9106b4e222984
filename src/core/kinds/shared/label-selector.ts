import type { Schema } from '../schema.ts';

/** A query over labels; all of its parts must hold. */
export const labelSelector: Schema = {
  type: 'object',
  mapType: 'atomic',
  properties: {
    matchExpressions: {
      description: 'Label conditions; all must hold together with matchLabels.',
      type: 'array',
      listType: 'atomic',
      items: {
        type: 'object',
        required: ['key', 'operator'],
        properties: {
          key: { description: 'Label key tested.', type: 'string' },
          operator: {
            description: 'In, NotIn, Exists or DoesNotExist (not enforced by this schema).',
            type: 'string',
          },
          values: {
            description: 'Values for In/NotIn (non-empty); must be empty for Exists/DoesNotExist.',
            type: 'array',
            listType: 'atomic',
            items: { description: 'One comparison value.', type: 'string' },
          },
        },
      },
    },
    matchLabels: {
      description: 'Labels the namespace must carry with exactly these values.',
      type: 'object',
      additionalProperties: { description: 'Required label value.', type: 'string' },
    },
  },
};
