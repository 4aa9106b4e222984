import type { InstalledCrds } from '../model/installed-crds.ts';
import { isServed } from '../model/served.ts';
import type { FilterDefinition, FilteredKind } from './define-filter.ts';
import { filterDefinitions } from './registry.generated.ts';

type Known = (typeof filterDefinitions)[number];

/** Every filter type of the API. */
export type FilterType = Known['type'];

type FieldFor<Kind, Filter> =
  Filter extends Readonly<{ field: infer Field; kinds: readonly (infer Taking)[] }>
    ? Kind extends Taking
      ? Field
      : never
    : never;

/** The keys of the settings that the filters of a kind of route may have. */
export type FilterField<Kind extends FilteredKind> = FieldFor<Kind, Known> & string;

/** Every filter type, in the order of the API. */
export const filters: readonly FilterDefinition<FilterType>[] = filterDefinitions;

const byType: ReadonlyMap<string, FilterDefinition<FilterType>> = new Map(
  filters.map((filter) => [filter.type, filter]),
);

/** The definition of a filter type; undefined for an unknown one. */
export const filterOf = (type: string): FilterDefinition<FilterType> | undefined => byType.get(type);

/** The filter types that a kind of route has in the installed CRDs. */
export const filtersOf = (kind: string, crds: InstalledCrds): readonly FilterDefinition<FilterType>[] =>
  filters.filter(
    ({ kinds, served }) => kinds.some((one) => one === kind) && isServed(served ?? undefined, crds),
  );
