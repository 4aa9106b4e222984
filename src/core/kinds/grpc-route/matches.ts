import { both } from '../../model/served.ts';
import type { Schema } from '../schema.ts';
import { headerName } from '../shared/scalars.ts';

/** Which calls a rule is for. */
export const grpcMatches: Schema = {
  description: 'Alternatives; the rule applies when any one matches. Empty matches every call.',
  type: 'array',
  maxItems: 64,
  variants: [{ served: both(['1.2', '1.2']), maxItems: 8 }],
  listType: 'atomic',
  items: {
    type: 'object',
    properties: {
      headers: {
        description: 'Header conditions; every one must hold.',
        type: 'array',
        maxItems: 16,
        listType: 'map',
        listMapKeys: ['name'],
        items: {
          type: 'object',
          required: ['name', 'value'],
          properties: {
            name: {
              ...headerName,
              description: 'Header name, compared without case; later duplicates are ignored.',
            },
            type: {
              description: 'How the metadata value is compared.',
              type: 'string',
              default: 'Exact',
              enum: ['Exact', 'RegularExpression'],
              support: 'Core',
              supportNote: 'Core (Exact); Implementation-specific (RegularExpression)',
            },
            value: {
              description: 'Header value or regex to match.',
              type: 'string',
              minLength: 1,
              maxLength: 4096,
            },
          },
        },
      },
      method: {
        description: 'gRPC service/method condition; all calls when left out.',
        type: 'object',
        rules: ['grpc-method-service-or-method', 'grpc-method-service-charset', 'grpc-method-method-charset'],
        properties: {
          method: {
            description: 'gRPC method name; unset matches any method.',
            type: 'string',
            maxLength: 1024,
          },
          service: {
            description: 'Fully qualified gRPC service; unset matches any service.',
            type: 'string',
            maxLength: 1024,
          },
          type: {
            description: 'How service and method are compared.',
            type: 'string',
            default: 'Exact',
            enum: ['Exact', 'RegularExpression'],
            support: 'Core',
            supportNote:
              'Core (Exact with service and method); Implementation-specific (Exact with method only; RegularExpression)',
          },
        },
      },
    },
  },
};
