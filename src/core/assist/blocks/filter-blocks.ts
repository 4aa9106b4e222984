import { FILTER_LISTS } from '../../filters/filter-paths.ts';
import { filters } from '../../filters/filter-of.ts';
import type { Block } from './block.ts';

/** A block for each filter type. */
export const filterBlocks: readonly Block[] = filters.map(({ type, field, kinds, served, block }) => ({
  kinds,
  served,
  at: FILTER_LISTS.rule,
  label: `filter: ${type}`,
  description: block.description,
  body: (names) => ({ type, [field]: block.settings(names) }),
}));
