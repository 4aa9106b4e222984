import { arrayAt } from '../../model/access.ts';
import { defineFieldRule, type FieldRule } from '../field-rule.ts';
import { httpRule } from './shared/examples.ts';

const cors = (field: string, items: string) =>
  httpRule(`
filters:
  - type: CORS
    cors:
      ${field}: ${items}`);

const alone = (field: string, what: string, item: string) =>
  ({
    title: `\`*\` stands among other ${what}.`,
    why: `\`*\` allows all ${what}, so that the others would add nothing: either it or they are a mistake.`,
    fix: `Keep \`*\` alone, or list the ${what} without it.`,
    holds: (list) => !arrayAt(list, []).includes('*') || arrayAt(list, []).length === 1,
    fixes: (list) => [
      {
        title: 'Remove *',
        at: [],
        set: arrayAt(list, []).filter((entry) => entry !== '*'),
      },
    ],
    examples: { bad: cors(field, `⟦['*', ${item}]⟧`), good: cors(field, `[${item}]`) },
  }) satisfies Partial<FieldRule>;

export const corsAllowOriginsWildcardAlone = defineFieldRule({
  id: 'cors-alloworigins-wildcard-alone',
  message: "AllowOrigins cannot contain '*' alongside other origins",
  ...alone('allowOrigins', 'origins', "'https://shop.example.com'"),
});

export const corsAllowMethodsWildcardAlone = defineFieldRule({
  id: 'cors-allowmethods-wildcard-alone',
  message: "AllowMethods cannot contain '*' alongside other methods",
  ...alone('allowMethods', 'methods', 'PUT'),
});

export const corsAllowHeadersWildcardAlone = defineFieldRule({
  id: 'cors-allowheaders-wildcard-alone',
  message: "AllowHeaders cannot contain '*' alongside other methods",
  ...alone('allowHeaders', 'headers', 'x-cart-id'),
});
