import type { Schema } from '../schema.ts';
import { objectSchema } from '../shared/object-schema.ts';
import { backendValidation } from '../shared/backend-validation.ts';
import { conditions } from '../shared/conditions.ts';
import { certificateRef } from '../shared/object-refs.ts';
import { controllerName, dnsName, portNumber } from '../shared/scalars.ts';
import { statusParentRef } from '../shared/status-refs.ts';

const spec: Schema = {
  description: 'Desired state.',
  type: 'object',
  rules: ['xbackend-externalhostname-union'],
  required: ['port', 'type'],
  properties: {
    externalHostname: {
      description: 'External destination settings; required with type ExternalHostname.',
      type: 'object',
      support: 'Extended',
      required: ['hostname'],
      properties: {
        hostname: {
          ...dnsName,
          description: 'External DNS name to connect to; not an IP, not *.cluster.local.',
          rules: ['xbackend-hostname-not-cluster-local'],
        },
      },
    },
    port: {
      description: 'Port used to connect.',
      type: 'object',
      required: ['port'],
      properties: {
        name: {
          description: 'Optional port name; DNS label.',
          type: 'string',
          maxLength: 63,
          rules: ['xbackend-port-name-dns-label'],
        },
        port: { ...portNumber, description: 'Port number.' },
      },
    },
    protocol: {
      description: 'Protocol spoken to the backend; derived from route/listener when left out.',
      type: 'string',
      enum: ['TCP', 'HTTP', 'HTTP2', 'HTTP11', 'H2C', 'MCP'],
      support: 'Core',
      supportNote: 'Core (HTTP, HTTP2, HTTP11, H2C); Extended (TCP, MCP)',
    },
    tls: {
      description: 'TLS toward the backend; strongly advised for external names.',
      type: 'object',
      support: 'Extended',
      rules: ['xbackend-tls-clientcert-iff-mutual'],
      required: ['mode'],
      properties: {
        clientCertificateRef: {
          ...certificateRef,
          description: 'Client certificate; required exactly when mode is ClientAndServer.',
        },
        mode: {
          description: 'None = plaintext, ServerOnly = verify server, ClientAndServer = mutual TLS.',
          type: 'string',
          enum: ['None', 'ServerOnly', 'ClientAndServer'],
        },
        validation: { ...backendValidation, description: 'How the backend certificate is checked.' },
      },
    },
    type: {
      description: 'Sort of destination; ExternalHostname is the only one.',
      type: 'string',
      enum: ['ExternalHostname'],
      support: 'Extended',
      supportNote: 'Extended (ExternalHostname)',
    },
  },
};

const status: Schema = {
  description: 'State reported by controllers.',
  type: 'object',
  properties: {
    parents: {
      description: 'One entry per ancestor and controller.',
      type: 'array',
      maxItems: 32,
      listType: 'atomic',
      items: {
        type: 'object',
        required: ['controllerName', 'parentRef'],
        properties: {
          conditions: { ...conditions, description: 'Conditions keyed by type.' },
          controllerName: { ...controllerName, description: 'Controller that wrote the entry.' },
          parentRef: { ...statusParentRef, description: 'Ancestor (usually a Gateway) the entry describes.' },
        },
      },
    },
  },
};

export const xBackendSchema = objectSchema({ spec, status }, ['spec']);
