import { httpRoute } from '../../kinds/shared/example-manifests.ts';
import { arrayAt, stringAt } from '../../model/access.ts';
import type { Json } from '../../yaml/json.ts';
import { defineFieldRule } from '../field-rule.ts';
import { uniqueItems } from './shared/unique-items.ts';

const names = (rules: Json): readonly (string | undefined)[] =>
  arrayAt(rules, []).map((rule) => stringAt(rule, 'name'));

const example = (second: string, open = '', close = '') =>
  httpRoute(`
rules:
  ${open}- name: checkout
    backendRefs:
      - name: cart
        port: 80
  - name: ${second}
    backendRefs:
      - name: payments
        port: 80${close}`);

export const routeRuleNameUnique = defineFieldRule({
  id: 'route-rule-name-unique',
  message: 'Rule name must be unique within the route',
  title: 'Two rules of a route have one name.',
  why: 'Policies and logs refer to a rule by its name; with two of one name they could not be distinguished.',
  fix: 'Give each rule a name of its own, or leave names out.',
  ...uniqueItems(names, (index, name) => ({
    title: `Remove the second name ${name}`,
    at: [index, 'name'],
    unset: true,
  })),
  examples: { bad: example('checkout', '⟦', '⟧'), good: example('payments') },
});
