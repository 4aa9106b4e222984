import { GATEWAY_API } from '../../kinds/shared/groups.ts';
import { stringAt } from '../../model/access.ts';
import { listenerConflictsOf } from '../../topology/listener-conflicts.ts';
import { gatewayOf, setAttachment } from '../../topology/listener-sets.ts';
import { isListenerProtocol, listenersOf, type Listener } from '../../topology/listeners.ts';
import { isListenerSet, routeKinds } from '../../topology/kind-names.ts';
import type { Topology } from '../../topology/topology.ts';
import { defineRule } from '../define-rule.ts';
import { httpListener, routed, TO_CART } from '../shared/examples.ts';
import {
  holdersThatRefuse,
  listenerHolders,
  mayBeMeant,
  routesByListener,
} from '../shared/routes-by-listener.ts';
import { onListenersAnd } from '../shared/dependencies.ts';

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
  title: 'No route attaches to a listener.',
  why: 'The port is open, and every request to it is answered with 404, or its connection closed.',
  fix: 'Attach a route, or take the listener out.',
  examples: {
    bad: example('- name: ⟦admin⟧\n  port: 8080\n  protocol: HTTP'),
    good: example(
      '- name: admin\n  port: 8080\n  protocol: HTTP\n  allowedRoutes: { namespaces: { from: All } }',
    ),
  },

  dependencies: (topology) => onListenersAnd(topology, routeKinds),

  *check(topology) {
    const { index, options } = topology;
    // Without any route the manifests are those of the platform, and the routes are with the teams.
    if (options.partial || routeKinds.every((kind) => index.ofKind(GATEWAY_API, kind).length === 0)) return;
    const routes = routesByListener(topology);
    const isRendered = usedWhenRendered(topology);
    for (const holder of listenerHolders(topology)) {
      for (const listener of listenersOf(holder)) {
        if (
          routes.has(listener) ||
          isRendered(listener) ||
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

/** Whether a chart makes a route for a listener once it is rendered. */
function usedWhenRendered({ links }: Topology): (listener: Listener) => boolean {
  const uses = [...links.values()].flatMap(({ resolutions }) =>
    resolutions.flatMap(({ reference: { role, key, value } }) =>
      role === 'rendered' ? [{ key, section: stringAt(value, ['sectionName']) }] : [],
    ),
  );
  return ({ holder, name }) =>
    uses.some(({ key, section }) => key === holder.key && (section === undefined || section === name));
}

/** Listeners of which is said why they take no routes, or that wait for a route which meant them. */
function isFaulty(listener: Listener, topology: Topology): boolean {
  const { index } = topology;
  const { holder } = listener;
  if (!isListenerProtocol(listener) || listener.kinds.length === 0) return true;
  if (isListenerSet(holder) && setAttachment(holder, index)?.outcome !== 'attached') return true;
  const gateway = gatewayOf(holder, index);
  if (gateway && listenerConflictsOf(gateway, index).has(listener)) return true;
  // A route that was refused has a finding of its own; this is its other side.
  return holdersThatRefuse(topology).has(holder) || mayBeMeant(topology)(holder);
}
