import { filterOf } from '../../filters/filter-of.ts';
import type { Json } from '../../yaml/json.ts';
import { arrayAt, stringAt } from '../../model/access.ts';
import type { CardRows } from '../row.ts';

/**
 * The rules of a route: their matches, their filters. Backends leave from them.
 *
 * @param everything what a rule without matches takes
 * @param matchText one of its matches in few words
 */
export const ruleRows =
  (everything = 'all traffic', matchText: ((match: Json) => string) | null = null): CardRows =>
  (value) =>
    arrayAt(value, 'spec.rules').map((rule, index) => {
      const [first, ...others] = matchText ? arrayAt(rule, 'matches').map(matchText) : [];
      const filters = arrayAt(rule, 'filters').map((filter) => stringAt(filter, 'type') ?? '?');
      const name = stringAt(rule, 'name');
      const matches = first ?? everything;
      return {
        id: `rule:${index}`,
        label: name ?? matches,
        chips: [
          ...(name === undefined ? [] : [matches]),
          ...others,
          ...filters.map((type) => filterOf(type)?.chip ?? type),
        ],
        path: ['spec', 'rules', index],
        inlet: false,
        outlet: true,
      };
    });
