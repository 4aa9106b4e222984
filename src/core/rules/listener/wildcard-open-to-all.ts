import { listenerId, listenersOf } from '../../topology/listeners.ts';
import { defineRule } from '../define-rule.ts';
import { httpListener, routed, TO_CART } from '../shared/examples.ts';
import { narrowFix } from '../shared/narrow-namespaces.ts';
import { listenerHolders, usersOfListeners } from '../shared/routes-by-listener.ts';
import { onListeners } from '../shared/dependencies.ts';

const example = (from: string): string =>
  routed(TO_CART, {
    listeners: httpListener(`namespaces:\n  ${from}`, '"*.example.com"'),
  });

/** Every namespace may take any name below a domain. */
export const wildcardOpenToAll = defineRule({
  code: 'listener/wildcard-open-to-all',
  model: 'attachment#allowed-namespaces',
  severity: 'warning',
  title: 'A listener with a wildcard hostname takes routes from all namespaces.',
  why: 'Whoever can create a route in any namespace can answer for any name below the domain: for www, for login, for names that another team meant to use.',
  fix: 'Admit the namespaces that are meant, by their labels, or give each team a listener with a hostname of its own.',
  examples: {
    bad: example('from: ⟦All⟧'),
    good: example('from: Selector\n  selector: { matchLabels: { kubernetes.io/metadata.name: shop } }'),
  },

  dependencies: (topology) => [usersOfListeners(topology), ...onListeners(topology)],

  *check(topology) {
    const users = usersOfListeners(topology);
    for (const holder of listenerHolders(topology)) {
      for (const listener of listenersOf(holder)) {
        if (listener.from !== 'All' || listener.hostname?.startsWith('*.') !== true) continue;
        yield {
          on: holder,
          path: [...listener.path, 'allowedRoutes', 'namespaces', 'from'],
          message: `Routes of every namespace can take any name of ${listener.hostname} at listener ${listener.name}.`,
          fixes: narrowFix(listener, users.get(listenerId(listener)) ?? [], topology.options),
        };
      }
    }
  },
});
