import { both } from '../../model/served.ts';
import type { Schema } from '../schema.ts';
import { ABSOLUTE_URI, CORS_ORIGIN, CORS_ORIGIN_OF_ANY_SCHEME } from '../shared/patterns.ts';
import { headerName } from '../shared/scalars.ts';

/** Answers to cross-origin checks of browsers. */
export const cors: Schema = {
  type: 'object',
  properties: {
    allowCredentials: {
      description: 'Lets browsers send cookies/credentials; also bars literal `*` in answers.',
      type: 'boolean',
      variants: [{ served: { experimental: ['1.3', '1.3'] }, enum: [true] }],
      support: 'Extended',
    },
    allowHeaders: {
      description: 'Request headers allowed cross-origin; `*` alone allows all.',
      type: 'array',
      maxItems: 64,
      listType: 'set',
      support: 'Extended',
      rules: ['cors-allowheaders-wildcard-alone'],
      only: { 'cors-allowheaders-wildcard-alone': both('1.5') },
      items: { ...headerName, description: 'Header name, case-insensitive, or `*`.' },
    },
    allowMethods: {
      description: 'Methods allowed cross-origin; GET, HEAD, POST always pass.',
      type: 'array',
      maxItems: 9,
      listType: 'set',
      support: 'Extended',
      rules: ['cors-allowmethods-wildcard-alone'],
      items: {
        description: 'Upper-case method or `*`.',
        type: 'string',
        enum: ['GET', 'HEAD', 'POST', 'PUT', 'DELETE', 'CONNECT', 'OPTIONS', 'TRACE', 'PATCH', '*'],
      },
    },
    allowOrigins: {
      description: 'Origins allowed to call; `*` alone allows all.',
      type: 'array',
      maxItems: 64,
      listType: 'set',
      support: 'Extended',
      rules: ['cors-alloworigins-wildcard-alone'],
      only: { 'cors-alloworigins-wildcard-alone': both('1.4') },
      items: {
        description: '`*`, or scheme://host[:port] whose host may start with `*.` or be `*`.',
        type: 'string',
        pattern: CORS_ORIGIN,
        variants: [
          { served: { experimental: ['1.3', '1.3'] }, pattern: ABSOLUTE_URI },
          { served: { experimental: ['1.4', '1.4'] }, pattern: CORS_ORIGIN_OF_ANY_SCHEME },
        ],
        minLength: 1,
        maxLength: 253,
      },
    },
    exposeHeaders: {
      description: 'Response headers scripts may read beyond the safelisted ones.',
      type: 'array',
      maxItems: 64,
      listType: 'set',
      support: 'Extended',
      items: { ...headerName, description: 'Header name, case-insensitive, or `*`.' },
    },
    maxAge: {
      description: 'Seconds a browser may cache the preflight answer.',
      type: 'integer',
      format: 'int32',
      default: 5,
      minimum: 1,
    },
  },
};
