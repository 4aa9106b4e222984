import type { Schema } from '../schema.ts';
import { objectSchema } from '../shared/object-schema.ts';
import { awaiting, conditions, supportedFeatures } from '../shared/conditions.ts';
import { parametersRef } from '../shared/object-refs.ts';
import { controllerName } from '../shared/scalars.ts';

const spec: Schema = {
  description: 'Desired state.',
  type: 'object',
  required: ['controllerName'],
  properties: {
    controllerName: {
      ...controllerName,
      description:
        'Controller that owns Gateways of this class, as domain/path; cannot change after creation.',
      support: 'Core',
      rules: ['controller-name-immutable'],
    },
    description: { description: 'Short human note about the class.', type: 'string', maxLength: 64 },
    parametersRef: {
      ...parametersRef,
      description: 'Object with controller-specific settings shared by Gateways of this class.',
      support: 'Implementation-specific',
    },
  },
};

const status: Schema = {
  description: 'State reported by the controller.',
  type: 'object',
  default: { conditions: awaiting('Accepted') },
  properties: {
    conditions: {
      ...conditions,
      description: 'Conditions keyed by type.',
      default: awaiting('Accepted'),
      maxItems: 8,
    },
    supportedFeatures: {
      ...supportedFeatures,
      description: 'Feature names the implementation supports, sorted by name.',
      served: { experimental: '1.2', standard: '1.4' },
    },
  },
};

export const gatewayClassSchema = objectSchema({ spec, status }, ['spec']);
