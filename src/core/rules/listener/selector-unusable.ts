import { holdsUnknown } from '../../model/unknown-values.ts';
import { isListenerHolder } from '../../topology/kind-names.ts';
import { selectorFault } from '../../topology/label-selector.ts';
import { listenersOf } from '../../topology/listeners.ts';
import { defineRule } from '../define-rule.ts';
import { gateway, httpListener } from '../shared/examples.ts';

const example = (namespaces: string): string => gateway(httpListener(`namespaces:\n  ${namespaces}`));

/** A listener that chooses namespaces by a selector that chooses none. */
export const selectorUnusable = defineRule({
  code: 'listener/selector-unusable',
  model: 'attachment#allowed-namespaces',
  severity: 'error',
  title: 'A listener chooses namespaces by a selector that cannot be used.',
  why: 'Without a selector that can be read the listener takes routes from nowhere, and is not programmed: Programmed: False with reason Invalid.',
  fix: 'Write the labels of the namespaces under selector.matchLabels, or admit them another way: from: Same, or from: All.',
  examples: {
    bad: example('from: ⟦Selector⟧'),
    good: example('from: Selector\n  selector: { matchLabels: { team: shop } }'),
  },

  about: isListenerHolder,

  *each({ resource }) {
    for (const { from, selector, path, name } of listenersOf(resource)) {
      if (from !== 'Selector' || holdsUnknown(selector)) continue;
      const namespaces = [...path, 'allowedRoutes', 'namespaces'];
      if (typeof selector !== 'object' || selector === null) {
        const message = `Listener ${name} says from: Selector, and has no selector.`;
        yield { on: resource, path: [...namespaces, 'from'], message };
        continue;
      }
      const fault = selectorFault(selector);
      if (!fault) continue;
      yield {
        on: resource,
        path: [...namespaces, 'selector', ...fault.path],
        key: fault.path[0] === 'matchLabels',
        message: `The selector of listener ${name} cannot be read: ${fault.reason}.`,
      };
    }
  },
});
