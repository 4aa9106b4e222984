import { both } from '../../model/served.ts';
import type { Schema } from '../schema.ts';
import { OF_EVERY_OBJECT, objectSchema } from '../shared/object-schema.ts';
import { apiGroup, kindName, namespaceName, objectName } from '../shared/scalars.ts';

const spec: Schema = {
  description: 'Desired state.',
  type: 'object',
  required: ['from', 'to'],
  properties: {
    from: {
      description: 'Who may refer in; any entry suffices (OR).',
      type: 'array',
      minItems: 1,
      maxItems: 16,
      listType: 'atomic',
      support: 'Core',
      items: {
        type: 'object',
        required: ['group', 'kind', 'namespace'],
        properties: {
          group: {
            ...apiGroup,
            description: 'API group of the referring kind; empty string means core.',
            support: 'Core',
          },
          kind: {
            ...kindName,
            description: 'Referring kind.',
            support: 'Core',
            supportNote:
              'Core (Gateway; HTTPRoute, GRPCRoute, TLSRoute, TCPRoute, UDPRoute); Implementation-specific (others)',
          },
          namespace: {
            ...namespaceName,
            description: 'Namespace of the referring objects; one exact name, no wildcard.',
            support: 'Core',
          },
        },
      },
    },
    to: {
      description: 'What in this namespace may be referred to; any entry suffices (OR).',
      type: 'array',
      minItems: 1,
      maxItems: 16,
      listType: 'atomic',
      support: 'Core',
      items: {
        type: 'object',
        required: ['group', 'kind'],
        properties: {
          group: {
            ...apiGroup,
            description: 'API group of the target kind; empty string means core.',
            support: 'Core',
          },
          kind: {
            ...kindName,
            description: 'Target kind.',
            support: 'Core',
            supportNote: 'Core (Secret, Service); Implementation-specific (others)',
          },
          name: {
            ...objectName,
            description: 'Single target object; all objects of the kind when left out.',
          },
        },
      },
    },
  },
};

export const referenceGrantSchema: Schema = {
  ...objectSchema({ spec }, ['spec']),
  variants: [{ served: both(['1.2', '1.5']), required: OF_EVERY_OBJECT }],
};
