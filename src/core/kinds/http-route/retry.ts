import type { Schema } from '../schema.ts';
import { duration } from '../shared/scalars.ts';

/** When a request is sent again. */
export const retry: Schema = {
  description: 'When and how often to retry failed backend requests.',
  type: 'object',
  served: { experimental: '1.2' },
  support: 'Extended',
  properties: {
    attempts: {
      description: 'Maximum retries per request.',
      type: 'integer',
      minimum: 1,
      variants: [{ served: { experimental: ['1.2', '1.5'] }, minimum: undefined }],
      support: 'Extended',
    },
    backoff: { ...duration, description: 'Minimum wait between attempts.', support: 'Extended' },
    codes: {
      description: 'Response codes that trigger a retry; no duplicates.',
      type: 'array',
      listType: 'set',
      variants: [{ served: { experimental: ['1.2', '1.5'] }, listType: 'atomic' }],
      support: 'Extended',
      items: {
        description: 'Status code 400-599; 500, 502, 503, 504 are always supported.',
        type: 'integer',
        minimum: 400,
        maximum: 599,
      },
    },
  },
};
