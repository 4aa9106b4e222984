import type { FilterField, FilterType } from '../../filters/filter-of.ts';
import type { Schema } from '../schema.ts';
import { unionRules } from '../shared/union-rules.ts';
import { headerModifier, sharedFilterFields } from '../shared/filters.ts';

const TYPES: readonly FilterType[] = [
  'ResponseHeaderModifier',
  'RequestHeaderModifier',
  'RequestMirror',
  'ExtensionRef',
];

const fields = (
  requestHeaderModifier: Schema,
): Readonly<Record<FilterField<'GRPCRoute'> | 'type', Schema>> => ({
  ...sharedFilterFields,
  type: {
    description: 'Selects the filter; exactly the field of the same name must be set.',
    type: 'string',
    enum: TYPES,
  },
  requestHeaderModifier: { ...headerModifier, ...requestHeaderModifier },
});

const filterList = (requestHeaderModifier: Schema): Schema => ({
  type: 'array',
  maxItems: 16,
  listType: 'atomic',
  rules: ['filter-requestheadermodifier-once', 'filter-responseheadermodifier-once'],
  items: {
    description: 'One filter: type plus the single matching configuration field.',
    type: 'object',
    rules: unionRules(['RequestHeaderModifier', 'ResponseHeaderModifier', 'RequestMirror', 'ExtensionRef']),
    required: ['type'],
    properties: fields(requestHeaderModifier),
  },
});

/** The filters of a rule. */
export const grpcRuleFilters: Schema = {
  ...filterList({ description: 'Changes request headers before forwarding.', support: 'Core' }),
  description: 'Processing steps for requests and responses of this rule.',
  support: 'Core',
};

/** The filters of a backend. */
export const grpcBackendFilters: Schema = {
  ...filterList({
    description: 'Changes request headers before forwarding to this backend.',
    support: 'Extended',
  }),
  description: 'Filters run only for requests sent to this backend.',
  support: 'Implementation-specific',
};
