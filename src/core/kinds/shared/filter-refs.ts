import type { FilteredKind } from '../../filters/define-filter.ts';
import { filterPaths } from '../../filters/filter-paths.ts';
import { filterReferences } from '../../filters/references.generated.ts';
import type { RefSpec } from '../define-kind.ts';
import { backendRef, extensionRef } from './refs.ts';

/** The references in the filters of a kind of route, of its rules and of their backends. */
export const filterRefs = (kind: FilteredKind): readonly RefSpec[] =>
  filterReferences
    .filter(({ kinds }) => kinds.includes(kind))
    .flatMap(({ role, at, beside }) =>
      filterPaths(at).map((path) =>
        role === 'extension' ? extensionRef(path) : { ...backendRef(role, path), ...(beside && { beside }) },
      ),
    );
