import type { Schema } from '../schema.ts';
import { certificateRef } from '../shared/object-refs.ts';
import { portNumber } from '../shared/scalars.ts';
import { clientValidation } from './client-validation.ts';

/** TLS settings for the Gateway as a whole. */
export const gatewayTls: Schema = {
  description: 'Gateway-wide TLS: validating client certificates and authenticating to backends.',
  type: 'object',
  served: { experimental: '1.4', standard: '1.5' },
  support: 'Extended',
  properties: {
    backend: {
      description: 'Identity the Gateway shows when it is the TLS client of a backend.',
      type: 'object',
      support: 'Core',
      properties: {
        clientCertificateRef: {
          ...certificateRef,
          description: 'Client certificate and key presented to backends.',
          support: 'Core',
          supportNote:
            'Core (Secret of type kubernetes.io/tls); Implementation-specific (other kinds or Secret types)',
        },
      },
    },
    frontend: {
      description: 'How HTTPS listeners check certificates presented by clients.',
      type: 'object',
      support: 'Core',
      required: ['default'],
      properties: {
        default: {
          description: 'Check applied to all HTTPS listeners without a port override.',
          type: 'object',
          support: 'Core',
          properties: {
            validation: {
              ...clientValidation,
              description: 'Enables mutual TLS by validating client certificates.',
            },
          },
        },
        perPort: {
          description: 'Port-specific replacements for the default check.',
          type: 'array',
          maxItems: 64,
          listType: 'map',
          listMapKeys: ['port'],
          support: 'Core',
          rules: ['gateway-frontend-tls-port-unique'],
          items: {
            type: 'object',
            required: ['port', 'tls'],
            properties: {
              port: {
                ...portNumber,
                description: 'Port whose HTTPS listeners use this replacement.',
                support: 'Core',
              },
              tls: {
                description: 'Replacement settings for that port.',
                type: 'object',
                support: 'Core',
                properties: {
                  validation: {
                    ...clientValidation,
                    description: 'Enables mutual TLS by validating client certificates.',
                  },
                },
              },
            },
          },
        },
      },
    },
  },
};

/** What `tls.backend` is now. */
export const formerBackendTls: Schema = {
  description: 'Identity the Gateway shows when it is the TLS client of a backend; `tls.backend` since 1.4.',
  type: 'object',
  served: { experimental: ['1.2', '1.3'] },
  support: 'Core',
  properties: {
    clientCertificateRef: {
      ...certificateRef,
      description: 'Client certificate and key presented to backends.',
      support: 'Core',
    },
  },
};
