import { both } from '../../model/served.ts';
import type { Schema } from '../schema.ts';
import { apiGroup, kindName, namespaceName, objectName, portNumber } from './scalars.ts';

/** An object with settings of the implementation, of any scope. */
export const parametersRef: Schema = {
  type: 'object',
  required: ['group', 'kind', 'name'],
  properties: {
    group: { ...apiGroup, description: 'API group of the settings object; empty string means core.' },
    kind: { ...kindName, description: 'Kind of the settings object, for example ConfigMap.' },
    name: { ...objectName, description: 'Name of the settings object.' },
    namespace: {
      ...namespaceName,
      description: 'Required for a namespaced settings object; must be absent for a cluster-scoped one.',
    },
  },
};

/** A certificate with its key: a Secret unless it says otherwise. */
export const certificateRef: Schema = {
  type: 'object',
  required: ['name'],
  properties: {
    group: {
      ...apiGroup,
      description: 'API group of the certificate object; empty string means core.',
      default: '',
    },
    kind: { ...kindName, description: 'Kind of the certificate object, normally Secret.', default: 'Secret' },
    name: { ...objectName, description: 'Name of the certificate object.' },
    namespace: {
      ...namespaceName,
      description: 'Certificate namespace; a foreign one needs a ReferenceGrant there.',
      support: 'Core',
    },
  },
};

/** CA bundles, also of other namespaces. */
export const caCertificateRefs: Schema = {
  type: 'array',
  minItems: 1,
  maxItems: 16,
  variants: [{ served: both(['1.2', '1.5']), maxItems: 8 }],
  listType: 'atomic',
  support: 'Core',
  supportNote:
    'Core (one ConfigMap with key ca.crt); Implementation-specific (several refs, other kinds, several certs per ref)',
  items: {
    type: 'object',
    required: ['group', 'kind', 'name'],
    properties: {
      group: { ...apiGroup, description: 'API group of the CA object; empty string means core.' },
      kind: { ...kindName, description: 'Kind of the CA object, normally ConfigMap.' },
      name: { ...objectName, description: 'Name of the CA object.' },
      namespace: {
        ...namespaceName,
        description: 'CA object namespace; a foreign one needs a ReferenceGrant there.',
        support: 'Core',
      },
    },
  },
};

/** A backend without weight: a Service unless it says otherwise. */
export const backendObjectRef: Schema = {
  type: 'object',
  rules: ['backendref-service-port-required'],
  required: ['name'],
  properties: {
    group: { ...apiGroup, description: 'API group of the backend; empty string means core.', default: '' },
    kind: {
      ...kindName,
      description: 'Kind of the backend, Service unless changed.',
      default: 'Service',
      support: 'Core',
      supportNote: 'Core (Service except ExternalName); Implementation-specific (ExternalName Service)',
    },
    name: { ...objectName, description: 'Name of the backend.' },
    namespace: {
      ...namespaceName,
      description: 'Backend namespace; a foreign one needs a ReferenceGrant there.',
      support: 'Core',
    },
    port: {
      ...portNumber,
      description: 'Service port (not target port); required when the backend is a Service.',
    },
  },
};

/** A share of the traffic. */
export const weight: Schema = { type: 'integer', format: 'int32', default: 1, minimum: 0, maximum: 1000000 };

/** What names a backend. */
export const backendFields: Readonly<Record<string, Schema>> = {
  group: { ...apiGroup, description: 'API group of the backend; empty string means core.', default: '' },
  kind: {
    ...kindName,
    description: 'Kind of the backend, Service unless changed.',
    default: 'Service',
    support: 'Core',
    supportNote: 'Core (Service except ExternalName); Implementation-specific (ExternalName Service)',
  },
  name: { ...objectName, description: 'Name of the backend.' },
  namespace: {
    ...namespaceName,
    description: 'Backend namespace; a foreign one needs a ReferenceGrant there.',
    support: 'Core',
  },
  port: {
    ...portNumber,
    description: 'Service port (not target port); required when the backend is a Service.',
  },
};
