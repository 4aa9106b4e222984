import type { FilterType } from '../../filters/filter-of.ts';
import type { Served } from '../../model/served.ts';

/** The rules of a filter: of each type, that it has its settings and that no other type does. */
export const unionRules = (types: readonly FilterType[]): readonly string[] =>
  types.flatMap((type) => [
    `filter-${type.toLowerCase()}-forbidden`,
    `filter-${type.toLowerCase()}-required`,
  ]);

/** The same rules of one type, where only some CRDs have it. */
export const unionServed = (type: FilterType, served: Served): Readonly<Record<string, Served>> =>
  Object.fromEntries(unionRules([type]).map((id) => [id, served]));
