import type { FilterDefinition } from '../define-filter.ts';

/** What the two filters that change headers have in common. */
export const headerModifier = {
  kinds: ['HTTPRoute', 'GRPCRoute'],
  served: null,
  examples: ['{ remove: [x-internal] }', '{ remove: [x-trace] }'],
  repeatable: false,
  excludes: [],
  answers: false,
  modifiesPath: false,
  values: {},
  headerNames: ['set[*].name', 'add[*].name', 'remove[*]'],
  references: [],
} satisfies Partial<FilterDefinition>;
