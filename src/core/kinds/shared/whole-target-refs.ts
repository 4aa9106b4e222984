import type { Schema } from '../schema.ts';
import { apiGroup, kindName, objectName } from './scalars.ts';

/** What a policy about backends is laid upon, each as a whole. */
export const wholeTargetRefs: Schema = {
  description: 'Same-namespace backends governed; no per-port targeting.',
  type: 'array',
  minItems: 1,
  maxItems: 16,
  listType: 'map',
  listMapKeys: ['group', 'kind', 'name'],
  items: {
    type: 'object',
    required: ['group', 'kind', 'name'],
    properties: {
      group: { ...apiGroup, description: 'API group of the target; empty string for Service.' },
      kind: {
        ...kindName,
        description: 'Kind of the target: Service, ServiceImport or a vendor backend.',
      },
      name: { ...objectName, description: 'Name of the target.' },
    },
  },
};
