import { servedVersions } from '../../kinds/served-versions.ts';
import { GATEWAY_API } from '../../kinds/shared/groups.ts';
import { tlsRoute } from '../../kinds/tls-route/kind.ts';
import type { InstalledCrds } from '../../model/installed-crds.ts';
import type { JsonObject } from '../../yaml/json.ts';
import type { ListenerPlace } from '../layout/listener-demand.ts';
import { generatedMetadata } from '../layout/write-homes.ts';
import type { UniqueNames } from '../names/unique-names.ts';
import type { HostPlan } from '../row.ts';
import { parentRef } from '../routes/write-route.ts';
import { namespaceOfKey, sourceName } from './generated-object.ts';

/** The route that passes TLS connections of a host on as they are; none where TLSRoutes are not installed. */
export function tlsRouteObject(
  { host, aliases, passthrough }: HostPlan,
  places: readonly ListenerPlace[],
  labels: JsonObject,
  crds: InstalledCrds,
  names: (namespace: string) => UniqueNames,
): JsonObject | null {
  const [version] = servedVersions(tlsRoute, crds);
  if (!version || !passthrough || host === null) return null;
  const { ingress, backend } = passthrough;
  const namespace = namespaceOfKey(ingress);
  const wanted = `${sourceName(ingress).slice(namespace.length + 1)}-passthrough`;
  return {
    apiVersion: `${GATEWAY_API}/${version.name}`,
    kind: 'TLSRoute',
    metadata: generatedMetadata(
      { name: names(namespace).nameFor(wanted, `${ingress} ${host}`), namespace },
      [ingress],
      labels,
    ),
    spec: {
      parentRefs: places.map((place) => parentRef(place, namespace)),
      hostnames: [host, ...aliases],
      rules: [{ backendRefs: [{ ...backend }] }],
    },
  };
}
