import type { Schema } from '../schema.ts';
import { extensionRefSchema, headerModifier, requestMirror } from '../shared/filters.ts';
import { dnsName, portNumber } from '../shared/scalars.ts';
import { cors } from './cors.ts';
import { pathModifier } from './path-modifier.ts';

/** An answer that sends the client elsewhere. */
export const requestRedirect: Schema = {
  type: 'object',
  properties: {
    hostname: {
      ...dnsName,
      description: 'Host in Location; the request Host when left out.',
      support: 'Core',
    },
    path: {
      ...pathModifier,
      description: 'Path change for Location; the request path when left out.',
      support: 'Extended',
    },
    port: {
      ...portNumber,
      description: 'Port in Location; derived from scheme or listener when left out.',
      support: 'Extended',
    },
    scheme: {
      description: 'Scheme in Location; the request scheme when left out.',
      type: 'string',
      enum: ['http', 'https'],
      support: 'Extended',
    },
    statusCode: {
      description: 'Redirect status; 303, 307 and 308 have their own Extended features.',
      type: 'integer',
      default: 302,
      enum: [301, 302, 303, 307, 308],
      support: 'Core',
    },
  },
};

/** A change of host or path on the way to the backend. */
const urlRewrite: Schema = {
  type: 'object',
  properties: {
    hostname: { ...dnsName, description: 'Host header sent to the backend.', support: 'Extended' },
    path: { ...pathModifier, description: 'Path change applied before forwarding.', support: 'Extended' },
  },
};

/** Fields of a filter that mean the same for a rule and for a single backend. */
export const httpFilterFields: Readonly<Record<string, Schema>> = {
  cors: { ...cors, description: 'Answers cross-origin browser checks.', support: 'Extended' },
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
  type: {
    description: 'Selects the filter; exactly the field of the same name must be set.',
    type: 'string',
    enum: [
      'RequestHeaderModifier',
      'ResponseHeaderModifier',
      'RequestMirror',
      'RequestRedirect',
      'URLRewrite',
      'ExtensionRef',
      'CORS',
    ],
    experimental: {
      enum: [
        'RequestHeaderModifier',
        'ResponseHeaderModifier',
        'RequestMirror',
        'RequestRedirect',
        'URLRewrite',
        'ExtensionRef',
        'CORS',
        'ExternalAuth',
      ],
    },
  },
  urlRewrite: {
    ...urlRewrite,
    description: 'Rewrites Host and/or path while forwarding.',
    support: 'Extended',
  },
};

/** A list of filters, without its items. */
export const httpFilterList: Schema = {
  type: 'array',
  maxItems: 16,
  listType: 'atomic',
  rules: [
    'filter-requestheadermodifier-once',
    'filter-responseheadermodifier-once',
    'http-filters-redirect-xor-rewrite',
    'filter-cors-once',
    'filter-requestredirect-once',
    'filter-urlrewrite-once',
  ],
};

/** One filter, without its fields. */
export const httpFilter: Schema = {
  description: 'One filter: type plus the single matching configuration field.',
  type: 'object',
  rules: [
    'filter-requestheadermodifier-forbidden',
    'filter-requestheadermodifier-required',
    'filter-responseheadermodifier-forbidden',
    'filter-responseheadermodifier-required',
    'filter-requestmirror-forbidden',
    'filter-requestmirror-required',
    'filter-extensionref-forbidden',
    'filter-extensionref-required',
    'filter-cors-forbidden',
    'filter-cors-required',
    'filter-requestredirect-forbidden',
    'filter-requestredirect-required',
    'filter-urlrewrite-forbidden',
    'filter-urlrewrite-required',
  ],
  experimental: {
    rules: [
      'filter-requestheadermodifier-forbidden',
      'filter-requestheadermodifier-required',
      'filter-responseheadermodifier-forbidden',
      'filter-responseheadermodifier-required',
      'filter-requestmirror-forbidden',
      'filter-requestmirror-required',
      'filter-extensionref-forbidden',
      'filter-extensionref-required',
      'filter-cors-forbidden',
      'filter-cors-required',
      'filter-requestredirect-forbidden',
      'filter-requestredirect-required',
      'filter-urlrewrite-forbidden',
      'filter-urlrewrite-required',
      'filter-externalauth-forbidden',
      'filter-externalauth-required',
    ],
  },
  required: ['type'],
};
