import { both } from '../../model/served.ts';
import type { Schema } from '../schema.ts';
import { LABEL_VALUE } from '../shared/patterns.ts';
import { apiGroup, kindName, objectName } from '../shared/scalars.ts';

/** What is made on behalf of a Gateway. */
export const infrastructure: Schema = {
  description: 'Metadata and settings for objects generated on behalf of this Gateway.',
  type: 'object',
  support: 'Extended',
  properties: {
    annotations: {
      description: 'Annotations to put on generated objects.',
      type: 'object',
      maxProperties: 16,
      variants: [{ served: both(['1.2', '1.5']), maxProperties: 8 }],
      support: 'Extended',
      rules: ['gateway-infra-annotation-key-format', 'gateway-infra-annotation-key-prefix-length'],
      additionalProperties: { description: 'Annotation value.', type: 'string', maxLength: 4096 },
    },
    labels: {
      description: 'Labels to put on generated objects (Deployment, Service, ...).',
      type: 'object',
      maxProperties: 8,
      support: 'Extended',
      rules: ['gateway-infra-label-key-format', 'gateway-infra-label-key-prefix-length'],
      additionalProperties: {
        description: 'Label value.',
        type: 'string',
        pattern: LABEL_VALUE,
        maxLength: 63,
      },
    },
    parametersRef: {
      description: 'Vendor settings object in the same namespace, overriding or extending class settings.',
      type: 'object',
      support: 'Implementation-specific',
      required: ['group', 'kind', 'name'],
      properties: {
        group: { ...apiGroup, description: 'API group of the settings object; empty string means core.' },
        kind: { ...kindName, description: 'Kind of the settings object.' },
        name: { ...objectName, description: 'Name of the settings object (same namespace as the Gateway).' },
      },
    },
  },
};
