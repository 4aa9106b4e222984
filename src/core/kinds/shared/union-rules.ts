import type { FilterType } from '../../filters/filter-of.ts';

/** The rules of a filter: of each type, that it has its settings and that no other type does. */
export const unionRules = (types: readonly FilterType[]): readonly string[] =>
  types.flatMap((type) => [
    `filter-${type.toLowerCase()}-forbidden`,
    `filter-${type.toLowerCase()}-required`,
  ]);
