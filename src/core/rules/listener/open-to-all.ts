import { manifests } from '../../kinds/shared/example-manifests.ts';
import { listed } from '../../text/words.ts';
import { listenerId, listenersOf } from '../../topology/listeners.ts';
import { defineRule } from '../define-rule.ts';
import { gateway, httpListener, route, service, TO_CART, TO_EDGE } from '../shared/examples.ts';
import { narrowFix } from '../shared/narrow-namespaces.ts';
import { listenerHolders, usersOfListeners } from '../shared/routes-by-listener.ts';
import { onListeners } from '../shared/dependencies.ts';

const example = (from: string): string =>
  manifests(
    gateway(httpListener(`namespaces:\n  ${from}`)),
    route(`${TO_EDGE}\n${TO_CART}`),
    service(),
    route(`${TO_EDGE}\n${TO_CART}`).replace('namespace: shop', 'namespace: blog'),
    service('cart', 'blog'),
  );

/** A Gateway that several teams share takes routes from everybody. */
export const openToAll = defineRule({
  code: 'listener/open-to-all',
  model: 'attachment#allowed-namespaces',
  severity: 'info',
  title: 'A listener that several namespaces share takes routes from all namespaces.',
  why: 'Any namespace can attach to it, also one that was not planned for, and compete for the hosts and paths of the others.',
  fix: 'Admit the namespaces that are meant, by their labels.',
  examples: {
    bad: example('from: ⟦All⟧'),
    good: example(
      'from: Selector\n  selector: { matchExpressions: [{ key: kubernetes.io/metadata.name, operator: In, values: [shop, blog] }] }',
    ),
  },

  dependencies: (topology) => [usersOfListeners(topology), ...onListeners(topology)],

  *check(topology) {
    const users = usersOfListeners(topology);
    for (const holder of listenerHolders(topology)) {
      for (const listener of listenersOf(holder)) {
        // Of wildcards another rule says more.
        if (listener.from !== 'All' || listener.hostname?.startsWith('*.') === true) continue;
        const namespaces = users.get(listenerId(listener)) ?? [];
        if (namespaces.length < 2) continue;
        yield {
          on: holder,
          path: [...listener.path, 'allowedRoutes', 'namespaces', 'from'],
          message: `Listener ${listener.name} is used by ${listed(namespaces)}, and open to every other namespace.`,
          fixes: narrowFix(listener, namespaces, topology.options),
        };
      }
    }
  },
});
