import type { Schema, Variant } from '../schema.ts';
import { backendObjectRef } from '../shared/object-refs.ts';
import { AUTH_PATH } from '../shared/patterns.ts';

const LISTS_WITHOUT_LIMIT: readonly Variant[] = [
  { served: { experimental: ['1.4', '1.4'] }, maxItems: undefined },
];

/** A service that is asked about each request. */
export const externalAuth: Schema = {
  type: 'object',
  rules: [
    'externalauth-grpc-required',
    'externalauth-grpc-forbidden',
    'externalauth-http-required',
    'externalauth-http-forbidden',
  ],
  required: ['backendRef', 'protocol'],
  properties: {
    backendRef: { ...backendObjectRef, description: 'Authorization service to ask.' },
    forwardBody: {
      description: 'Sends the request body along; not sent when unset.',
      type: 'object',
      properties: {
        maxSize: { description: 'Largest body in bytes to buffer and send; 0 sends none.', type: 'integer' },
      },
    },
    grpc: {
      description: 'gRPC-specific settings; required with protocol GRPC, forbidden otherwise.',
      type: 'object',
      properties: {
        allowedHeaders: {
          description: 'Client headers forwarded to the service; empty forwards all.',
          type: 'array',
          maxItems: 64,
          variants: LISTS_WITHOUT_LIMIT,
          listType: 'set',
          items: { description: 'Header name.', type: 'string' },
        },
      },
    },
    http: {
      description: 'HTTP-specific settings; required with protocol HTTP, forbidden otherwise.',
      type: 'object',
      properties: {
        allowedHeaders: {
          description:
            'Extra client headers forwarded besides Host, Method, Path, Content-Length, Authorization.',
          type: 'array',
          maxItems: 64,
          variants: LISTS_WITHOUT_LIMIT,
          listType: 'set',
          items: { description: 'Header name.', type: 'string' },
        },
        allowedResponseHeaders: {
          description:
            'Authorization response headers copied to the backend request; empty copies nearly all.',
          type: 'array',
          maxItems: 64,
          variants: LISTS_WITHOUT_LIMIT,
          listType: 'set',
          items: { description: 'Header name.', type: 'string' },
        },
        path: {
          description: 'Prefix put before the client path in the authorization request.',
          type: 'string',
          pattern: AUTH_PATH,
          maxLength: 1024,
        },
      },
    },
    protocol: {
      description: 'Talk to the service with Envoy ext_authz gRPC or plain HTTP.',
      type: 'string',
      enum: ['HTTP', 'GRPC'],
    },
  },
};
