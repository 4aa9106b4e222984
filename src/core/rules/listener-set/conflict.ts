import { manifests } from '../../kinds/shared/example-manifests.ts';
import { listed } from '../../text/words.ts';
import { listenerConflictsOf } from '../../topology/listener-conflicts.ts';
import { describe } from '../../topology/describe.ts';
import { gatewayOf } from '../../topology/listener-sets.ts';
import { isListenerSet } from '../../topology/kind-names.ts';
import { listenersOf, type Listener } from '../../topology/listeners.ts';
import { defineRule } from '../define-rule.ts';
import { gateway, listenerSet } from '../shared/examples.ts';

const example = (port: string): string =>
  manifests(
    gateway('- name: shop\n  hostname: shop.example.com\n  port: 80\n  protocol: HTTP').replace(
      '  listeners:',
      '  allowedListeners: { namespaces: { from: All } }\n  listeners:',
    ),
    listenerSet('edge').replace('port: 80', `port: ${port}`),
  );

/** A listener of a set that clashes with one of higher rank, or within its set. */
export const listenerSetConflict = defineRule({
  code: 'listener-set/conflict',
  model: 'attachment#who-loses-a-conflict',
  severity: 'error',
  title: 'A listener of a ListenerSet clashes with another on its port.',
  why: 'The Gateway comes first, then its ListenerSets from the oldest to the youngest. The listener of lower rank is not accepted and serves nothing; the other one is untouched.',
  fix: 'Choose another port or hostname, or attach the routes to the listener that is there already.',
  examples: { bad: example('⟦80⟧'), good: example('8080') },

  about: isListenerSet,

  *each({ resource, index }) {
    const gateway = gatewayOf(resource, index);
    if (!gateway) return;
    const conflicts = listenerConflictsOf(gateway, index);
    for (const listener of listenersOf(resource)) {
      const against = conflicts.get(listener)?.with.filter((other) => isNews(listener, other)) ?? [];
      if (against.length === 0) continue;
      yield {
        on: resource,
        path: [...listener.path, 'port'],
        message: `Listener ${listener.name} clashes on port ${listener.port ?? '?'} with ${listed(against.map(inWords))}.`,
      };
    }
  },
});

/** Inside one object the first of two has said it, and of equal ones the API server does. */
const isNews = (listener: Listener, other: Listener): boolean =>
  other.holder !== listener.holder ||
  (other.index < listener.index &&
    (other.protocol !== listener.protocol || other.hostname !== listener.hostname));

const inWords = ({ name, protocol, hostname, holder }: Listener): string =>
  `${name} (${protocol}, ${hostname ?? 'any host'}) of ${describe(holder)}`;
