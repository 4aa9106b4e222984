/** Where filters stand in a route: those of a rule, and those of one of its backends. */
export const FILTER_LISTS = {
  rule: 'spec.rules[*].filters[*]',
  backendRef: 'spec.rules[*].backendRefs[*].filters[*]',
} as const;

export type FilterPlace = keyof typeof FILTER_LISTS;

/** The patterns of a field of filters (`requestMirror.backendRef`), for a rule's filters and those of its backends. */
export const filterPaths = (field: string): readonly string[] =>
  Object.values(FILTER_LISTS).map((list) => `${list}.${field}`);
