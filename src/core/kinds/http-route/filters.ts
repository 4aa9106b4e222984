import type { FilterField, FilterType } from '../../filters/filter-of.ts';
import type { Schema } from '../schema.ts';
import { both, type Served } from '../../model/served.ts';
import { unionRules, unionServed } from '../shared/union-rules.ts';
import { headerModifier, sharedFilterFields } from '../shared/filters.ts';
import { dnsName, portNumber } from '../shared/scalars.ts';
import { cors } from './cors.ts';
import { externalAuth } from './external-auth.ts';
import { pathModifier } from './path-modifier.ts';

/** An answer that sends the client elsewhere. */
const requestRedirect: Schema = {
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
      only: { 303: both('1.5'), 307: both('1.5'), 308: both('1.5') },
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

const TYPES: readonly FilterType[] = [
  'RequestHeaderModifier',
  'ResponseHeaderModifier',
  'RequestMirror',
  'RequestRedirect',
  'URLRewrite',
  'ExtensionRef',
  'CORS',
  'ExternalAuth',
];

const CORS_SERVED: Served = { experimental: '1.3', standard: '1.5' };
const AUTH_SERVED: Served = { experimental: '1.4' };

/** What is not the same for the filters of a rule and those of a backend. */
type Placed = Readonly<Record<'externalAuth' | 'requestHeaderModifier' | 'requestRedirect', Schema>>;

const fields = (placed: Placed): Readonly<Record<FilterField<'HTTPRoute'> | 'type', Schema>> => ({
  cors: {
    ...cors,
    description: 'Answers cross-origin browser checks.',
    served: CORS_SERVED,
    support: 'Extended',
  },
  ...sharedFilterFields,
  type: {
    description: 'Selects the filter; exactly the field of the same name must be set.',
    type: 'string',
    enum: TYPES,
    only: { CORS: CORS_SERVED, ExternalAuth: AUTH_SERVED },
  },
  urlRewrite: {
    ...urlRewrite,
    description: 'Rewrites Host and/or path while forwarding.',
    support: 'Extended',
  },
  externalAuth: { ...externalAuth, served: AUTH_SERVED, ...placed.externalAuth },
  requestHeaderModifier: { ...headerModifier, ...placed.requestHeaderModifier },
  requestRedirect: { ...requestRedirect, ...placed.requestRedirect },
});

const filterList = (placed: Placed): Schema => ({
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
  only: { 'filter-cors-once': both('1.5') },
  items: {
    description: 'One filter: type plus the single matching configuration field.',
    type: 'object',
    rules: unionRules(TYPES),
    only: { ...unionServed('CORS', CORS_SERVED), ...unionServed('ExternalAuth', AUTH_SERVED) },
    required: ['type'],
    properties: fields(placed),
  },
});

/** The filters of a rule. */
export const httpRuleFilters: Schema = {
  ...filterList({
    externalAuth: {
      description: 'Asks an external service to authorize each request; fails closed.',
      support: 'Extended',
    },
    requestHeaderModifier: {
      description: 'Changes request headers before forwarding.',
      support: 'Core',
    },
    requestRedirect: {
      description: 'Answers with an HTTP redirect instead of forwarding.',
      support: 'Core',
    },
  }),
  description: 'Processing steps for requests and responses of this rule.',
  support: 'Core',
};

/** The filters of a backend. */
export const httpBackendFilters: Schema = {
  ...filterList({
    externalAuth: {
      description: 'Asks an external service to authorize requests for this backend; fails closed.',
    },
    requestHeaderModifier: {
      description: 'Changes request headers before forwarding to this backend.',
      support: 'Extended',
    },
    requestRedirect: {
      description: 'Answers with an HTTP redirect when this backend is picked.',
      support: 'Extended',
    },
  }),
  description: 'Filters run only for requests sent to this backend.',
  support: 'Implementation-specific',
};
