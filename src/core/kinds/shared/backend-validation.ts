import { both } from '../../model/served.ts';
import type { Schema } from '../schema.ts';
import { ABSOLUTE_URI, WELL_KNOWN_CA } from './patterns.ts';
import { apiGroup, dnsName, hostname, kindName, objectName } from './scalars.ts';

/** How the certificate of a backend is checked. */
export const backendValidation: Schema = {
  type: 'object',
  rules: ['backendtls-ca-not-both', 'backendtls-ca-one-required'],
  required: ['hostname'],
  properties: {
    caCertificateRefs: {
      description: 'CA bundles that sign the backend certificate; same namespace only.',
      type: 'array',
      maxItems: 8,
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
        },
      },
    },
    hostname: {
      ...dnsName,
      description: 'SNI sent to the backend; also authenticated unless subjectAltNames is set.',
      support: 'Core',
    },
    subjectAltNames: {
      description: 'Certificate must carry at least one of these names.',
      type: 'array',
      maxItems: 5,
      listType: 'atomic',
      support: 'Extended',
      items: {
        description: 'One accepted name.',
        type: 'object',
        rules: ['san-hostname-required', 'san-hostname-forbidden', 'san-uri-required', 'san-uri-forbidden'],
        required: ['type'],
        properties: {
          hostname: {
            ...hostname,
            description: 'Accepted DNS name; only with type Hostname.',
            support: 'Core',
          },
          type: {
            description: 'Whether hostname or uri is used.',
            type: 'string',
            enum: ['Hostname', 'URI'],
            support: 'Core',
          },
          uri: {
            description: 'Accepted absolute URI such as a SPIFFE id; only with type URI.',
            type: 'string',
            pattern: ABSOLUTE_URI,
            minLength: 1,
            maxLength: 253,
            support: 'Core',
          },
        },
      },
    },
    wellKnownCACertificates: {
      description:
        'System trusts the platform CA set; vendors may define prefixed names. Excludes caCertificateRefs.',
      type: 'string',
      pattern: WELL_KNOWN_CA,
      minLength: 1,
      maxLength: 253,
      variants: [
        {
          served: both(['1.2', '1.4']),
          enum: ['System'],
          pattern: undefined,
          minLength: undefined,
          maxLength: undefined,
        },
      ],
      support: 'Implementation-specific',
    },
  },
};
