import { filters } from '../../filters/filter-of.ts';
import { arrayAt, stringAt } from '../../model/access.ts';
import type { Json, Path } from '../../yaml/json.ts';
import { defineFieldRule, type FieldRule } from '../field-rule.ts';
import { httpRule } from './shared/examples.ts';
import { fieldOf } from './shared/field-of.ts';
import { removeItem, uniqueItems } from './shared/unique-items.ts';

const placesOf = (list: Json, type: string): readonly number[] =>
  arrayAt(list, []).flatMap((filter, index) => (stringAt(filter, 'type') === type ? [index] : []));

/** Whether no two filters of a list are of one type, and no two redirect and rewrite. */
function areApart(list: Json): boolean {
  const items = arrayAt(list, NONE);
  for (let second = 1; second < items.length; second++) {
    const type = fieldOf(items[second], 'type');
    for (let first = 0; first < second; first++) {
      const other = fieldOf(items[first], 'type');
      if (other === type || (CHANGES_PATH.has(other) && CHANGES_PATH.has(type))) return false;
    }
  }
  return true;
}

const NONE: Path = [];
const CHANGES_PATH: ReadonlySet<Json | undefined> = new Set(['RequestRedirect', 'URLRewrite']);

/** At most one filter of each of these types stands in a list; rules and their backends have lists of their own. */
export const filtersOnce: readonly FieldRule[] = filters
  .filter(({ repeatable }) => !repeatable)
  .map(({ type, field, examples: [first, second] }) =>
    defineFieldRule({
      id: `filter-${type.toLowerCase()}-once`,
      message: `${type} filter cannot be repeated`,
      title: `A list holds two filters of type ${type}.`,
      why: 'Nothing says which of the two would win, so implementations would differ.',
      fix: 'Merge the two into one filter.',
      ...uniqueItems(
        (list) => arrayAt(list, []).map((filter) => (stringAt(filter, 'type') === type ? type : undefined)),
        `Remove the second ${type}`,
      ),
      surely: areApart,
      examples: {
        bad: httpRule(
          `filters:\n  ⟦- type: ${type}\n    ${field}: ${first}\n  - type: ${type}\n    ${field}: ${second}⟧`,
        ),
        good: httpRule(`filters:\n  - type: ${type}\n    ${field}: ${first}`),
      },
    }),
  );

export const httpFiltersRedirectXorRewrite = defineFieldRule({
  id: 'http-filters-redirect-xor-rewrite',
  message: 'May specify either httpRouteFilterRequestRedirect or httpRouteFilterRequestRewrite, but not both',
  title: 'A list holds a redirect and a rewrite.',
  why: 'A redirect answers the client at once, so that nothing is left to rewrite for a backend.',
  fix: 'Keep one of them. To redirect to another path, use `path` of the redirect.',
  surely: areApart,
  holds: (list) =>
    placesOf(list, 'RequestRedirect').length === 0 || placesOf(list, 'URLRewrite').length === 0,
  fixes: (list) => [
    ...placesOf(list, 'URLRewrite').map((index) => removeItem(index, 'Remove the rewrite')),
    ...placesOf(list, 'RequestRedirect').map((index) => removeItem(index, 'Remove the redirect')),
  ],
  examples: {
    bad: httpRule(`
filters:
  ⟦- type: RequestRedirect
    requestRedirect: { scheme: https }
  - type: URLRewrite
    urlRewrite: { hostname: cart }⟧`),
    good: httpRule(`
filters:
  - type: RequestRedirect
    requestRedirect: { scheme: https }`),
  },
});
