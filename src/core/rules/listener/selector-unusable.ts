import { arrayAt, stringAt, valueAt } from '../../model/access.ts';
import { isListenerHolder } from '../../topology/kind-names.ts';
import { listenersOf } from '../../topology/listeners.ts';
import { defineRule } from '../define-rule.ts';
import { gateway } from '../shared/examples.ts';
import type { Json } from '../../yaml/json.ts';

const example = (namespaces: string): string =>
  gateway(`
- name: http
  port: 80
  protocol: HTTP
  allowedRoutes:
    namespaces:
      ${namespaces}`);

/** A listener that chooses namespaces by a selector that chooses none. */
export const selectorUnusable = defineRule({
  code: 'listener/selector-unusable',
  severity: 'error',
  title: 'A listener chooses namespaces by a selector that cannot be used.',
  why: 'Without a selector that can be read the listener takes routes from nowhere, and is not programmed: Programmed: False with reason Invalid.',
  fix: 'Write the labels of the namespaces under selector.matchLabels, or admit them another way: from: Same, or from: All.',
  examples: {
    bad: example('from: ⟦Selector⟧'),
    good: example('from: Selector\n      selector: { matchLabels: { team: shop } }'),
  },

  *each({ resource }) {
    if (!isListenerHolder(resource)) return;
    for (const { from, selector, path, name } of listenersOf(resource)) {
      if (from !== 'Selector') continue;
      const namespaces = [...path, 'allowedRoutes', 'namespaces'];
      if (selector === undefined || selector === null) {
        const message = `Listener ${name} says from: Selector, and has no selector.`;
        yield { on: resource, path: [...namespaces, 'from'], message };
        continue;
      }
      for (const [index, requirement] of arrayAt(selector, 'matchExpressions').entries()) {
        const wrong = problem(requirement);
        if (wrong === null) continue;
        const at = [...namespaces, 'selector', 'matchExpressions', index];
        const message = `The selector of listener ${name} cannot be read: ${wrong}.`;
        yield {
          on: resource,
          path: [...at, valueAt(requirement, 'operator') === undefined ? 'key' : 'operator'],
          message,
        };
      }
    }
  },
});

/** What makes a requirement none, as Kubernetes parses selectors. */
function problem(requirement: Json): string | null {
  const operator = stringAt(requirement, 'operator') ?? '';
  const count = arrayAt(requirement, 'values').length;
  switch (operator) {
    case 'In':
    case 'NotIn':
      return count > 0 ? null : `${operator} needs values`;
    case 'Exists':
    case 'DoesNotExist':
      return count === 0 ? null : `${operator} takes no values`;
    default:
      return operator === '' ? 'it has no operator' : `there is no operator ${operator}`;
  }
}
