import type { Schema } from '../schema.ts';
import { extensionRefSchema, headerModifier, requestMirror } from '../shared/filters.ts';

/** A list of filters, without its items. */
export const grpcFilterList: Schema = {
  type: 'array',
  maxItems: 16,
  listType: 'atomic',
  rules: ['filter-requestheadermodifier-once', 'filter-responseheadermodifier-once'],
};

/** One filter, without its fields. */
export const grpcFilter: Schema = {
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
  ],
  required: ['type'],
};

/** Fields of a filter that mean the same for a rule and for a single backend. */
export const grpcFilterFields: Readonly<Record<string, Schema>> = {
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
    enum: ['ResponseHeaderModifier', 'RequestHeaderModifier', 'RequestMirror', 'ExtensionRef'],
  },
};
