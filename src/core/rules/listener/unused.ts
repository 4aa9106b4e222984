import { GATEWAY_API } from '../../kinds/shared/groups.ts';
import { gathered } from '../../incremental/gathered.ts';
import type { PersistentMap } from '../../incremental/persistent-map.ts';
import { stringAt } from '../../model/access.ts';
import type { ResourceKey } from '../../model/resource.ts';
import type { Links } from '../../topology/links.ts';
import { listenerConflictsOf } from '../../topology/listener-conflicts.ts';
import { gatewayOf, setAttachment } from '../../topology/listener-sets.ts';
import { isListenerProtocol, listenerId, listenersOf, type Listener } from '../../topology/listeners.ts';
import { isListenerSet, routeKinds } from '../../topology/kind-names.ts';
import type { Topology } from '../../topology/topology.ts';
import { defineRule } from '../define-rule.ts';
import { httpListener, routed, TO_CART } from '../shared/examples.ts';
import {
  holdersThatRefuse,
  listenerHolders,
  mayBeMeant,
  openRoutes,
  usersOfListeners,
} from '../shared/routes-by-listener.ts';
import { onListeners } from '../shared/dependencies.ts';

const example = (extra: string): string =>
  routed(TO_CART, {
    listeners: `${httpListener()}
${extra}`,
  });

/** A listener that no route uses. */
export const listenerUnused = defineRule({
  code: 'listener/unused',
  model: 'status#attachedroutes',
  severity: 'info',
  tag: 'unnecessary',
  title: 'No route attaches to a listener.',
  why: 'The port is open, and every request to it is answered with 404, or its connection closed.',
  fix: 'Attach a route, or take the listener out.',
  examples: {
    bad: example('- name: ⟦admin⟧\n  port: 8080\n  protocol: HTTP'),
    good: example(
      '- name: admin\n  port: 8080\n  protocol: HTTP\n  allowedRoutes: { namespaces: { from: All } }',
    ),
  },

  dependencies: (topology) => {
    const { targets, unreadable } = openRoutes(topology);
    return [
      hasRoutes(topology),
      usersOfListeners(topology),
      whenRendered(topology),
      holdersThatRefuse(topology),
      targets,
      unreadable,
      ...onListeners(topology),
    ];
  },

  *check(topology) {
    // Without any route the manifests are those of the platform, and the routes are with the teams.
    if (topology.options.partial || !hasRoutes(topology)) return;
    const users = usersOfListeners(topology);
    const rendered = whenRendered(topology);
    for (const holder of listenerHolders(topology)) {
      for (const listener of listenersOf(holder)) {
        if (
          users.has(listenerId(listener)) ||
          rendered.get(holder.key)?.some((section) => section === null || section === listener.name) ||
          listener.name === '' ||
          isFaulty(listener, topology)
        )
          continue;
        yield {
          on: holder,
          path: [...listener.path, 'name'],
          message: `No route of these manifests attaches to listener ${listener.name}.`,
        };
      }
    }
  },
});

const hasRoutes = ({ index }: Topology): boolean => routeKinds.some((kind) => index.has(GATEWAY_API, kind));

/** The sections of Gateways and ListenerSets that charts make routes for once they are rendered; null for all of one. */
const whenRendered = ({ links, index }: Topology): PersistentMap<ResourceKey, readonly (string | null)[]> =>
  rendered([links], index.memory, undefined);

const rendered = gathered<Links, ResourceKey, string | null, readonly (string | null)[]>({
  says: ({ resolutions }) =>
    resolutions.flatMap(({ reference: { role, key, value } }) =>
      role === 'rendered' ? [[key, stringAt(value, ['sectionName']) ?? null] as const] : [],
    ),
  conclude: (said) => [...said.values()].flat(),
});

/** Listeners of which is said why they take no routes, or that wait for a route which meant them. */
function isFaulty(listener: Listener, topology: Topology): boolean {
  const { index } = topology;
  const { holder } = listener;
  if (!isListenerProtocol(listener) || listener.kinds.length === 0) return true;
  if (isListenerSet(holder) && setAttachment(holder, index)?.outcome !== 'attached') return true;
  const gateway = gatewayOf(holder, index);
  if (gateway && listenerConflictsOf(gateway, index).has(listener)) return true;
  // A route that was refused has a finding of its own; this is its other side.
  return holdersThatRefuse(topology).has(holder.key) || mayBeMeant(openRoutes(topology), holder);
}
