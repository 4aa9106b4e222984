import type { Schema } from '../schema.ts';
import { HEADER_VALUE } from '../shared/patterns.ts';
import { headerName } from '../shared/scalars.ts';

/** A condition on the path. */
const httpPathMatch: Schema = {
  description: 'Path condition; prefix `/` when left out.',
  type: 'object',
  default: { type: 'PathPrefix', value: '/' },
  rules: [
    'http-path-absolute',
    'http-path-no-double-slash',
    'http-path-no-dot-segment',
    'http-path-no-dotdot-segment',
    'http-path-no-encoded-slash-lower',
    'http-path-no-encoded-slash-upper',
    'http-path-no-fragment',
    'http-path-no-trailing-dotdot',
    'http-path-no-trailing-dot',
    'http-path-type-known',
    'http-path-charset',
  ],
  properties: {
    type: {
      description: 'Exact string, whole-segment prefix, or vendor-dialect regex.',
      type: 'string',
      default: 'PathPrefix',
      enum: ['Exact', 'PathPrefix', 'RegularExpression'],
      support: 'Core',
      supportNote: 'Core (Exact, PathPrefix); Implementation-specific (RegularExpression)',
    },
    value: {
      description: 'Path or regex compared, case-sensitive.',
      type: 'string',
      default: '/',
      maxLength: 1024,
    },
  },
};

/** Conditions on headers. */
const httpHeaderMatches: Schema = {
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
        description: 'How the header value is compared.',
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
        variants: [{ served: { experimental: '1.5' }, pattern: HEADER_VALUE }],
      },
    },
  },
};

/** Conditions on query parameters. */
const httpQueryMatches: Schema = {
  description: 'Query parameter conditions; every one must hold.',
  type: 'array',
  maxItems: 16,
  listType: 'map',
  listMapKeys: ['name'],
  support: 'Extended',
  items: {
    type: 'object',
    required: ['name', 'value'],
    properties: {
      name: { ...headerName, description: 'Parameter name, compared exactly; later duplicates are ignored.' },
      type: {
        description: 'How the parameter value is compared.',
        type: 'string',
        default: 'Exact',
        enum: ['Exact', 'RegularExpression'],
        support: 'Extended',
        supportNote: 'Extended (Exact); Implementation-specific (RegularExpression)',
      },
      value: {
        description: 'Parameter value or regex to match.',
        type: 'string',
        minLength: 1,
        maxLength: 1024,
      },
    },
  },
};

/** Which requests a rule is for. */
export const httpMatches: Schema = {
  description: 'Alternatives; the rule applies when any one matches. Defaults to every path.',
  type: 'array',
  default: [{ path: { type: 'PathPrefix', value: '/' } }],
  maxItems: 64,
  listType: 'atomic',
  items: {
    type: 'object',
    properties: {
      headers: httpHeaderMatches,
      method: {
        description: 'HTTP method required; any method when left out.',
        type: 'string',
        enum: ['GET', 'HEAD', 'POST', 'PUT', 'DELETE', 'CONNECT', 'OPTIONS', 'TRACE', 'PATCH'],
        support: 'Extended',
      },
      path: httpPathMatch,
      queryParams: httpQueryMatches,
    },
  },
};
