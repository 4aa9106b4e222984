import { gateway as gatewayObject, gatewayClass, manifests } from '../../kinds/shared/example-manifests.ts';
import { listed } from '../../text/words.ts';
import type { Resource } from '../../model/resource.ts';
import { gatewayOf } from '../../topology/listener-sets.ts';
import { listenersOf, type Listener } from '../../topology/listeners.ts';
import { defineRule } from '../define-rule.ts';
import type { Fix } from '../finding.ts';
import { controllerOf } from '../shared/controllers-of.ts';
import { setFix } from '../shared/fixes.ts';
import { TRAEFIK } from '../../conformance/gateway-controllers.ts';
import { listenerHolders } from '../shared/routes-by-listener.ts';
import { entryPointsIn, type EntryPoints } from '../shared/traefik/entry-points.ts';

const example = (port: string): string =>
  manifests(
    gatewayClass('controllerName: traefik.io/gateway-controller'),
    gatewayObject(
      `gatewayClassName: example\nlisteners:\n  - name: http\n    port: ${port}\n    protocol: HTTP`,
      {
        name: 'edge',
        namespace: 'infra',
      },
    ),
  );

/** A listener of Traefik on a port that none of its entry points has. */
export const noEntryPoint = defineRule({
  code: 'listener/no-entry-point',
  severity: 'warning',
  title: 'A listener is on a port that is no entry point of Traefik.',
  why: 'Traefik opens no port for a listener: it takes those whose port is that of one of its entry points, as its pods listen on it and not as its Service is reached. Any other listener is not accepted ("no matching entryPoint for port"), and the Gateway with it.',
  fix: 'Use the port of an entry point (8000 and 8443 where the Helm chart sets them; its Service makes 80 and 443 of them), or give Traefik an entry point on this port.',
  examples: { bad: example('⟦80⟧'), good: example('8000') },

  *check(context) {
    const { model, index } = context;
    const holders = listenerHolders(context).filter((holder) => {
      const gateway = gatewayOf(holder, index);
      return gateway !== undefined && controllerOf(gateway, index) === TRAEFIK;
    });
    if (holders.length === 0) return;
    const entryPoints = entryPointsIn(model, index);
    if (!entryPoints) return;
    const { ports, written } = entryPoints;
    const open = new Set(ports.values());
    const there = listed([...ports].map(([name, port]) => `${name} (${port})`));
    for (const holder of holders) {
      for (const listener of listenersOf(holder)) {
        const { path, name, port } = listener;
        if (port === null || open.has(port)) continue;
        yield {
          on: holder,
          path: [...path, 'port'],
          message: `${written ? 'Traefik' : 'By default Traefik'} has no entry point on port ${port}, the port of listener ${name}; it has ${there}.`,
          fixes: written ? fixes(holder, listener, entryPoints) : [],
        };
      }
    }
  },
});

/** The entry point that is named for what the listener speaks, unless another listener is there already. */
function fixes(
  holder: Resource,
  { path, protocol, hostname }: Listener,
  { ports }: EntryPoints,
): readonly Fix[] {
  const name = protocol === 'HTTP' ? 'web' : 'websecure';
  const port = protocol === 'TCP' || protocol === 'UDP' ? undefined : ports.get(name);
  const isTaken = listenersOf(holder).some((other) => other.port === port && other.hostname === hostname);
  if (port === undefined || isTaken) return [];
  return [setFix(holder, [...path, 'port'], port, `Use port ${port}, of entry point ${name}`)];
}
