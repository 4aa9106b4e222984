import { manifests, object } from '../../kinds/shared/example-manifests.ts';
import { CORE } from '../../kinds/shared/groups.ts';
import { holdsUnknown } from '../../model/unknown-values.ts';
import { isListenerHolder } from '../../topology/kind-names.ts';
import { matchesSelector, selectorFault } from '../../topology/label-selector.ts';
import { selectorText } from '../../model/selector-text.ts';
import { listenersOf } from '../../topology/listeners.ts';
import { namespaceLabels } from '../../topology/namespaces.ts';
import { defineRule } from '../define-rule.ts';
import { gateway, httpListener } from '../shared/examples.ts';

const example = (team: string): string =>
  manifests(
    gateway(httpListener(`namespaces:\n  from: Selector\n  selector: ⟦{ matchLabels: { team: ${team} } }⟧`)),
    object('v1', 'Namespace', { name: 'shop' }, '  labels:\n    team: shop'),
  );

/** A selector that fits no namespace of the manifests. */
export const selectorMatchesNothing = defineRule({
  code: 'listener/selector-matches-nothing',
  model: 'attachment#allowed-namespaces',
  severity: 'warning',
  title: 'A listener admits namespaces by labels that none of them has.',
  why: 'No route can attach to the listener. Labels are compared to the letter.',
  fix: 'Correct the selector, or label the namespaces.',
  examples: { bad: example('shpo'), good: example('shop').replaceAll(/[⟦⟧]/g, '') },

  about: isListenerHolder,

  *each({ resource, index }) {
    if (index.partial()) return;
    const namespaces = index.ofKind(CORE, 'Namespace').map(({ name }) => name);
    // Without Namespaces nothing is known of their labels.
    if (namespaces.length === 0) return;
    for (const { from, selector, path, name } of listenersOf(resource)) {
      if (from !== 'Selector' || typeof selector !== 'object' || selector === null) continue;
      // That it cannot be read is an error of its own.
      if (selectorFault(selector) !== null || holdsUnknown(selector)) continue;
      const known = [...new Set([...namespaces, resource.namespace])];
      const found = known.map((one) => namespaceLabels(index, one));
      if (found.some(({ labels, later }) => later || matchesSelector(selector, labels))) continue;
      yield {
        on: resource,
        path: [...path, 'allowedRoutes', 'namespaces', 'selector'],
        message: `Listener ${name} admits namespaces with ${selectorText(selector)}; no Namespace of these manifests is one.`,
      };
    }
  },
});
