import { arrayAt, stringAt } from '../../model/access.ts';
import type { Json } from '../../yaml/json.ts';
import { defineFieldRule, type FieldRule } from '../field-rule.ts';
import { httpRule } from './shared/examples.ts';

/** Types that may stand in a list of filters once, with two settings to distinguish the filters of the examples. */
const ONCE = [
  [
    'RequestHeaderModifier',
    'requestHeaderModifier: { remove: [x-internal] }',
    'requestHeaderModifier: { remove: [x-trace] }',
  ],
  [
    'ResponseHeaderModifier',
    'responseHeaderModifier: { remove: [server] }',
    'responseHeaderModifier: { remove: [via] }',
  ],
  [
    'RequestRedirect',
    'requestRedirect: { scheme: https }',
    'requestRedirect: { hostname: shop.example.com }',
  ],
  ['URLRewrite', 'urlRewrite: { hostname: cart }', 'urlRewrite: { hostname: basket }'],
  ['CORS', 'cors: { maxAge: 60 }', 'cors: { maxAge: 600 }'],
] as const;

const placesOf = (filters: Json, type: string): readonly number[] =>
  arrayAt(filters, []).flatMap((filter, index) => (stringAt(filter, 'type') === type ? [index] : []));

const remove = (index: number, title: string) => ({ title, at: [index], unset: true as const });

/** At most one filter of each of these types stands in a list; rules and their backends have lists of their own. */
export const filtersOnce: readonly FieldRule[] = ONCE.map(([type, first, second]) =>
  defineFieldRule({
    id: `filter-${type.toLowerCase()}-once`,
    message: `${type} filter cannot be repeated`,
    title: `A list holds two filters of type ${type}.`,
    why: 'Nothing says which of the two would win, so implementations would differ.',
    fix: 'Merge the two into one filter.',
    holds: (filters) => placesOf(filters, type).length <= 1,
    fixes: (filters) =>
      placesOf(filters, type)
        .slice(1)
        .map((index) => remove(index, `Remove the second ${type}`)),
    examples: {
      bad: httpRule(`filters:\n  ⟦- type: ${type}\n    ${first}\n  - type: ${type}\n    ${second}⟧`),
      good: httpRule(`filters:\n  - type: ${type}\n    ${first}`),
    },
  }),
);

export const httpFiltersRedirectXorRewrite = defineFieldRule({
  id: 'http-filters-redirect-xor-rewrite',
  message: 'May specify either httpRouteFilterRequestRedirect or httpRouteFilterRequestRewrite, but not both',
  title: 'A list holds a redirect and a rewrite.',
  why: 'A redirect answers the client at once, so that nothing is left to rewrite for a backend.',
  fix: 'Keep one of them. To redirect to another path, use `path` of the redirect.',
  holds: (filters) =>
    placesOf(filters, 'RequestRedirect').length === 0 || placesOf(filters, 'URLRewrite').length === 0,
  fixes: (filters) => [
    ...placesOf(filters, 'URLRewrite').map((index) => remove(index, 'Remove the rewrite')),
    ...placesOf(filters, 'RequestRedirect').map((index) => remove(index, 'Remove the redirect')),
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
