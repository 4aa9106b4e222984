import { both } from '../../model/served.ts';
import type { Schema } from '../schema.ts';
import { objectSchema } from '../shared/object-schema.ts';
import { backendValidation } from '../shared/backend-validation.ts';
import { policyStatus } from '../shared/policy-status.ts';
import { apiGroup, dnsName, kindName, objectName } from '../shared/scalars.ts';

const spec: Schema = {
  description: 'Desired state.',
  type: 'object',
  required: ['targetRefs', 'validation'],
  properties: {
    options: {
      description: 'Vendor TLS tuning as key/value pairs; keys should carry a domain prefix.',
      type: 'object',
      maxProperties: 16,
      support: 'Implementation-specific',
      additionalProperties: { description: 'Value of one TLS option.', type: 'string', maxLength: 4096 },
    },
    targetRefs: {
      description: 'Same-namespace backends to reach over TLS.',
      type: 'array',
      minItems: 1,
      maxItems: 16,
      listType: 'atomic',
      support: 'Extended',
      supportNote: 'Extended (Service behind a route); Implementation-specific (other uses and kinds)',
      rules: ['backendtls-targetrefs-section-all-or-none', 'backendtls-targetrefs-section-unique'],
      variants: [{ served: both(['1.2', '1.2']), rules: undefined }],
      items: {
        type: 'object',
        required: ['group', 'kind', 'name'],
        properties: {
          group: { ...apiGroup, description: 'API group of the target; empty string for Service.' },
          kind: { ...kindName, description: 'Kind of the target, normally Service.' },
          name: { ...objectName, description: 'Name of the target.' },
          sectionName: {
            ...dnsName,
            description: 'Only this Service port (by name); the whole target when left out.',
          },
        },
      },
    },
    validation: { ...backendValidation, description: 'How the backend certificate is checked.' },
  },
};

export const backendTlsPolicySchema = objectSchema({ spec, status: policyStatus }, ['spec']);
