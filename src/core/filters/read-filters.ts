import { arrayAt, stringAt, valueAt } from '../model/access.ts';
import type { Json, Path } from '../yaml/json.ts';
import { filterOf } from './filter-of.ts';
import { failWith, type ApplyFilter } from './filter-effect.ts';

/** One filter of a rule or a backend, ready for requests. */
export type Filter = Readonly<{
  /** Its place in the route. */
  at: Path;
  type: string;
  apply: ApplyFilter;
}>;

function readFilter(item: Json, at: Path): Filter {
  const type = stringAt(item, 'type') ?? '';
  const filter = filterOf(type);
  if (!filter)
    return { at, type: 'Filter', apply: () => failWith(500, `${type || 'It'} is no known filter.`) };
  return { at, type, apply: filter.read(valueAt(item, filter.field), [...at, filter.field]) };
}

/** Reads the filters in the list `filters` of a rule or a backend, in order. */
export const readFilters = (holder: Json, at: Path): readonly Filter[] =>
  arrayAt(holder, 'filters').map((item, index) => readFilter(item, [...at, 'filters', index]));
