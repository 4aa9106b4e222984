import type { JsonObject } from '../../yaml/json.ts';
import type { ResourceKey } from '../../model/resource.ts';
import { convertedFrom } from '../objects/generated-object.ts';
import type { Home, PlannedListener } from './home.ts';
import { PROTOCOLS } from './home.ts';

const METADATA_NAME = 'kubernetes.io/metadata.name';

/** The namespaces that may attach, as `allowedRoutes` and `allowedListeners` write it. */
export function namespacesFrom(namespaces: Iterable<string>, own: string): JsonObject {
  const others = [...namespaces].toSorted();
  if (others.every((one) => one === own)) return { from: 'Same' };
  return {
    from: 'Selector',
    selector: { matchExpressions: [{ key: METADATA_NAME, operator: 'In', values: others }] },
  };
}

/** A listener in the shape of the API. */
export function listenerObject(listener: PlannedListener, namespace: string): JsonObject {
  const { name, use, hostname, port, certificate, namespaces } = listener;
  const tls: JsonObject | null =
    use === 'passthrough'
      ? { mode: 'Passthrough' }
      : certificate && {
          mode: 'Terminate',
          certificateRefs: [
            {
              kind: 'Secret',
              name: certificate.name,
              ...(certificate.namespace !== namespace && { namespace: certificate.namespace }),
            },
          ],
        };
  return {
    name,
    ...(hostname !== null && { hostname }),
    port,
    protocol: PROTOCOLS[use],
    ...(tls && { tls }),
    allowedRoutes: { namespaces: namespacesFrom(namespaces, namespace) },
  };
}

/** A listener that nothing attaches to: unknown hosts get a 404 there, as the Ingress controller gave them. */
export const emptyListener = (port: number): JsonObject => ({
  name: 'http-any',
  port,
  protocol: 'HTTP',
  allowedRoutes: { namespaces: { from: 'Same' } },
});

/** The metadata of a generated object. */
export const generatedMetadata = (
  { name, namespace }: Readonly<{ name: string; namespace: string }>,
  sources: Iterable<ResourceKey>,
  labels: JsonObject = {},
): JsonObject => ({
  name,
  namespace,
  ...(Object.keys(labels).length > 0 && { labels }),
  annotations: convertedFrom(sources),
});

/** A ListenerSet with its listeners. */
export const listenerSetObject = (home: Home, parent: Home): JsonObject => ({
  apiVersion: 'gateway.networking.k8s.io/v1',
  kind: 'ListenerSet',
  metadata: generatedMetadata(home, home.sources),
  spec: {
    parentRef: {
      name: parent.name,
      ...(parent.namespace !== home.namespace && { namespace: parent.namespace }),
    },
    listeners: home.listeners.map((one) => listenerObject(one, home.namespace)),
  },
});
