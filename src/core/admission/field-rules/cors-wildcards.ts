import { arrayAt } from '../../model/access.ts';
import type { FieldRule } from '../field-rule.ts';
import { httpRule } from './shared/examples.ts';

const cors = (field: string, items: string) =>
  httpRule(`
filters:
  - type: CORS
    cors:
      ${field}: ${items}`);

const LISTS = [
  { field: 'allowOrigins', what: 'origins', message: 'origins', item: "'https://shop.example.com'" },
  { field: 'allowMethods', what: 'methods', message: 'methods', item: 'PUT' },
  // The API calls them methods.
  { field: 'allowHeaders', what: 'headers', message: 'methods', item: 'x-cart-id' },
];

/** `*` stands alone in each list of what is allowed. */
export const corsWildcardsAlone: readonly FieldRule[] = LISTS.map(({ field, what, message, item }) => ({
  id: `cors-${field.toLowerCase()}-wildcard-alone`,
  message: `${field.replace('a', 'A')} cannot contain '*' alongside other ${message}`,
  title: `\`*\` stands among other ${what}.`,
  why: `\`*\` allows all ${what}, so that the others would add nothing: either it or they are a mistake.`,
  fix: `Keep \`*\` alone, or list the ${what} without it.`,
  holds: (list) => !arrayAt(list, []).includes('*') || arrayAt(list, []).length === 1,
  fixes: (list) => [{ title: 'Remove *', at: [], set: arrayAt(list, []).filter((entry) => entry !== '*') }],
  examples: { bad: cors(field, `⟦['*', ${item}]⟧`), good: cors(field, `[${item}]`) },
}));
