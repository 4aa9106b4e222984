import type { Json } from '../../yaml/json.ts';
import type { Schema } from '../schema.ts';
import { CONDITION_REASON, CONDITION_TYPE } from './patterns.ts';

/** One item of a list of conditions. */
export const condition: Schema = {
  type: 'object',
  required: ['lastTransitionTime', 'message', 'reason', 'status', 'type'],
  properties: {
    lastTransitionTime: { description: 'When status last flipped.', type: 'string', format: 'date-time' },
    message: { description: 'Human explanation (may be empty).', type: 'string', maxLength: 32768 },
    observedGeneration: {
      description: 'metadata.generation the condition was computed for.',
      type: 'integer',
      format: 'int64',
      minimum: 0,
    },
    reason: {
      description: 'CamelCase reason for the last change.',
      type: 'string',
      pattern: CONDITION_REASON,
      minLength: 1,
      maxLength: 1024,
    },
    status: { description: 'True, False or Unknown.', type: 'string', enum: ['True', 'False', 'Unknown'] },
    type: { description: 'Condition type.', type: 'string', pattern: CONDITION_TYPE, maxLength: 316 },
  },
};

/** What a controller says about an object, by type. */
export const conditions: Schema = { type: 'array', listType: 'map', listMapKeys: ['type'], items: condition };

/** What an implementation says it can do. */
export const supportedFeatures: Schema = {
  type: 'array',
  maxItems: 64,
  listType: 'map',
  listMapKeys: ['name'],
  items: {
    type: 'object',
    required: ['name'],
    properties: { name: { description: 'Feature name.', type: 'string' } },
  },
};

/** Conditions of an object that no controller has looked at yet: what the API server writes as a default. */
export const awaiting = (...types: readonly string[]): Json =>
  types.map((type) => ({
    lastTransitionTime: '1970-01-01T00:00:00Z',
    message: 'Waiting for controller',
    reason: 'Pending',
    status: 'Unknown',
    type,
  }));
