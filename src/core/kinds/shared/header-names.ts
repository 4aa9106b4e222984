import { FILTER_LISTS } from '../../filters/filter-paths.ts';
import { filters } from '../../filters/filter-of.ts';
import type { KnownValues } from '../known-values.ts';

/** The names of headers that people mostly match on or change. */
export const headerNames: KnownValues = {
  at: [
    'spec.rules[*].matches[*].headers[*].name',
    ...filters.flatMap((filter) =>
      filter.headerNames.map((name) => `${FILTER_LISTS.rule}.${filter.field}.${name}`),
    ),
  ],
  values: [
    ['Accept'],
    ['Authorization'],
    ['Cache-Control'],
    ['Content-Type'],
    ['Cookie'],
    ['Host'],
    ['Origin'],
    ['Strict-Transport-Security'],
    ['User-Agent'],
    ['X-Forwarded-Proto'],
    ['X-Request-Id'],
  ],
};
