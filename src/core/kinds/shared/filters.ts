import { mirrorSharesServed } from '../../filters/shared/mirror-shares.ts';
import type { Schema } from '../schema.ts';
import { backendObjectRef } from './object-refs.ts';
import { HEADER_VALUE } from './patterns.ts';
import { apiGroup, headerName, kindName, objectName } from './scalars.ts';

/** A header with the value it gets. */
const headerToWrite: Schema = {
  type: 'object',
  required: ['name', 'value'],
  properties: {
    name: { ...headerName, description: 'Header name, case-insensitive; one action per header name.' },
    value: {
      description: 'Header value; join several values with commas.',
      type: 'string',
      minLength: 1,
      maxLength: 4096,
      variants: [{ served: { experimental: '1.5' }, pattern: HEADER_VALUE }],
    },
  },
};

/** Changes to headers. */
export const headerModifier: Schema = {
  type: 'object',
  properties: {
    add: {
      description: 'Headers to append to any existing values.',
      type: 'array',
      maxItems: 16,
      listType: 'map',
      listMapKeys: ['name'],
      items: headerToWrite,
    },
    remove: {
      description: 'Header names to delete, compared without case.',
      type: 'array',
      maxItems: 16,
      listType: 'set',
      items: { description: 'Header name to delete.', type: 'string' },
    },
    set: {
      description: 'Headers to overwrite (or create).',
      type: 'array',
      maxItems: 16,
      listType: 'map',
      listMapKeys: ['name'],
      items: headerToWrite,
    },
  },
};

/** Copies of requests for another backend. */
const requestMirror: Schema = {
  type: 'object',
  rules: ['mirror-percent-or-fraction'],
  only: { 'mirror-percent-or-fraction': mirrorSharesServed },
  required: ['backendRef'],
  properties: {
    backendRef: {
      ...backendObjectRef,
      description: 'Where the copies go.',
      support: 'Extended',
      supportNote: 'Extended (Service); Implementation-specific (other kinds)',
    },
    fraction: {
      served: mirrorSharesServed,
      description: 'Fraction of requests copied; alternative to percent.',
      type: 'object',
      rules: ['fraction-numerator-le-denominator'],
      required: ['numerator'],
      properties: {
        denominator: {
          description: 'Lower part of the fraction.',
          type: 'integer',
          format: 'int32',
          default: 100,
          minimum: 1,
        },
        numerator: {
          description: 'Upper part of the fraction; at most the denominator.',
          type: 'integer',
          format: 'int32',
          minimum: 0,
        },
      },
    },
    percent: {
      served: mirrorSharesServed,
      description: 'Percentage of requests copied; all when neither percent nor fraction is set.',
      type: 'integer',
      format: 'int32',
      minimum: 0,
      maximum: 100,
    },
  },
};

/** A filter that only the implementation understands. */
const extensionRefSchema: Schema = {
  type: 'object',
  required: ['group', 'kind', 'name'],
  properties: {
    group: { ...apiGroup, description: 'API group of the vendor filter.' },
    kind: { ...kindName, description: 'Kind of the vendor filter.' },
    name: { ...objectName, description: 'Name of the vendor filter.' },
  },
};

/** The settings of filters that are the same for both kinds of routes, for a rule and for a single backend. */
export const sharedFilterFields = {
  extensionRef: {
    ...extensionRefSchema,
    description: "Vendor-defined filter object in the route's namespace; repeatable.",
    support: 'Implementation-specific',
  },
  requestMirror: {
    ...requestMirror,
    description: 'Copies requests to another backend and discards its answers; repeatable.',
    support: 'Extended',
  },
  responseHeaderModifier: {
    ...headerModifier,
    description: 'Changes response headers before they reach the client.',
    support: 'Extended',
  },
} satisfies Readonly<Record<string, Schema>>;
